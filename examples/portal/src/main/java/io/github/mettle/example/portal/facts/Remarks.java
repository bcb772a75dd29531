package io.github.mettle.example.portal.facts;

import io.github.mettle.record.Dispute;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Ruling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What those who are judged say about facts: replies and disputes. */
@Repository
@Transactional
public class Remarks {
  private static final String DISPUTES =
      """
      select d.number, d.episode, d.version, e.id, d.raised_at, d.ruling, d.ruled_at,
        d.note, d.link
      from dispute d join episode e on e.number = d.episode
      where e.side = ?
      """;

  private final JdbcClient jdbc;

  Remarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A reply on file.
   *
   * @param episode the number of the fact that it is about
   * @param reply what it says
   */
  public record FiledReply(long episode, Reply reply) {}

  /**
   * A dispute on file.
   *
   * @param number of its row, and in addresses
   * @param episode the number of the fact that it is about
   * @param version the number of times that it was written
   * @param dispute what it says
   */
  public record FiledDispute(long number, long episode, int version, Dispute dispute) {}

  /** {@return the replies, in the order in which they were given} */
  @Transactional(readOnly = true)
  public List<FiledReply> replies(Supplier supplier, Side side) {
    return jdbc.sql(
            """
            select r.episode, e.id, r.at, r.by, r.text, r.link
            from reply r join episode e on e.number = r.episode
            where e.supplier = ? and e.side = ? order by r.number
            """)
        .param(supplier.number())
        .param(side.name())
        .query(
            (row, index) -> {
              Reply.Builder reply =
                  Reply.builder()
                      .episode(row.getString("id"))
                      .at(row.getString("at"))
                      .text(row.getString("text"));
              String by = row.getString("by");
              String link = row.getString("link");
              if (by != null) {
                reply.by(by);
              }
              if (link != null) {
                reply.link(link);
              }
              return new FiledReply(row.getLong("episode"), reply.build());
            })
        .list();
  }

  /** {@return the disputes, in the order in which they were raised} */
  @Transactional(readOnly = true)
  public List<FiledDispute> disputes(Supplier supplier, Side side) {
    return jdbc.sql(DISPUTES + "and e.supplier = ? order by d.number")
        .param(side.name())
        .param(supplier.number())
        .query(
            (row, index) ->
                new FiledDispute(
                    row.getLong("number"),
                    row.getLong("episode"),
                    row.getInt("version"),
                    dispute(row)))
        .list();
  }

  private static Dispute dispute(ResultSet row) throws SQLException {
    Dispute.Builder dispute =
        Dispute.builder().episode(row.getString("id")).raisedAt(row.getString("raised_at"));
    String ruling = row.getString("ruling");
    String note = row.getString("note");
    String link = row.getString("link");
    if (ruling != null) {
      dispute.ruling(Ruling.valueOf(ruling)).ruledAt(row.getString("ruled_at"));
    }
    if (note != null) {
      dispute.note(note);
    }
    if (link != null) {
      dispute.link(link);
    }
    return dispute.build();
  }

  /**
   * Adds a reply.
   *
   * @param fact that it is about
   */
  public void reply(Filed fact, Reply reply) {
    Storable.require(fact.episode().id(), "text", reply.text());
    jdbc.sql("insert into reply (episode, at, by, text, link) values (?, ?, ?, ?, ?)")
        .param(fact.number())
        .param(reply.at().toString())
        .param(reply.by().orElse(null))
        .param(reply.text())
        .param(reply.link().orElse(null))
        .update();
  }

  /**
   * Raises a dispute.
   *
   * @param fact that it is about
   */
  public void dispute(Filed fact, Dispute dispute) {
    Storable.require(fact.episode().id(), "note", dispute.note().orElse(""));
    jdbc.sql("insert into dispute (episode, raised_at, note) values (?, ?, ?)")
        .param(fact.number())
        .param(dispute.raisedAt().toString())
        .param(dispute.note().orElse(null))
        .update();
  }

  /**
   * Rules on a dispute.
   *
   * @param seen the dispute as whoever rules has seen it
   * @param ruled the same, ruled on
   * @throws StaleException if it is no longer the newest version
   */
  public void rule(FiledDispute seen, Dispute ruled) {
    int changed =
        jdbc.sql(
                """
                update dispute set ruling = ?, ruled_at = ?, version = version + 1
                where number = ? and version = ?
                """)
            .param(ruled.ruling().map(Enum::name).orElse(null))
            .param(ruled.ruledAt().map(Object::toString).orElse(null))
            .param(seen.number())
            .param(seen.version())
            .update();
    if (changed == 0) {
      int now =
          jdbc.sql("select version from dispute where number = ?")
              .param(seen.number())
              .query(Integer.class)
              .single();
      throw new StaleException("the dispute of " + seen.dispute().episodeId(), seen.version(), now);
    }
  }
}
