package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBuilder;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Incidents on the public status pages of providers: each provider is a party. */
final class StatusPages {
  private static final String FILE = "status-pages-2021-2025.csv";
  private static final Set<String> COLUMNS =
      Set.of(
          "id",
          "provider",
          "impact",
          "started_at",
          "identified_at",
          "monitoring_at",
          "resolved_at",
          "postmortem_at");
  private static final String MAINTENANCE = "4";

  private StatusPages() {}

  /**
   * Reads whether incidents were contained, resolved or explained in time.
   *
   * @param folder holds the file
   * @param account CONTAINMENT, RESOLUTION or CANDOUR
   * @throws IOException if it cannot be read
   */
  static DataSet of(Path folder, Account account) throws IOException {
    DataSet.Portfolio portfolio = new DataSet.Portfolio();
    Set<String> ids = new HashSet<>();
    Rows rows =
        Rows.read(
            folder.resolve(FILE),
            COLUMNS,
            row -> {
              if (row.getField("impact").equals(MAINTENANCE) || !ids.add(row.getField("id"))) {
                return false;
              }
              Incident.Builder incident =
                  Incident.builder()
                      .id(row.getField("id"))
                      .openedAt(row.getField("started_at"))
                      .severity(Severity.MAJOR)
                      .attribution(Attribution.SUPPLIER)
                      .impact(Impact.LIMITED)
                      .unrecorded(
                          Criterion.NOTIFY, Criterion.REMEDY, Criterion.UPDATE, Criterion.PREVENT);
              String monitoring = row.getField("monitoring_at");
              if (!monitoring.isEmpty()) {
                incident.contained(monitoring);
              }
              incident.resolved(row.getField("resolved_at"));
              String explained = row.getField("postmortem_at");
              if (!explained.isEmpty()) {
                incident.causeExplained(explained);
              }
              portfolio.add(row.getField("provider"), incident.build());
              return true;
            });
    return new DataSet(
        name(account),
        account,
        policy(),
        portfolio.records(),
        "2025-12-31",
        List.of(
            "A party is one provider. Maintenance is left out, and a row whose id came before.",
            "Contained is when a fix is in place and watched, or else resolved: within 1 h;"
                + " resolved: within 2 h; explained is a post-mortem: within 7 days. The start is"
                + " the provider's own word.",
            "All are taken as major and with limited impact; how bad each was is not used."),
        rows);
  }

  private static String name(Account account) {
    return switch (account) {
      case CONTAINMENT -> "Contained in 1 h";
      case RESOLUTION -> "Resolved in 2 h";
      default -> "Explained in 7 days";
    };
  }

  private static Policy policy() {
    PolicyBuilder policy = Policy.builder();
    policy.window(Severity.MAJOR, Criterion.CONTAIN, Duration.ofHours(1));
    policy.window(Severity.MAJOR, Criterion.RESOLVE, Duration.ofHours(2));
    policy.window(Severity.MAJOR, Criterion.EXPLAIN, Duration.ofDays(7));
    return policy.build();
  }
}
