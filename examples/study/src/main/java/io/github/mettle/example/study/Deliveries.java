package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Deliveries of medicines and test kits: each vendor is a party, each line a delivery. */
final class Deliveries {
  private static final String FILE = "scms-deliveries-2006-2015.csv";
  private static final int USUAL_DAYS = 30;

  private Deliveries() {}

  /**
   * Reads the deliveries.
   *
   * @param folder holds the file
   * @throws IOException if it cannot be read
   */
  static DataSet of(Path folder) throws IOException {
    DataSet.Portfolio portfolio = new DataSet.Portfolio();
    Rows rows =
        Rows.read(
            folder.resolve(FILE),
            Set.of("id", "vendor", "fulfil_via", "po_sent", "scheduled", "delivered"),
            row -> {
              if (row.getField("fulfil_via").equals("From RDC")) {
                return false;
              }
              LocalDate due = LocalDate.parse(row.getField("scheduled"));
              LocalDate delivered = LocalDate.parse(row.getField("delivered"));
              portfolio.add(
                  row.getField("vendor"),
                  Delivery.builder()
                      .id(row.getField("id"))
                      .orderedAt(ordered(row.getField("po_sent"), due, delivered))
                      .dueAt(due)
                      .deliveredAt(delivered)
                      .build());
              return true;
            });
    return new DataSet(
        "Deliveries",
        Account.RELIABILITY,
        Policy.standard(),
        portfolio.records(),
        "2016-06-30",
        assumptions(),
        rows);
  }

  private static LocalDate ordered(String sent, LocalDate due, LocalDate delivered) {
    if (!sent.isEmpty()) {
      return LocalDate.parse(sent);
    }
    LocalDate usual = due.minusDays(USUAL_DAYS);
    return usual.isBefore(delivered) ? usual : delivered;
  }

  private static List<String> assumptions() {
    return List.of(
        "A party is one vendor. What was sent from the programme's own warehouse is left out: it is"
            + " no vendor.",
        "Where the day of the order is missing, it is thirty days before the delivery was due, or"
            + " the day of delivery if that was earlier.",
        "Due and delivered on days: what arrives on the day is met.",
        "61 % of all arrived exactly on the scheduled day, so schedules were probably set anew"
            + " afterwards.");
  }
}
