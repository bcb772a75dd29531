package io.github.mettle.example.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.refusal.RefusedException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain form; that the job gives the same bytes is tested with the job. */
class OneProcessTest {
  @TempDir Path folder;

  @Test
  void aSupplierInTwoFilesIsRefusedBeforeAnythingIsWritten() {
    Weigher weigher = Weigher.standard(GeneratedFacts.AS_OF);
    assertThatThrownBy(
            () ->
                OneProcess.run(
                    weigher,
                    Stream.of(GeneratedFacts.record(3, 20), GeneratedFacts.record(3, 10)),
                    folder))
        .isInstanceOf(RefusedException.class)
        .hasMessage("party must be ranked once: Supplier 3");
    assertThat(folder).isEmptyDirectory();
  }
}
