package io.github.mettle.example.workswith;

import com.fasterxml.jackson.databind.Module;
import io.github.mettle.Scorecard;
import io.github.mettle.json.MettleJackson2Module;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** What Spring Boot 3 has to know: the module of Jackson 2, as a bean, and the scorecard. */
@SpringBootApplication
public class Application {
  /**
   * Starts the server.
   *
   * @param args settings of Spring Boot, such as --server.port=8080
   */
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  @Bean
  Module mettle() {
    return new MettleJackson2Module();
  }

  @Bean
  Scorecard scorecard() {
    return Scorecard.standard();
  }
}
