package io.github.mettle.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company's own server, named by the usual variables. */
class OutsideDatabaseTest {
  @TempDir Path server;
  @TempDir Path data;

  @Test
  void isUsedInsteadOfTheEmbeddedOneAndStartsEmpty() throws Exception {
    try (EmbeddedPostgres outside =
        EmbeddedPostgres.builder().setDataDirectory(server.resolve("data")).start()) {
      try (Connection connection = outside.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role portal login password 'of-this-test'");
        statement.execute("create database trust owner portal");
      }
      Path embedded = data.resolve("embedded");
      Map<String, String> usual =
          Map.of(
              "SPRING_DATASOURCE_URL",
                  "jdbc:postgresql://localhost:" + outside.getPort() + "/trust",
              "SPRING_DATASOURCE_USERNAME", "portal",
              "SPRING_DATASOURCE_PASSWORD", "of-this-test");
      try (PortalProcess portal =
          PortalProcess.start(embedded, List.of("-XX:TieredStopAtLevel=1"), usual)) {
        assertThat(portal.passwordCount()).isOne();
        Visitor buyer = new Visitor(portal.address());
        buyer.logIn("buyer", portal.password("buyer"));

        assertThat(buyer.submit("/", "/suppliers", Map.of("name", "Ruhr Steelworks")).body())
            .contains("Ruhr Steelworks");
        assertThat(buyer.call("GET", "/api/suppliers", "").body())
            .isEqualTo("[{\"number\":1,\"name\":\"Ruhr Steelworks\"}]");
      }
      assertThat(embedded).doesNotExist();
    }
  }
}
