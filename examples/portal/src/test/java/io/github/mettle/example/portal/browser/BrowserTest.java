package io.github.mettle.example.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mettle.example.portal.Running;
import io.github.mettle.example.portal.facts.Facts;
import io.github.mettle.example.portal.facts.Filed;
import io.github.mettle.example.portal.facts.Remarks;
import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.facts.Suppliers;
import io.github.mettle.example.portal.people.People;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * What people see and do in a browser, on a day in November, with the suppliers of the first start.
 */
class BrowserTest {
  private static Running portal;
  private static Chromium browser;
  private static Supplier kestrel;
  private static Filed fact;

  @BeforeAll
  static void start() {
    browser = Chromium.start();
    portal = Running.alone();
    kestrel = portal.get(Suppliers.class).find("Kestrel Rolling").orElseThrow();
    Facts facts = portal.get(Facts.class);
    fact =
        facts.of(kestrel, Side.SUPPLIER).stream()
            .filter(filed -> filed.episode().kind() == Kind.INCIDENT)
            .findFirst()
            .orElseThrow();
    facts.add(
        kestrel,
        Side.BUYER,
        Commitment.of("INV-4713", "2026-03-01", "2026-03-31").keptAt("2026-04-08"),
        "test");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (portal != null) {
      portal.close();
    }
  }

  @Test
  void everyPageIsForEverybody() throws IOException {
    String file = System.getProperty("portal.axe", "");
    assumeTrue(!file.isEmpty(), "no axe-core: run .ci/portal");
    String axe = Files.readString(Path.of(file));
    List<String> problems = new ArrayList<>();
    logOut();
    inspect("/login", axe, problems);
    logIn(Optional.empty());
    for (String path : pages().toList()) {
      inspect(path, axe, problems);
    }
    logIn(Optional.of(kestrel));
    for (String path :
        List.of(
            "/",
            own("/reasons"),
            own("/review"),
            own("/buyer"),
            own("/supplier/facts"),
            fact(),
            own("/gate"),
            "/suppliers/1")) {
      inspect(path, axe, problems);
    }

    assertThat(problems).isEmpty();
  }

  private static Stream<String> pages() {
    return Stream.of(
        "/",
        "/ranking",
        "/due",
        "/import",
        "/people",
        own(""),
        own("/reasons"),
        own("/gate"),
        own("/review"),
        own("/buyer"),
        own("/relationship"),
        own("/supplier/facts"),
        own("/supplier/facts/new?kind=delivery"),
        own("/supplier/facts/new?kind=incident"),
        fact(),
        own("/snapshots"),
        own("/people"),
        "/nowhere");
  }

  private static void inspect(String path, String axe, List<String> problems) {
    for (int width : new int[] {390, 1200}) {
      for (String scheme : width == 390 ? List.of("light") : List.of("light", "dark")) {
        browser.look(width, scheme);
        browser.open(portal.address() + path);
        String where = path + " at " + width + ", " + scheme + ": ";
        browser.violations(axe).forEach(violation -> problems.add(where + violation));
        if (browser.excess() > 0) {
          problems.add(where + browser.excess() + " pixels wider than the screen");
        }
        browser.complaints().stream()
            .filter(complaint -> !complaint.contains("the server responded with a status of 40"))
            .forEach(complaint -> problems.add(where + complaint));
      }
    }
  }

  @Test
  void aBuyerNeedsNoMouse() {
    browser.look(1200, "light");
    logIn(Optional.empty());
    browser.tabTo("Skip to the content");
    browser.type(Keys.ENTER);
    browser.tabTo("Kestrel Rolling");
    browser.type(Keys.ENTER);
    browser.tabTo("Facts");
    browser.type(Keys.ENTER);
    browser.tabTo("promise");
    browser.type(Keys.ENTER);
    browser.tabTo("Number, such as that of the order");
    browser.type("PR-keys");
    browser.tabTo("Made");
    browser.type("2026-04-01");
    browser.tabTo("Due");
    browser.type("2026-04-30");
    browser.tabTo("Record");
    browser.type(Keys.ENTER);

    assertThat(browser.path()).isEqualTo(own("/supplier/facts"));
    assertThat(browser.text()).contains("PR-keys");
    assertThat(portal.get(Facts.class).of(kestrel, Side.SUPPLIER))
        .extracting(Filed::episode)
        .contains(Commitment.of("PR-keys", "2026-04-01", "2026-04-30"));
  }

  @Test
  void aSupplierNeedsNoMouse() {
    browser.look(390, "light");
    logIn(Optional.of(kestrel));
    browser.open(portal.address() + fact());
    browser.tabTo("Your words, which stand where the fact is shown and count for nothing");
    browser.type("It was on the ramp by noon");
    browser.tabTo("Reply");
    browser.type(Keys.ENTER);

    assertThat(browser.text()).contains("It was on the ramp by noon");
    assertThat(portal.get(Remarks.class).replies(kestrel, Side.SUPPLIER))
        .extracting(it -> it.reply().text())
        .containsExactly("It was on the ramp by noon");
  }

  @Test
  void pictures() throws IOException {
    boolean write = System.getProperty("mettle.golden", "").equals("write");
    Path folder = Path.of(write ? "screenshots" : "target/screenshots");
    browser.look(1200, "light");
    logIn(Optional.empty());
    browser.open(portal.address() + "/");
    browser.screenshot(folder.resolve("suppliers.png"));
    browser.open(portal.address() + own(""));
    browser.screenshot(folder.resolve("sheet.png"));
    browser.look(390, "light");
    logIn(Optional.of(kestrel));
    browser.open(portal.address() + "/");
    browser.screenshot(folder.resolve("phone.png"));

    for (String name : List.of("suppliers.png", "sheet.png", "phone.png")) {
      assertThat(Files.size(folder.resolve(name))).isGreaterThan(5_000);
      assertThat(Path.of("screenshots", name)).exists();
    }
  }

  private static String own(String place) {
    return "/suppliers/" + kestrel.number() + place;
  }

  private static String fact() {
    return own("/supplier/facts/" + fact.number());
  }

  /** By keyboard alone: the focus is on the first field. */
  private static void logIn(Optional<Supplier> supplier) {
    String login = Running.login();
    String password = portal.get(People.class).add(login, supplier);
    logOut();
    browser.open(portal.address() + "/login");
    browser.awaitFocus("username");
    browser.type(login, Keys.TAB);
    browser.type(password, Keys.ENTER);
    browser.awaitOther("/login");
  }

  private static void logOut() {
    browser.forget();
  }
}
