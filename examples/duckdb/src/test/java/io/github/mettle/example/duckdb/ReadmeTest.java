package io.github.mettle.example.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the README shows, in processes of their own, on the jar that was built. */
@Tag("jar")
class ReadmeTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final String ORDERS =
      """
      PO,Supplier,Ordered,Promised
      1001,Alder Metals,3/2/2026,3/9/2026
      """;
  private static final String FACTS =
      """
      party,kind,id,madeAt,dueAt,keptAt
      Alder Metals,commitment,c1,2026-03-02,2026-03-09,2026-03-08
      """;
  private static final String MAPPING =
      """
      {"format": "mettle-mapping/1", "kind": "delivery", "dates": ["M/d/yyyy"],
       "fields": {"party": "Supplier", "id": "PO", "orderedAt": "Ordered", "dueAt": "Promised"}}
      """;

  @TempDir Path folder;

  @Test
  void theCommandsRankTheSuppliersOfAFolder() throws IOException, InterruptedException {
    Path mapping = Files.writeString(folder.resolve("orders-mapping.json"), MAPPING);
    List<String> commands =
        Files.readAllLines(MODULE.resolve("README.md")).stream()
            .filter(line -> line.startsWith("    java -jar "))
            .map(line -> line.strip().replace("orders-mapping.json", mapping.toString()))
            .toList();
    assertThat(commands).hasSize(2);
    assertThat(run(commands.get(0), FACTS)).contains("Alder Metals");
    assertThat(run(commands.get(1), ORDERS)).contains("Alder Metals");
  }

  private String run(String command, String table) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("table.csv"), table);
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder("bash", "-c", command.replace("FOLDER", folder.toString()))
            .directory(MODULE.getParent().getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int code = process.waitFor();
    String text = Files.readString(out);
    assertThat(code).as(text).isZero();
    return text;
  }
}
