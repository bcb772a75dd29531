package io.github.mettle.example.workswith;

import com.fasterxml.jackson.databind.Module;
import io.github.mettle.json.MettleJackson2Module;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What Micronaut has to know: the module of Jackson 2, as a bean. */
@Factory
class Formats {
  @Singleton
  Module mettle() {
    return new MettleJackson2Module();
  }
}
