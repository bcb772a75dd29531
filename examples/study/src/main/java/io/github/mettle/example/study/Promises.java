package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
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

  private static final List<String> ASSUMPTIONS =
      List.of(
          "A party is one service of the provider, a commitment is one promise of the next update.",
          "Five minutes of grace: clocks differ, and a notice takes a moment to appear.",
          "A notice that is filed under several incidents of a service is one promise.");

  private Promises() {}

  /**
   * Reads the promises; those of one incident at one instant for one instant are one.
   *
   * @param folder holds both files
   * @throws IOException if a file cannot be read
   */
  static DataSet of(Path folder) throws IOException {
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
    Set<String> seen = new HashSet<>();
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
              Instant due = Instant.parse(row.getField("due_at"));
              String made = row.getField("promised_at");
              Instant next = Instant.parse(row.getField("next_update_at"));
              if (!seen.add(service + made + due + next)) {
                return false;
              }
              int number = numbers.merge(incident, 1, Integer::sum);
              Commitment promise =
                  Commitment.builder()
                      .id(incident + "#" + number)
                      .madeAt(Instant.parse(made))
                      .dueAt(due)
                      .keptAt(next)
                      .build();
              portfolio.add(service, promise);
              return true;
            });
    return new DataSet(
        "Promises",
        Account.COMMITMENT,
        Policy.builder().grace(Criterion.KEEP, GRACE).build(),
        portfolio.records(),
        "2020-01-01",
        ASSUMPTIONS,
        rows);
  }
}
