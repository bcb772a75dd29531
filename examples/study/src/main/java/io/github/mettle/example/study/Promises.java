package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Promises of the next update in incident notices of a cloud provider: each service is a party,
 * each promise a commitment.
 */
final class Promises {
  /** Clocks differ, and a notice takes a moment to appear. */
  static final Duration GRACE = Duration.ofMinutes(5);

  private static final String NOTICES = "cloud-notices-2018-2019.csv";
  private static final String PROMISES = "cloud-promises-2018-2019.csv";

  private Promises() {}

  /**
   * Reads the promises, each broken for good if the update comes late.
   *
   * @param folder holds both files
   * @throws IOException if a file cannot be read
   */
  static DataSet strict(Path folder) throws IOException {
    return read(folder, false);
  }

  /** Reads the promises, an update that comes late keeping its promise late. */
  static DataSet graded(Path folder) throws IOException {
    return read(folder, true);
  }

  private static DataSet read(Path folder, boolean graded) throws IOException {
    Map<String, String> services = new HashMap<>();
    Rows.read(
        folder.resolve(NOTICES),
        Set.of("id", "vendor", "service"),
        row -> {
          services.put(row.getField("id"), row.getField("vendor") + ": " + row.getField("service"));
          return true;
        });
    DataSet.Portfolio portfolio = new DataSet.Portfolio();
    Map<String, Integer> numbers = new HashMap<>();
    Rows rows =
        Rows.read(
            folder.resolve(PROMISES),
            Set.of("incident_id", "promised_at", "due_at", "next_update_at"),
            row -> {
              String incident = row.getField("incident_id");
              String service = services.get(incident);
              if (service == null) {
                throw new IllegalArgumentException(
                    "incident_id must be in " + NOTICES + ": " + incident);
              }
              int number = numbers.merge(incident, 1, Integer::sum);
              Instant due = Instant.parse(row.getField("due_at")).plus(GRACE);
              Instant next = Instant.parse(row.getField("next_update_at"));
              Commitment promise =
                  Commitment.builder()
                      .id(incident + "#" + number)
                      .madeAt(Instant.parse(row.getField("promised_at")))
                      .dueAt(due)
                      .build();
              boolean kept = graded || !next.isAfter(due);
              portfolio.add(service, kept ? promise.keptAt(next) : promise);
              return true;
            });
    return new DataSet(
        graded ? "Promises, late is late" : "Promises",
        Account.COMMITMENT,
        Policy.standard(),
        portfolio.records(),
        "2020-01-01",
        assumptions(graded),
        rows);
  }

  private static List<String> assumptions(boolean graded) {
    return List.of(
        "A party is one service of the provider, a commitment is one promise of the next update.",
        "Five minutes of grace: clocks differ, and a notice takes a moment to appear.",
        graded
            ? "An update that comes late keeps its promise late."
            : "An update that comes late does not keep the promise: it carries a new date, and a new"
                + " date is a new commitment. The old one stays open, and is written off in the"
                + " end.");
  }
}
