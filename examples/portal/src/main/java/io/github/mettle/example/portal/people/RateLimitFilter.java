package io.github.mettle.example.portal.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429, in words, to who asks for too much. */
final class RateLimitFilter extends OncePerRequestFilter {
  private final ToLongFunction<HttpServletRequest> seconds;
  private final String name;

  private RateLimitFilter(String name, ToLongFunction<HttpServletRequest> seconds) {
    this.name = name;
    this.seconds = seconds;
  }

  /** {@return a filter of those who send a password} */
  static RateLimitFilter ofPasswords(RateLimits limits) {
    return new RateLimitFilter(
        "passwords",
        request ->
            sendsPassword(request) ? limits.secondsUntilPassword(request.getRemoteAddr()) : 0);
  }

  /** {@return a filter of those who are logged in} */
  static RateLimitFilter ofRequests(RateLimits limits) {
    return new RateLimitFilter(
        "requests",
        request -> {
          Principal who = request.getUserPrincipal();
          return who == null ? 0 : limits.secondsUntilRequest(who.getName());
        });
  }

  private static boolean sendsPassword(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || (request.getMethod().equals("POST") && request.getServletPath().equals("/login"));
  }

  @Override
  protected String getAlreadyFilteredAttributeName() {
    return getClass().getName() + "." + name;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long wait = seconds.applyAsLong(request);
    if (wait == 0) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().println("Too many " + name + ": try again in " + wait + " seconds.");
  }
}
