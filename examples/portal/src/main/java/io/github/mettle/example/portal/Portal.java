package io.github.mettle.example.portal;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the portal. */
@SpringBootApplication
public class Portal {
  /**
   * Starts the portal.
   *
   * @param args settings, such as {@code --server.port=9000}
   */
  public static void main(String[] args) {
    SpringApplication.run(Portal.class, args);
  }

  /** The one clock; tests have another. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
