package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleTest {
  @Test
  void testsRunInsideTheModule() {
    assertThat(Scorecard.class.getModule().getName()).isEqualTo("io.github.mettle");
  }
}
