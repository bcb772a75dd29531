package io.github.mettle.example.portal.people;

import io.github.mettle.example.portal.facts.Facts;
import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.facts.Suppliers;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first person, where there is nobody yet, and in the embedded database suppliers to look
 * at with a person each. Passwords are made at random, and printed this once.
 */
@Component
class FirstStart implements ApplicationRunner {
  private static final String BY = "sample";

  /** Any number, so long as it is this one: two portals on one database start one by one. */
  private static final long LOCK = 4_632_017;

  private final JdbcClient jdbc;
  private final People people;
  private final Suppliers suppliers;
  private final Facts facts;
  private final Resource[] samples;

  FirstStart(
      JdbcClient jdbc,
      People people,
      Suppliers suppliers,
      Facts facts,
      @Value("${spring.datasource.url:embedded}") String database,
      @Value("classpath*:sample/*.json") Resource[] samples) {
    this.jdbc = jdbc;
    this.people = people;
    this.suppliers = suppliers;
    this.facts = facts;
    this.samples = database.equals("embedded") ? samples.clone() : new Resource[0];
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
    if (people.isEmpty()) {
      print(make());
    }
    System.out.println("The portal is ready.");
  }

  private Map<String, String> make() throws IOException {
    Map<String, String> passwords = new LinkedHashMap<>();
    passwords.put("buyer", people.add("buyer", Optional.empty()));
    for (Resource sample : samples) {
      Supplier supplier = record(sample);
      String login = supplier.name().toLowerCase(Locale.ROOT).split("\\W")[0];
      passwords.put(login, people.add(login, Optional.of(supplier)));
    }
    return passwords;
  }

  private Supplier record(Resource sample) throws IOException {
    try (InputStream stream = sample.getInputStream()) {
      TrackRecord record = MettleJson.readRecord(stream);
      Supplier supplier = suppliers.add(record.party());
      record.episodes().forEach(episode -> facts.add(supplier, Side.SUPPLIER, episode, BY));
      return supplier;
    }
  }

  private static void print(Map<String, String> passwords) {
    StringBuilder text = new StringBuilder("\nThe first people, with passwords shown only now:\n");
    passwords.forEach((login, secret) -> text.append("  %-12s %s%n".formatted(login, secret)));
    System.out.println(text);
  }
}
