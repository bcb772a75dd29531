package io.github.mettle.example.portal;

import com.zaxxer.hikari.HikariDataSource;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.facts.Suppliers;
import io.github.mettle.example.portal.people.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The portal, started once for all tests with a database of its own, on a day in November 2026. A
 * test that makes its own suppliers and people disturbs no other.
 */
public final class Running implements AutoCloseable {
  /** The day on which the tests live. */
  public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final ConfigurableApplicationContext context;

  private Running(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Hands the running portal to tests that have it as a parameter. */
  public static final class Provider implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return Once.RUNNING;
    }
  }

  /** The clock of tests. */
  static class Still {
    @Bean
    @Primary
    Clock still() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }

  private static final class Once {
    static final Running RUNNING = alone();
  }

  /** {@return another portal, with nothing but what the first start makes; to be closed} */
  public static Running alone() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      Path data = Files.createTempDirectory(target, "portal-test");
      return new Running(
          new SpringApplicationBuilder(Portal.class, Still.class)
              .run("--server.port=0", "--portal.data=" + data, "--logging.level.root=warn"));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  /** {@return the part of that type} */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** {@return the part of that name and type} */
  public <T> T get(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** {@return the address of the portal} */
  public String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** {@return the address of the database, for another connection} */
  public String database() {
    return ((HikariDataSource) get(DataSource.class)).getJdbcUrl();
  }

  /** {@return a new supplier} */
  public Supplier supplier() {
    return get(Suppliers.class).add("Supplier " + COUNT.incrementAndGet());
  }

  /** {@return a browser in which a new buyer is logged in} */
  public Visitor buyer() {
    return visitor(Optional.empty());
  }

  /** {@return a browser in which somebody new of a supplier is logged in} */
  public Visitor of(Supplier supplier) {
    return visitor(Optional.of(supplier));
  }

  private Visitor visitor(Optional<Supplier> supplier) {
    Visitor visitor = new Visitor(address());
    String login = login();
    visitor.logIn(login, get(People.class).add(login, supplier));
    return visitor;
  }

  /** {@return a login that nobody has} */
  public static String login() {
    return "person-" + COUNT.incrementAndGet();
  }
}
