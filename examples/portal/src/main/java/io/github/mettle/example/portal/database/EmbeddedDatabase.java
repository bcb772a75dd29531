package io.github.mettle.example.portal.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * PostgreSQL in a folder of its own, started and stopped with the portal, unless {@code
 * SPRING_DATASOURCE_URL} names another.
 *
 * <p>It listens to this machine only, and asks those on it for no password: it is for trying the
 * portal, and for its tests.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "spring.datasource.url",
    havingValue = "embedded",
    matchIfMissing = true)
class EmbeddedDatabase {
  @Bean(destroyMethod = "close")
  EmbeddedPostgres server(@Value("${portal.data}") Path data) throws IOException {
    DataFolder folder = new DataFolder(data.toAbsolutePath());
    folder.requireFree();
    folder.stopLeftover();
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.path())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setLocaleConfig("locale", "C")
        // It is made for tests that may lose their data; ours may not.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "localhost")
        .start();
  }

  @Bean(destroyMethod = "close")
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(EmbeddedPostgres server) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
    return source;
  }
}
