package io.github.mettle.example.portal.facts;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The facts about suppliers, and about us toward each of them. */
@Repository
@Transactional
public class Facts {
  private static final String FILED =
      """
      select f.number, f.version, f.fact
      from fact f join episode e on e.number = f.number
      where e.side = :side
      """;

  private final JdbcClient jdbc;
  private final Remarks remarks;

  Facts(JdbcClient jdbc, Remarks remarks) {
    this.jdbc = jdbc;
    this.remarks = remarks;
  }

  /** {@return all facts of one side, in the order in which they were recorded} */
  @Transactional(readOnly = true)
  public List<Filed> of(Supplier supplier, Side side) {
    return jdbc.sql(FILED + "and e.supplier = :supplier order by f.number")
        .param("side", side.name())
        .param("supplier", supplier.number())
        .query((row, index) -> filed(row.getLong(1), row.getInt(2), row.getString(3)))
        .list();
  }

  /**
   * {@return a fact}
   *
   * @throws MissingException if this supplier has none of that number
   */
  @Transactional(readOnly = true)
  public Filed get(Supplier supplier, Side side, long number) {
    return jdbc.sql(FILED + "and e.supplier = :supplier and e.number = :number")
        .param("side", side.name())
        .param("supplier", supplier.number())
        .param("number", number)
        .query((row, index) -> filed(row.getLong(1), row.getInt(2), row.getString(3)))
        .optional()
        .orElseThrow(MissingException::new);
  }

  /** {@return the ids of all facts of one side} */
  @Transactional(readOnly = true)
  public Set<String> ids(Supplier supplier, Side side) {
    return Set.copyOf(
        jdbc.sql("select id from episode where supplier = ? and side = ?")
            .param(supplier.number())
            .param(side.name())
            .query(String.class)
            .list());
  }

  private static Filed filed(long number, int version, String json) {
    return new Filed(number, version, MettleJson.readEpisode(json));
  }

  /**
   * {@return the record of one side}
   *
   * @param party what it is called on its sheet
   */
  @Transactional(readOnly = true)
  public TrackRecord record(Supplier supplier, Side side, String party) {
    List<Episode> episodes = of(supplier, side).stream().map(Filed::episode).toList();
    TrackRecord.Builder builder = TrackRecord.builder(party).addAll(episodes);
    remarks.replies(supplier, side).forEach(reply -> builder.add(reply.reply()));
    remarks.disputes(supplier, side).forEach(dispute -> builder.add(dispute.dispute()));
    return builder.build();
  }

  /**
   * Records a fact.
   *
   * @param by who records it
   * @return the fact on file
   * @throws RefusedException if its id is not unique
   */
  public Filed add(Supplier supplier, Side side, Episode episode, String by) {
    String json = storable(episode);
    long number;
    try {
      number =
          jdbc.sql(FactTables.INSERT)
              .param("supplier", supplier.number())
              .param("side", side.name())
              .param("fact", json)
              .query(Long.class)
              .single();
    } catch (DuplicateKeyException taken) {
      throw RefusedException.of(episode.id(), "id", "must be unique", episode.id());
    }
    fill(number, episode, json);
    note(number, by);
    return new Filed(number, 1, episode);
  }

  /**
   * Brings a fact up to date.
   *
   * @param seen the fact as whoever changes it has seen it
   * @param episode what it says now
   * @param by who changes it
   * @return the fact on file
   * @throws StaleException if it is no longer the newest version
   * @throws RefusedException if the id or the kind is another
   */
  public Filed change(Supplier supplier, Side side, Filed seen, Episode episode, String by) {
    requireSame(episode, "id", seen.episode().id(), episode.id());
    requireSame(episode, "kind", seen.episode().kind().key(), episode.kind().key());
    String json = storable(episode);
    int changed =
        jdbc.sql(FactTables.UPDATE)
            .param("supplier", supplier.number())
            .param("side", side.name())
            .param("number", seen.number())
            .param("version", seen.version())
            .param("fact", json)
            .update();
    if (changed == 0) {
      Filed now = get(supplier, side, seen.number());
      throw new StaleException(episode.id(), seen.version(), now.version());
    }
    for (String delete : FactTables.deletes(episode.kind())) {
      jdbc.sql(delete).param("number", seen.number()).update();
    }
    fill(seen.number(), episode, json);
    note(seen.number(), by);
    return new Filed(seen.number(), seen.version() + 1, episode);
  }

  private static void requireSame(Episode episode, String attribute, String was, String is) {
    if (!was.equals(is)) {
      throw RefusedException.of(episode.id(), attribute, "must stay " + was, is);
    }
  }

  private void fill(long number, Episode episode, String json) {
    for (String insert : FactTables.inserts(episode.kind())) {
      jdbc.sql(insert).param("number", number).param("fact", json).update();
    }
  }

  private void note(long number, String by) {
    jdbc.sql(FactTables.NOTE).param("number", number).param("by", by).update();
  }

  private static String storable(Episode episode) {
    String json = MettleJson.write(episode);
    // The one escape that jsonb does not take; a backslash that is itself escaped is none.
    if (json.replace("\\\\", "").contains("\\u0000")) {
      Storable.require(episode.id(), "text", "\0");
    }
    return json;
  }
}
