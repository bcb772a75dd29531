package io.github.mettle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import org.junit.jupiter.api.Test;

class ModuleTest {
  @Test
  void testsRunInsideTheModule() {
    assertThat(Scorecard.class.getModule().getName()).isEqualTo("io.github.mettle");
  }

  @Test
  void keepsItsWorkingsToItself() {
    assertThat(Scorecard.class.getModule().getDescriptor().exports())
        .extracting(ModuleDescriptor.Exports::source)
        .contains("io.github.mettle", "io.github.mettle.sheet")
        .doesNotContain(
            "io.github.mettle.appraisal", "io.github.mettle.form", "io.github.mettle.text");
  }
}
