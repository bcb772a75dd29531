package io.github.mettle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.TrackRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastChapterTest {
  private static final TrackRecord ONE =
      TrackRecord.of(
          "Alder",
          List.of(
              Commitment.of("c1", "2026-01-01", "2026-01-09").keptAt("2026-01-08"),
              Commitment.of("c2", "2026-02-01", "2026-02-09"),
              Inquiry.of("q1", "2026-03-01")));

  @Test
  void saysItInSentencesAndInATableOfWordsAndFigures() {
    Report report = Report.of(Scorecard.standard().forecast(ONE, List.of(), "2026-11-21"));
    assertThat(report.text())
        .isEqualTo(
            """
            Alder: Forecast, as of 2026-11-21

            The next promise is 48 % likely to be kept in time; for eight in ten such
                suppliers, the rate is between 26 % and 74 %.
            Our next question or request is 39 % likely to be answered in time; for eight in
                ten such suppliers, the rate is between 8 % and 67 %.

            Account         Next time             Probability  Rate, 80 % interval  Outcomes
            ────────────────────────────────────────────────────────────────────────────────
            Commitment      promise kept in time         48 %  26 % to 74 %                2
            Responsiveness  answered in time             39 %  8 % to 67 %                 1

            Probabilities, learnt from the past of this supplier alone; the points of a
                sheet are credit.""");
  }

  @Test
  void saysWhereThereIsNothing() {
    Report report =
        Report.of(Scorecard.standard().forecast(TrackRecord.of("A"), List.of(), "2026-11-21"));
    assertThat(report.text()).contains("Nothing has been settled yet that a forecast could be");
  }
}
