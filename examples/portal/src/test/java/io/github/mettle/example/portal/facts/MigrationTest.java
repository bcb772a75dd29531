package io.github.mettle.example.portal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.example.portal.Running;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Severity;
import io.github.mettle.record.TrackRecord;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that an earlier portal has filled goes on, with all that is in it. */
@ExtendWith(Running.Provider.class)
class MigrationTest {
  @Test
  void factsOfTheFirstSchemaGoOn(Running portal) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(portal.database());
    source.setCurrentSchema("earlier");
    JdbcClient jdbc = JdbcClient.create(source);
    flyway(source, "1").migrate();
    fill(jdbc);

    flyway(source, "latest").migrate();

    Facts facts = new Facts(jdbc, new Remarks(jdbc));
    Supplier supplier = new Suppliers(jdbc).find("Ruhr Steelworks").orElseThrow();
    assertThat(facts.record(supplier, Side.SUPPLIER, supplier.name()))
        .isEqualTo(
            TrackRecord.builder("Ruhr Steelworks")
                .add(Delivery.of("PO-1", "2026-03-01", "2026-03-20").received(0.5, "2026-03-19"))
                .add(
                    Incident.builder()
                        .id("NCR-1")
                        .openedAt("2026-03-02T08:00:00Z")
                        .severity(Severity.MAJOR)
                        .attribution(Attribution.SUPPLIER)
                        .impact(Impact.NONE)
                        .notified("2026-03-02T09:00:00Z")
                        .build())
                .add(Reply.of("NCR-1", "2026-03-11", "Third shift"))
                .build());
    assertThat(facts.of(supplier, Side.BUYER)).isEmpty();
    assertThat(
            jdbc.sql("select number from person where login = 'anna'").query(Long.class).single())
        .isOne();

    Delivery next = Delivery.of("PO-2", "2026-04-01", "2026-04-20");
    facts.add(supplier, Side.SUPPLIER, next, "test");
    assertThat(facts.of(supplier, Side.SUPPLIER)).extracting(Filed::episode).contains(next);
  }

  private static Flyway flyway(PGSimpleDataSource source, String target) {
    return Flyway.configure().dataSource(source).schemas("earlier").target(target).load();
  }

  private static void fill(JdbcClient jdbc) {
    for (String sql :
        new String[] {
          "insert into supplier (name) values ('Ruhr Steelworks')",
          "insert into episode (supplier, id, kind) values (1, 'PO-1', 'delivery')",
          "insert into delivery (episode, ordered_at, due_at) values (1, '2026-03-01',"
              + " '2026-03-20')",
          "insert into receipt values (1, 1, '2026-03-19', 0.5)",
          "insert into episode (supplier, id, kind) values (1, 'NCR-1', 'incident')",
          "insert into incident values (2, '2026-03-02T08:00:00Z', 'MAJOR', 'SUPPLIER', 'NONE')",
          "insert into step values (2, 1, 'NOTIFIED', '2026-03-02T09:00:00Z')",
          "insert into person (login, password) values ('anna', '{noop}of-this-test')",
          "insert into reply (episode, at, text) values (2, '2026-03-11', 'Third shift')",
        }) {
      jdbc.sql(sql).update();
    }
  }
}
