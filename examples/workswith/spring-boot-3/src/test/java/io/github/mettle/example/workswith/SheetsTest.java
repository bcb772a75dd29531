package io.github.mettle.example.workswith;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class SheetsTest extends SheetsContract {
  private static ConfigurableApplicationContext application;

  @BeforeAll
  static void start() {
    application = SpringApplication.run(Application.class, "--server.port=0");
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Override
  protected URI server() {
    String port = application.getEnvironment().getProperty("local.server.port");
    return URI.create("http://localhost:" + port);
  }
}
