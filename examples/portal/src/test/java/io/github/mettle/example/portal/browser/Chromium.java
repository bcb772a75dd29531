package io.github.mettle.example.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window. */
final class Chromium implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final int MOST_TABS = 60;

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** {@return a new browser; without Chromium the test is skipped, unless it is required} */
  static Chromium start() {
    boolean there = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    if (Boolean.getBoolean("portal.browser")) {
      assertThat(there).as("Chromium and its driver").isTrue();
    }
    assumeTrue(there, "no Chromium: apt-get install chromium chromium-driver");
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toString());
    options.setCapability("goog:loggingPrefs", logging);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars");
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    Chromium chromium = new Chromium(new ChromeDriver(service, options));
    // A busy machine takes its time.
    chromium
        .driver
        .manage()
        .timeouts()
        .pageLoadTimeout(Duration.ofMinutes(2))
        .scriptTimeout(Duration.ofMinutes(2));
    return chromium;
  }

  /** Looks through a screen of some width, in light or in the dark. */
  void look(int width, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Forgets who was logged in. */
  void forget() {
    driver.manage().deleteAllCookies();
  }

  void open(String address) {
    driver.get(address);
  }

  String path() {
    return driver.getCurrentUrl().replaceFirst("^https?://[^/]+", "");
  }

  /** Waits until another page is there: what a key sends is answered when the server has. */
  void awaitOther(String path) {
    new WebDriverWait(driver, Duration.ofMinutes(1)).until(it -> !path().startsWith(path));
  }

  /** Waits until the focus is on a field, which a page that is just there has yet to set. */
  void awaitFocus(String field) {
    new WebDriverWait(driver, Duration.ofMinutes(1))
        .until(it -> field.equals(it.switchTo().activeElement().getDomAttribute("name")));
  }

  String text() {
    return driver.findElement(By.tagName("main")).getText();
  }

  /** {@return what the browser complains of since it was last asked, such as what it blocked} */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** {@return the number of pixels by which the page is wider than the screen} */
  long excess() {
    return (Long)
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** {@return what axe-core finds wrong with the page, a line each} */
  @SuppressWarnings("unchecked")
  List<String> violations(String axe) {
    driver.executeScript(axe);
    return (List<String>)
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run().then(found => done(found.violations.map(violation =>"
                + " violation.help + ': ' + violation.nodes.map(node => node.html).join(' '))))");
  }

  /** Types on the keyboard, wherever the focus is. */
  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /**
   * Presses the tabulator until the focus is on something, and shows that it is there.
   *
   * @param name its text, or the label before it
   */
  void tabTo(String name) {
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      type(Keys.TAB);
      WebElement focus = driver.switchTo().activeElement();
      if (name.equals(name(focus))) {
        assertThat(focus.getCssValue("outline-style")).as("focus on " + name).isEqualTo("solid");
        assertThat(focus.getCssValue("outline-width")).as("focus on " + name).isEqualTo("3px");
        return;
      }
    }
    throw new AssertionError("the tabulator does not lead to " + name);
  }

  private String name(WebElement element) {
    return (String)
        driver.executeScript(
            "const it = arguments[0];"
                + "return (it.labels && it.labels.length ? it.labels[0] : it).textContent.trim()",
            element);
  }

  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
