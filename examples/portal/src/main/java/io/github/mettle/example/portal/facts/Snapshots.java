package io.github.mettle.example.portal.facts;

import io.github.mettle.json.MettleJson;
import io.github.mettle.sheet.BalanceSheet;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sheets as they were shown, kept for an audit, and never read to compute anything. */
@Repository
@Transactional
public class Snapshots {
  private final JdbcClient jdbc;

  Snapshots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is known of a snapshot beside its sheet.
   *
   * @param number of its row, and in addresses
   * @param side whose conduct it is about
   * @param asOf of its sheet
   * @param takenAt when it was taken
   * @param takenBy by whom
   * @param reason why, if it was said
   * @param policy the fingerprint of the policy
   */
  public record Snapshot(
      long number,
      Side side,
      String asOf,
      OffsetDateTime takenAt,
      String takenBy,
      String reason,
      String policy) {}

  /**
   * Keeps a sheet.
   *
   * @param by who keeps it
   * @param reason why; it may be blank
   * @return the number of the snapshot
   */
  public long take(Supplier supplier, Side side, BalanceSheet sheet, String by, String reason) {
    Storable.require("", "reason", reason);
    return jdbc.sql(
            """
            insert into snapshot (supplier, side, as_of, taken_by, reason, policy, sheet)
            values (?, ?, ?, ?, nullif(?, ''), ?, ?) returning number
            """)
        .param(supplier.number())
        .param(side.name())
        .param(sheet.asOf().toString())
        .param(by)
        .param(reason.strip())
        .param(sheet.policyFingerprint())
        .param(MettleJson.write(sheet))
        .query(Long.class)
        .single();
  }

  /** {@return the snapshots of a supplier, the newest first} */
  @Transactional(readOnly = true)
  public List<Snapshot> of(Supplier supplier) {
    return jdbc.sql(
            """
            select number, side, as_of, taken_at, taken_by, reason, policy
            from snapshot where supplier = ? order by number desc
            """)
        .param(supplier.number())
        .query(
            (row, index) ->
                new Snapshot(
                    row.getLong("number"),
                    Side.valueOf(row.getString("side")),
                    row.getString("as_of"),
                    row.getObject("taken_at", OffsetDateTime.class),
                    row.getString("taken_by"),
                    row.getString("reason"),
                    row.getString("policy")))
        .list();
  }

  /**
   * {@return the sheet of a snapshot, as it was}
   *
   * @throws MissingException if this supplier has none of that number
   */
  @Transactional(readOnly = true)
  public BalanceSheet sheet(Supplier supplier, long number) {
    return jdbc.sql("select sheet from snapshot where supplier = ? and number = ?")
        .param(supplier.number())
        .param(number)
        .query(String.class)
        .optional()
        .map(MettleJson::readSheet)
        .orElseThrow(MissingException::new);
  }
}
