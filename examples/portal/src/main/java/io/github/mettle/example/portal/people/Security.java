package io.github.mettle.example.portal.people;

import io.github.mettle.example.portal.facts.MissingException;
import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.record.Kind;
import jakarta.servlet.DispatcherType;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who gets in, and what a browser may do with what it gets. */
@Configuration(proxyBeanMethods = false)
class Security implements WebMvcConfigurer {
  /** No script at all; style and pictures from here; forms go nowhere else. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  private final Gatekeeper gatekeeper;
  private final RateLimits limits;

  Security(Gatekeeper gatekeeper, RateLimits limits) {
    this.gatekeeper = gatekeeper;
    this.limits = limits;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gatekeeper);
  }

  /** A side is in small letters in addresses. */
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        String.class, Side.class, text -> Side.valueOf(text.toUpperCase(Locale.ROOT)));
    registry.addConverter(
        String.class, Kind.class, text -> Kind.ofKey(text).orElseThrow(MissingException::new));
  }

  /** Programs send their password with each request; without a cookie there is nothing to forge. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http) throws Exception {
    return limited(http)
        .securityMatcher("/api/**", "/actuator/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/openapi.yaml", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole(Role.BUYER.name())
                    .anyRequest()
                    .authenticated())
        .httpBasic(basic -> {})
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain browsers(HttpSecurity http) throws Exception {
    return limited(http)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/login", "/portal.css", "/report.css", "/favicon.svg")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", true))
        .logout(logout -> logout.logoutSuccessUrl("/login?goodbye"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  private HttpSecurity limited(HttpSecurity http) {
    return http.addFilterBefore(
            RateLimitFilter.ofPasswords(limits), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(RateLimitFilter.ofRequests(limits), AuthorizationFilter.class);
  }

  /** Static, since the gatekeeper needs the people, and they this. */
  @Bean
  static PasswordEncoder encoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
