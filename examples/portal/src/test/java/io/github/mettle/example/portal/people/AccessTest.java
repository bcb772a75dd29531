package io.github.mettle.example.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.example.portal.Running;
import io.github.mettle.example.portal.Visitor;
import io.github.mettle.example.portal.facts.Supplier;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who sees what. */
@ExtendWith(Running.Provider.class)
class AccessTest {
  private final Running portal;

  AccessTest(Running portal) {
    this.portal = portal;
  }

  @Test
  void aSupplierSeesItsOwnSheet() {
    Supplier own = portal.supplier();
    HttpResponse<String> page = portal.of(own).get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/suppliers/" + own.number());
    assertThat(page.body()).contains(own.name());
  }

  @Test
  void theAddressOfAnotherIsTheAddressOfNothing() {
    Visitor visitor = portal.of(portal.supplier());
    Supplier other = portal.supplier();
    for (String place : List.of("", "/buyer")) {
      HttpResponse<String> guessed = visitor.get("/suppliers/" + other.number() + place);
      HttpResponse<String> never = visitor.get("/suppliers/987654321" + place);

      assertThat(guessed.statusCode()).isEqualTo(404);
      assertThat(guessed.body()).doesNotContain(other.name()).isEqualTo(never.body());
    }
    assertThat(visitor.get("/suppliers/-1").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/suppliers/everybody").statusCode()).isEqualTo(404);
  }

  /** Of every address that there is, so that a new one cannot be forgotten. */
  @Test
  void everyAddressOfAnotherIsTheAddressOfNothing() {
    Visitor visitor = portal.of(portal.supplier());
    Supplier other = portal.supplier();
    List<Address> addresses = addresses();

    assertThat(addresses).hasSizeGreaterThan(30);
    for (Address address : addresses) {
      if (address.pattern().contains("{supplier}")) {
        assertThat(ask(visitor, address, other)).as(address.toString()).isEqualTo(404);
      }
    }
  }

  @Test
  void whatIsNotMarkedForSuppliersIsForBuyers() {
    Supplier own = portal.supplier();
    Visitor visitor = portal.of(own);
    List<Address> closed =
        addresses().stream()
            .filter(address -> !address.handler().hasMethodAnnotation(ForSuppliers.class))
            .toList();

    assertThat(closed).hasSizeGreaterThan(15);
    for (Address address : closed) {
      assertThat(ask(visitor, address, own)).as(address.toString()).isEqualTo(403);
    }
  }

  private record Address(RequestMethod method, String pattern, HandlerMethod handler) {}

  private List<Address> addresses() {
    return portal
        .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(one -> one.getValue().getBeanType().getName().startsWith("io.github.mettle"))
        .flatMap(
            one ->
                one.getKey().getPatternValues().stream()
                    .map(
                        pattern ->
                            new Address(
                                one.getKey().getMethodsCondition().getMethods().iterator().next(),
                                pattern,
                                one.getValue())))
        .toList();
  }

  /** A page is asked for as a browser would, a call as a program would. */
  private static int ask(Visitor visitor, Address address, Supplier supplier) {
    String path =
        address
            .pattern()
            .replace("{supplier}", String.valueOf(supplier.number()))
            .replace("{side:supplier|buyer}", "supplier")
            .replaceAll("\\{\\w+\\}", "1");
    if (path.startsWith("/api/import/")) {
      return visitor.call("POST", path, "a,b", "Content-Type", "text/csv").statusCode();
    }
    if (path.startsWith("/api/")) {
      String body = address.method() == RequestMethod.GET ? "" : "{}";
      return visitor.call(address.method().name(), path, body).statusCode();
    }
    return address.method() == RequestMethod.GET
        ? visitor.get(path).statusCode()
        : visitor.submit("/", path, Map.of()).statusCode();
  }

  @Test
  void aBuyerSeesAll() {
    Supplier one = portal.supplier();
    Supplier two = portal.supplier();

    assertThat(portal.buyer().get("/").body()).contains(one.name(), two.name());
    assertThat(portal.buyer().get("/suppliers/" + two.number()).body()).contains(two.name());
  }

  @Test
  void aBuyerLetsAnotherIn() {
    String login = Running.login();
    String page = portal.buyer().submit("/people", "/people", Map.of("login", login)).body();
    Matcher password = Pattern.compile("<code>([^<]+)</code>").matcher(page);
    assertThat(password.find()).isTrue();

    Visitor other = new Visitor(portal.address());
    other.logIn(login, password.group(1));
    assertThat(other.get("/ranking").statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsShutOutIsLoggedOutAtOnceAndStaysSoWhenTheLoginIsLetInAgain() {
    Supplier own = portal.supplier();
    Visitor theirs = portal.of(own);
    String place = "/suppliers/" + own.number() + "/people";
    portal.buyer().submit(place, place + "/out", Map.of("login", theirs.login()));
    portal.get(People.class).add(theirs.login(), Optional.of(own));

    assertThat(theirs.get("/suppliers/" + own.number()).uri().getPath()).isEqualTo("/login");
    assertThat(theirs.call("GET", "/api/suppliers", "").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyIsShutOutByThemselvesOrByTheWrongAddress() {
    Visitor buyer = portal.buyer();
    Visitor theirs = portal.of(portal.supplier());

    assertThat(buyer.submit("/", "/people/out", Map.of("login", buyer.login())).body())
        .contains("Another buyer has to shut you out.");
    assertThat(buyer.submit("/", "/people/out", Map.of("login", theirs.login())).statusCode())
        .isEqualTo(404);
    assertThat(theirs.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsNotLoggedInIsAskedToLogIn() {
    HttpResponse<String> page = new Visitor(portal.address()).get("/suppliers/1");

    assertThat(page.uri().getPath()).isEqualTo("/login");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    assertThat(portal.buyer().post("/logout", "").statusCode()).isEqualTo(403);
  }

  @Test
  void aPageMayLoadItsStyleAndRunNothing() {
    assertThat(portal.buyer().get("/").headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'");
  }

  /** Other tests are at other addresses. */
  @Test
  void whoGuessesPasswordsHasToWait() {
    RateLimits limits = new RateLimits(600, 10);
    var details = new WebAuthenticationDetails("192.0.2.7", null);
    var guess = UsernamePasswordAuthenticationToken.unauthenticated("buyer", "guess");
    guess.setDetails(details);
    for (int at = 0; at < 10; at++) {
      assertThat(limits.secondsUntilPassword("192.0.2.7")).isZero();
      limits.count(
          new AuthenticationFailureBadCredentialsEvent(guess, new BadCredentialsException("no")));
    }

    assertThat(limits.secondsUntilPassword("192.0.2.7")).isBetween(60L, 91L);
    assertThat(limits.secondsUntilPassword("192.0.2.8")).isZero();
  }

  @Test
  void whoAsksForTooMuchHasToWait() {
    Visitor visitor = portal.of(portal.supplier());
    HttpResponse<String> last = visitor.get("/");
    for (int at = 0; at < 1_000 && last.statusCode() == 200; at++) {
      last = visitor.get("/login");
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValueAsLong("Retry-After")).hasValue(1);
    assertThat(last.body()).isEqualTo("Too many requests: try again in 1 seconds.\n");
  }

  @Test
  void healthIsForAllAndMetricsAreForBuyers() {
    Visitor nobody = new Visitor(portal.address());

    assertThat(nobody.get("/actuator/health").body()).contains("\"UP\"");
    assertThat(nobody.get("/actuator/metrics").statusCode()).isEqualTo(401);
    assertThat(portal.of(portal.supplier()).call("GET", "/actuator/metrics", "").statusCode())
        .isEqualTo(403);
    assertThat(portal.buyer().call("GET", "/actuator/metrics", "").body())
        .contains("http.server.requests");
  }
}
