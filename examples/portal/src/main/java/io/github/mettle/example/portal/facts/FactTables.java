package io.github.mettle.example.portal.facts;

import io.github.mettle.record.Kind;
import java.util.List;

/**
 * How the JSON of an episode, {@code :fact}, becomes rows; the view <i>fact</i> is the way back.
 */
final class FactTables {
  static final String INSERT =
      """
      insert into episode (supplier, side, id, kind, source, order_value, waived_at, note, link)
      select :supplier, :side, f.id, f.kind, nullif(f.source, 'OBSERVED'), f."orderValue",
        f."waivedAt", f.note, f.link
      from jsonb_to_record(:fact::jsonb) as f(
        id text, kind text, source text, "orderValue" double precision, "waivedAt" moment,
        note text, link text)
      returning number
      """;

  static final String UPDATE =
      """
      update episode
      set version = version + 1, source = nullif(f.source, 'OBSERVED'),
        order_value = f."orderValue", waived_at = f."waivedAt", note = f.note, link = f.link
      from jsonb_to_record(:fact::jsonb) as f(
        source text, "orderValue" double precision, "waivedAt" moment, note text, link text)
      where number = :number and supplier = :supplier and side = :side and version = :version
      """;

  static final String NOTE =
      """
      insert into change (by, supplier, side, episode, version, fact)
      select :by, e.supplier, e.side, e.id, e.version, f.fact
      from episode e join fact f on f.number = e.number
      where e.number = :number
      """;

  private static final String TAGS =
      """
      insert into tag
      select :number, t.key, t.value from jsonb_each_text(:fact::jsonb -> 'tags') as t
      """;

  private static final String PAUSES =
      """
      insert into pause
      select :number, p.position, p.from_at, p.until_at
      from rows from (
        jsonb_to_recordset(:fact::jsonb -> 'pauses') as ("from" moment, "until" moment)
      ) with ordinality as p(from_at, until_at, position)
      """;

  private static final String DELIVERY =
      """
      insert into delivery
      select :number, f.* from jsonb_to_record(:fact::jsonb) as f(
        "orderedAt" moment, "dueAt" moment, "deliveredAt" moment, "acceptedShare" share,
        target share, stake stake)
      """;

  private static final String RECEIPTS =
      """
      insert into receipt
      select :number, r.position, r.at, r.share
      from rows from (
        jsonb_to_recordset(:fact::jsonb -> 'receipts') as (at moment, share share)
      ) with ordinality as r(at, share, position)
      """;

  private static final String INCIDENT =
      """
      insert into incident
      select :number, f.* from jsonb_to_record(:fact::jsonb) as f(
        "openedAt" moment, severity text, attribution text, impact text, "noticedAt" moment,
        "recurrenceOf" text)
      """;

  private static final String UNRECORDED =
      """
      insert into unrecorded
      select :number, u from jsonb_array_elements_text(:fact::jsonb -> 'unrecorded') as u
      """;

  private static final String STEPS =
      """
      insert into step
      select :number, s.position, s.action, s.at, s.note, s.link
      from rows from (
        jsonb_to_recordset(:fact::jsonb -> 'steps')
          as (action text, at moment, note text, link text)
      ) with ordinality as s(action, at, note, link, position)
      """;

  private static final String COMMITMENT =
      """
      insert into commitment
      select :number, f.* from jsonb_to_record(:fact::jsonb) as f(
        "madeAt" moment, "dueAt" moment, "keptAt" moment, "withdrawnAt" moment,
        "brokenAt" moment, stake stake)
      """;

  private static final String REQUEST =
      """
      insert into request
      select :number, f.* from jsonb_to_record(:fact::jsonb) as f(
        "askedAt" moment, scope text, answer text, "answeredAt" moment, "refutedAt" moment,
        stake stake)
      """;

  private static final String INQUIRY =
      """
      insert into inquiry
      select :number, f.* from jsonb_to_record(:fact::jsonb) as f(
        "askedAt" moment, candour text, "answeredAt" moment, "followedUpAt" moment)
      """;

  private static final String GESTURE =
      """
      insert into gesture
      select :number, f.* from jsonb_to_record(:fact::jsonb) as f(at moment, level text)
      """;

  private static final String REVIEW =
      """
      insert into review
      select :number, f.* from jsonb_to_record(:fact::jsonb) as f(
        at moment, account text, level text, stake stake)
      """;

  private static final String OPENING =
      """
      insert into opening
      select :number, f.at from jsonb_to_record(:fact::jsonb) as f(at moment)
      """;

  private static final String BALANCES =
      """
      insert into balance
      select :number, b.key, (b.value ->> 'assets')::double precision,
        (b.value ->> 'liabilities')::double precision
      from jsonb_each(:fact::jsonb -> 'balances') as b
      """;

  private FactTables() {}

  /** {@return what writes the rows besides that of the episode} */
  static List<String> inserts(Kind kind) {
    return switch (kind) {
      case DELIVERY -> List.of(TAGS, PAUSES, DELIVERY, RECEIPTS);
      case INCIDENT -> List.of(TAGS, PAUSES, INCIDENT, UNRECORDED, STEPS);
      case COMMITMENT -> List.of(TAGS, PAUSES, COMMITMENT);
      case REQUEST -> List.of(TAGS, PAUSES, REQUEST);
      case INQUIRY -> List.of(TAGS, PAUSES, INQUIRY);
      case GESTURE -> List.of(TAGS, GESTURE);
      case REVIEW -> List.of(TAGS, REVIEW);
      case OPENING -> List.of(TAGS, OPENING, BALANCES);
    };
  }

  /** {@return what removes them; the rows of lists go with those that they belong to} */
  static List<String> deletes(Kind kind) {
    return List.of(
        "delete from tag where episode = :number",
        "delete from pause where episode = :number",
        "delete from " + kind.key() + " where episode = :number");
  }
}
