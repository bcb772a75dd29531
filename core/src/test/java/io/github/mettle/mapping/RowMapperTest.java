package io.github.mettle.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mettle.record.Commitment;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Ruling;
import io.github.mettle.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One row at a time, as an engine hands them over. */
class RowMapperTest {
  private static final List<String> COLUMNS = List.of("party", "id", "madeAt", "dueAt", "keptAt");

  private final List<Episode> episodes = new ArrayList<>();
  private final List<String> parties = new ArrayList<>();

  private boolean read(RowMapper mapper, String... cells) {
    return mapper.read(
        List.of(cells),
        (party, episode) -> {
          parties.add(party);
          episodes.add(episode);
        });
  }

  @Test
  void makesAnEpisodeOfEachRow() {
    RowMapper mapper = RowMapper.of(Mapping.asNamed(Kind.COMMITMENT), COLUMNS);
    assertThat(read(mapper, "Alder", "c1", "2026-03-02", "2026-03-09", "2026-03-08")).isTrue();
    assertThat(read(mapper, "Birch", "c2", "2026-03-02", "2026-03-09", "")).isTrue();
    assertThat(parties).containsExactly("Alder", "Birch");
    assertThat(episodes)
        .containsExactly(
            Commitment.of("c1", "2026-03-02", "2026-03-09").keptAt("2026-03-08"),
            Commitment.of("c2", "2026-03-02", "2026-03-09"));
  }

  /** A row that is wrong leaves no trace in the next. */
  @Test
  void refusesARowWithEverythingThatIsWrong() {
    RowMapper mapper = RowMapper.of(Mapping.asNamed(Kind.COMMITMENT), COLUMNS);
    assertThatThrownBy(() -> read(mapper, "", "c1", "yesterday", "", ""))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            """
            c1: madeAt must be a date or an instant with a zone, such as 2026-03-02 or \
            2026-03-02T08:00:00Z: "yesterday"
            c1: party must be given: missing
            c1: dueAt must be given: missing\
            """);
    assertThat(read(mapper, "Alder", "c2", "2026-03-02", "2026-03-09", "")).isTrue();
    assertThat(episodes).containsExactly(Commitment.of("c2", "2026-03-02", "2026-03-09"));
  }

  @Test
  void leavesOutWhatTheMappingLeavesOut() {
    Mapping open = Mapping.builder(Kind.COMMITMENT).only(RowFilter.blank("keptAt")).build();
    RowMapper mapper = RowMapper.of(open, COLUMNS);
    assertThat(read(mapper, "Alder", "c1", "2026-03-02", "2026-03-09", "2026-03-08")).isFalse();
    assertThat(episodes).isEmpty();
  }

  @Test
  void makesADisputeOfARow() {
    String ruled = String.join("", "ruled", "At");
    assertThat(
            RowMapper.dispute(
                Map.of(
                    "episode",
                    "c1",
                    "raisedAt",
                    "2026-03-10",
                    "ruling",
                    "UPHELD",
                    ruled,
                    "2026-04-01")))
        .isEqualTo(
            Dispute.builder()
                .episode("c1")
                .raisedAt("2026-03-10")
                .ruling(Ruling.UPHELD)
                .ruledAt("2026-04-01")
                .build());
    assertThatThrownBy(
            () -> RowMapper.dispute(Map.of("episode", "c1", "raisedAt", "?", "at", "now")))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            """
            c1: at must be a field of a dispute: "now"
            c1: raisedAt must be a date or an instant with a zone, such as 2026-03-02 or \
            2026-03-02T08:00:00Z: "?"\
            """);
  }

  @Test
  void knowsTheColumnsOfEachKind() {
    assertThat(RowMapper.columns(Kind.GESTURE))
        .containsExactly(
            "party",
            "id",
            "kind",
            "at",
            "level",
            "source",
            "orderValue",
            "waivedAt",
            "note",
            "link");
    assertThat(RowMapper.columns(Kind.INCIDENT)).contains("remedyOfferedAt", "pauses");
    assertThat(RowMapper.columns(Kind.OPENING)).contains("CANDOUR.liabilities");
  }

  @Test
  void refusesAMappingOfSeveralRows() {
    Mapping gathering =
        Mapping.builder(Kind.DELIVERY).receipts(ReceiptsRule.equalParts("deliveredAt")).build();
    assertThatThrownBy(() -> RowMapper.of(gathering, COLUMNS))
        .isInstanceOf(RefusedException.class)
        .hasMessage("mapping must make an episode of each row: it gathers several");
  }
}
