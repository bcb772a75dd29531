package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import org.junit.jupiter.api.Test;

class ReviewJsonTest {
  @Test
  void hasTheNumbersAndTheSentences() {
    TrackRecord theirs = TrackRecord.of("Ruhr", Commitment.of("plan", "2026-10-01", "2026-11-01"));
    TrackRecord ours = TrackRecord.of("Acme", Commitment.of("pay", "2026-10-01", "2026-12-01"));
    Scorecard scorecard = Scorecard.standard();
    ReviewPack review =
        scorecard
            .review(theirs, "2025-12-31", "2026-11-21")
            .with(scorecard.weigh(ours, "2026-11-21"));
    String open =
        """
        "demand":"keep the promise","owner":"SUPPLIER","state":"OVERDUE",\
        "start":"2026-10-01T00:00:00Z","due":"2026-11-01T23:59:59Z\"""";
    assertThat(MettleJson.write(review))
        .startsWith(
            "{\"format\":\"mettle-review/1\",\"party\":\"Ruhr\",\"from\":\"2025-12-31\","
                + "\"to\":\"2026-11-21\",\"policy\":\"")
        .contains(
            "\"audience\":\"BUYER\",\"thanks\":[],\"earlierThanks\":[],\"total\":{\"opening\":0.000000,",
            "\"counts\":{\"incidents\":0,\"escapes\":0,\"repeats\":0,\"deliveries\":0,"
                + "\"deliveriesMet\":0,\"expected\":1,\"expectedMet\":0,\"untruths\":0}",
            "\"open\":[{\"episode\":\"plan\",\"criterion\":\"keep\"," + open + "}]",
            "\"buyer\":\"Acme\",\"owedByBuyer\":[{\"episode\":\"pay\",");
  }
}
