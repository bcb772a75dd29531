package io.github.mettle.insight;

import static io.github.mettle.insight.Examples.incident;
import static io.github.mettle.insight.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.sheet.Audience;
import io.github.mettle.trust.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence of a decision, in both voices, for none, one, two and many. */
class GateSentencesTest {
  private static final String UNTRUTH =
      "The hold ends when twelve months have passed without another untruth";

  @Test
  void aHoldSaysReasonsEndingsAndWhatElseFired() {
    Decision decision = Gate.standard().decide(sheet(record(silent("NCR-7", "2026-10-20"))));
    assertThat(decision.sentence())
        .isEqualTo(
            "Hold P: no new orders. They failed the last grave incident, NCR-7 of October 2026:"
                + " all seven things we expect came late or not at all; they have stood nothing as"
                + " grave since. The hold ends when one as grave is stood, or 19 October 2028 has"
                + " come. Two rules besides would watch. Only what went wrong is on record; ask"
                + " whether that is all there was.");
    assertThat(decision.sentence(Audience.SUPPLIER))
        .startsWith(
            "P, we place no new orders with you for now. You failed the last grave incident, NCR-7"
                + " of October 2026: all seven things we expect came late or not at all; you have"
                + " stood nothing as grave since. The hold ends when");
    assertThat(decision.headline(Audience.BUYER)).isEqualTo("Hold P: no new orders.");
    assertThat(decision.endings())
        .containsExactly("one as grave is stood, or 19 October 2028 has come");
  }

  /** It began at eight in the morning, so the time is past all through the day after only. */
  @Test
  void anEndingHoldsAllThroughItsDay() {
    Gate gate =
        Gate.builder()
            .add(Rule.hold("x", Condition.last(Severity.MAJOR, TrialOutcome.FAILED).withinDays(10)))
            .build();
    TrackRecord record = record(incident("A", "2026-11-15").impact(Impact.LIMITED).build());
    assertThat(gate.decide(sheet(record)).endings())
        .containsExactly("one as grave is stood, or 26 November 2026 has come");
    assertThat(gate.decide(Scorecard.standard().weigh(record, "2026-11-26T00:00:00Z")).outcome())
        .isEqualTo(Recommendation.APPROVE);
  }

  @Test
  void whatIsNoticedFirstIsSaid() {
    assertThat(reason("failed-major", noticed("A")))
        .isEqualTo(
            "they failed the last grave incident, A of October 2026: we found it before they told"
                + " us and all seven things we expect came late or not at all; they have stood"
                + " nothing as grave since");
    Incident critical = silent("A", "2026-10-20").toBuilder().severity(Severity.CRITICAL).build();
    assertThat(reason("failed-critical", critical))
        .startsWith("they failed the last critical incident, A of October 2026: all seven things");
    assertThat(decide(critical))
        .contains("The hold ends when a critical one is stood, or 19 October 2030 has come.")
        .doesNotContain("grave incident");
  }

  @ParameterizedTest
  @CsvSource({
    "1, one thing they told us proved untrue (q1)",
    "2, two things they told us proved untrue (q1 and one more)",
    "13, 13 things they told us proved untrue (q1 and twelve more)"
  })
  void untruthsAreCounted(int n, String clause) {
    List<Episode> lies = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      String day = "2026-05-" + (10 + i);
      lies.add(Inquiry.of("q" + i, day).answered(Candour.MISLED, day));
    }
    assertThat(reason("untruth", lies.toArray(Episode[]::new)))
        .isEqualTo("in the last twelve months " + clause);
  }

  @Test
  void theDayAfterAnUntruthIsTwelveMonthsOldIsSaid() {
    Inquiry lie = Inquiry.of("q", "2026-05-04").answered(Candour.MISLED, "2026-05-06T07:00:00Z");
    assertThat(decide(lie)).contains(UNTRUTH + " (7 May 2027 at the earliest).");
    Inquiry dated = Inquiry.of("q", "2026-05-04").answered(Candour.MISLED, "2026-05-06");
    assertThat(decide(dated)).contains(UNTRUTH + " (6 May 2027 at the earliest).");
  }

  @Test
  void incidentsThatReachedUsAreCounted() {
    assertThat(reason("severe", severe(3)))
        .isEqualTo("three incidents of their making hit us severely in the last twelve months");
    assertThat(Gate.standard().decide(sheet(record(severe(3)))).endings())
        .contains(
            "fewer than three severe incidents lie within twelve months"
                + " (3 January 2027 at the earliest)");
    assertThat(reason("escapes", severe(3)))
        .isEqualTo(
            "three major or critical incidents of their making reached us in the last twelve"
                + " months");
    assertThat(reason(Condition.atLeast(1, Counted.INCIDENTS), severe(1)))
        .isEqualTo("one incident of their making");
    Incident[] monthly =
        IntStream.range(0, 13)
            .mapToObj(i -> Examples.handled("N" + i, "2026-10-" + (10 + i)).build())
            .toArray(Incident[]::new);
    assertThat(reason("incidents", monthly))
        .isEqualTo(
            "13 major or critical incidents of their making in the last twelve months, at least one"
                + " a month, however well handled");
  }

  @Test
  void repeatsAreFaultsThatCameBack() {
    Incident one = repeat("A");
    Incident two = repeat("B");
    assertThat(reason("repeats", one))
        .isEqualTo("one fault came back and reached us in the last twelve months");
    assertThat(reason("repeats", one, two))
        .isEqualTo("faults came back and reached us twice in the last twelve months");
    assertThat(reason("repeated", one))
        .isEqualTo("one fault came back in the last twelve months, so not preferred");
    assertThat(reason("repeating", one, two, repeat("C")))
        .isEqualTo(
            "major or critical faults came back and reached us three times in the last 450 days");
  }

  @Test
  void failuresAreSaidOnce() {
    Incident failed = silent("A", "2026-10-20").toBuilder().severity(Severity.CRITICAL).build();
    assertThat(reason("failed", failed))
        .isEqualTo("they failed one major or critical incident in the last twelve months (A)");
    assertThat(reason("failed-lately", failed))
        .isEqualTo("they failed one critical incident in the last four years (A)");
    assertThat(reason("unredeemed", failed))
        .isEqualTo(
            "they failed the last critical incident, A of October 2026, and have stood none since");
    Gate watching =
        Gate.builder()
            .add(rule("failed"))
            .add(rule("failed-lately"))
            .add(rule("unredeemed"))
            .build();
    assertThat(watching.decide(sheet(record(failed))).reasons(Audience.BUYER))
        .startsWith(
            "They failed the last critical incident, A of October 2026, and have stood none since.");
  }

  @Test
  void theYoungAndTheUnknownAreToldApart() {
    assertThat(decide()).isEqualTo("Watch P: order, and look. Nothing is on record yet.");
    Delivery young = Delivery.of("PO", "2026-11-01", "2026-11-10").deliveredAt("2026-11-10");
    assertThat(reason("young", young))
        .isEqualTo("we have known them for 20 days, and nothing has tested them");
    assertThat(reason("unknown", young))
        .isEqualTo("too little is on record, or it is too old, even of the routine");
    Episode small =
        incident("A", "2026-08-01").severity(Severity.MINOR).resolved("2026-08-02").build();
    assertThat(reason("young", small))
        .isEqualTo(
            "we have known them for three months, and what went wrong was too little or too long ago"
                + " to tell");
    Episode claim =
        Gesture.of("g", "2026-11-01", Satisfaction.DELIGHTED).toBuilder()
            .source(Source.CLAIMED)
            .build();
    assertThat(reason("young", claim)).isEqualTo("nothing is on record yet but what they claim");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, the only delivery did not come on time and in full, they did not keep their only promise in time",
    "0, 2, neither of two deliveries came on time and in full, they kept neither of two promises in time",
    "1, 3, one of three deliveries came on time and in full, they kept one of three promises in time",
    "0, 3, none of three deliveries came on time and in full, they kept none of three promises in time",
    "5, 13, five of 13 deliveries came on time and in full, they kept five of 13 promises in time"
  })
  void theRoutineIsCounted(int met, int judged, String deliveries, String promises) {
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < judged; i++) {
      String done = i < met ? "2026-09-20" : "2026-11-20";
      episodes.add(
          Delivery.of("d" + i, "2026-09-01", "2026-09-20").deliveredAt(done).toBuilder()
              .stake(1)
              .build());
      episodes.add(Commitment.of("c" + i, "2026-09-01", "2026-09-20").keptAt(done));
    }
    Conditions.Standings bad = Condition.standing(Standing.DOUBTFUL, Standing.MIXED);
    Episode[] all = episodes.toArray(Episode[]::new);
    assertThat(reason(bad.of(RuleSubject.RELIABILITY), all)).isEqualTo(deliveries);
    assertThat(reason(bad.of(RuleSubject.COMMITMENT), all)).isEqualTo(promises);
  }

  @Test
  void debtsAreInPoints() {
    Commitment promise = Commitment.of("p", "2026-01-01", "2026-02-01");
    assertThat(reason("old-debt", promise, promise.toBuilder().id("q").build()))
        .isEqualTo(
            "2.0 points have been owed for more than 90 days, or were written off and never made"
                + " good");
    assertThat(reason(Condition.outstanding(0.5), promise))
        .isEqualTo("1.0 points are outstanding; 0.5 is the limit");
    Gate gate = Gate.builder().add(Rule.hold("x", Condition.outstanding(1))).build();
    assertThat(gate.decide(sheet(record(promise, promise.toBuilder().id("q").build()))).endings())
        .containsExactly("less than 1 point is outstanding");
  }

  @Test
  void provenanceSaysWhereMostPointsComeFrom() {
    Episode referred =
        Commitment.of("p", "2026-01-01", "2026-02-01").keptAt("2026-01-31").toBuilder()
            .source(Source.REFERRED)
            .build();
    assertThat(reason("provenance", referred))
        .isEqualTo("all of the points come from what other customers say, so not preferred");
    OpeningBalance opening =
        OpeningBalance.builder().id("o").at("2026-11-21").balance(Account.REMEDY, 9, 0).build();
    assertThat(reason("provenance", referred, opening))
        .isEqualTo("96 % of the points come from balances brought forward, so not preferred");
    Episode notTheirs =
        Examples.handled("A", "2026-09-01").attribution(Attribution.EXTERNAL).build();
    assertThat(reason("provenance", notTheirs))
        .isEqualTo(
            "all of the points come from incidents that were not of their making, so not preferred");
    Request odd =
        Request.of("r", "2026-10-01", Scope.UNREASONABLE).answered(Answer.GRANTED, "2026-10-02");
    assertThat(reason("provenance", odd))
        .isEqualTo("all of the points come from requests that were unreasonable, so not preferred");
  }

  @Test
  void gettingWorseIsSaidWithBothRates() {
    List<Episode> episodes = new ArrayList<>();
    episodes.add(Delivery.of("PO", "2022-11-21", "2022-12-20").deliveredAt("2022-12-19"));
    for (int i = 1; i <= 9; i++) {
      episodes.add(silent("N" + i, "2026-0" + i + "-02"));
    }
    assertThat(reason("rising", episodes.toArray(Episode[]::new)))
        .isEqualTo(
            "it is getting worse: nine incidents reached us in the last twelve months, against none"
                + " a year before, more than chance explains");
    episodes.add(silent("M", "2024-01-02"));
    assertThat(reason("rising", episodes.toArray(Episode[]::new)))
        .isEqualTo(
            "it is getting worse: nine incidents reached us in the last twelve months, against 0.3"
                + " a year before, more than chance explains");
  }

  @Test
  void accountsAndNumbersOfOnesOwnRulesAreSaid() {
    Incident[] silent = {silent("A", "2026-10-01"), silent("B", "2026-09-01"), noticed("C")};
    assertThat(reason("account", silent)).endsWith(" are impaired").contains("notification (0.2");
    Condition below = Condition.limit(Threshold.EXPECTED_BELOW, 0.6).of(RuleSubject.CONTAINMENT);
    assertThat(reason(below, silent))
        .matches("the expected value on containment is 0\\.\\d\\d, below 0.6");
    assertThat(reason(Condition.limit(Threshold.LOWER_BELOW, 0.6), silent))
        .matches("the lower end overall is 0\\.\\d\\d, below 0.6");
    assertThat(reason(Condition.standingNot(Standing.PROVEN, Standing.PROMISING), silent))
        .isEqualTo("neither proven nor promising overall");
    assertThat(reason(Condition.yearsBelow(1), silent))
        .isEqualTo("we have known them for two months");
  }

  @Test
  void whoIsApprovedWithoutARuleIsToldWhatKeepsThemFromMore() {
    Gate open = Gate.builder().build();
    assertThat(open.decide(sheet(record())))
        .hasToString(
            "Approve P: nothing speaks against them. Not preferred: nothing grave has tested them.");
    assertThat(
            open.decide(sheet(record(Examples.handled("A", "2026-10-01").build())))
                .sentence(Audience.SUPPLIER))
        .isEqualTo(
            "P, we order from you as usual: nothing speaks against you. Not preferred yet: you have"
                + " stood one grave incident, and that is not enough to be sure. Only what went"
                + " wrong is on record; tell us what else there was.");
    assertThat(
            open.decide(
                sheet(
                    record(
                        Examples.handled("A", "2026-10-01").build(), silent("B", "2026-09-01")))))
        .asString()
        .contains("Not preferred yet: they have stood one of two grave incidents, and that is not");
    assertThat(open.decide(sheet(record(silent("A", "2026-09-01"), silent("B", "2026-09-01")))))
        .asString()
        .contains("Not preferred: they failed two grave incidents, and have stood none.");
    assertThat(open.decide(sheet(record(incident("A", "2026-11-21").build()))))
        .asString()
        .contains("Not preferred: no grave incident has been stood or failed yet.");
  }

  @Test
  void disputedPointsAreSaidAndCount() {
    TrackRecord disputed = record(silent("A", "2026-10-01")).with(Dispute.of("A", "2026-10-05"));
    assertThat(Gate.standard().decide(sheet(disputed)).sentence())
        .matches(
            ".* They dispute \\d\\.\\d of the points against them; that is not ruled on yet\\.");
    assertThat(Gate.standard().decide(sheet(disputed)).sentence(Audience.SUPPLIER))
        .matches(".* You dispute \\d\\.\\d of the points against you; that is not ruled on yet\\.");
  }

  @Test
  void oneSidedIsOnlyWhatHoldsNothingButTrouble() {
    String caveat = "Only what went wrong is on record";
    Incident trouble = silent("A", "2026-10-01");
    Delivery kept = Delivery.of("PO", "2026-05-01", "2026-05-20").deliveredAt("2026-05-19");
    assertThat(decide(trouble)).contains(caveat);
    assertThat(decide(trouble, kept)).doesNotContain(caveat);
    assertThat(decide(trouble, Gesture.of("g", "2026-07-04", Satisfaction.DELIGHTED)))
        .doesNotContain(caveat);
    assertThat(decide(kept)).doesNotContain(caveat);
    Incident claimed = incident("B", "2026-10-01").source(Source.CLAIMED).build();
    assertThat(decide(claimed)).doesNotContain(caveat);
    assertThat(decide(trouble, claimed)).contains(caveat);
  }

  @Test
  void namesStayOnOneLine() {
    TrackRecord record = TrackRecord.of("P\nQ", silent("A\nB", "2026-10-20"));
    assertThat(Gate.standard().decide(sheet(record)).sentence()).doesNotContain("\n");
  }

  @Test
  void namesThatAreWrittenSmallStaySmall() {
    Decision decision = Gate.standard().decide(sheet(TrackRecord.of("anthropic")));
    assertThat(decision.sentence(Audience.SUPPLIER))
        .startsWith("anthropic, we go on ordering, and look closely. ");
    assertThat(decision.sentence()).startsWith("Watch anthropic: order, and look. ");
  }

  private static Rule rule(String id) {
    return Gate.standard().rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The clause of a rule of the standard gate, which must fire. */
  private static String reason(String id, Episode... episodes) {
    return reason(rule(id), episodes);
  }

  private static String reason(Condition condition, Episode... episodes) {
    return reason(Rule.hold("x", condition), episodes);
  }

  private static String reason(Rule rule, Episode... episodes) {
    Decision decision = Gate.builder().add(rule).build().decide(sheet(record(episodes)));
    assertThat(decision.fired()).hasSize(1);
    return decision.fired().get(0).toString();
  }

  private static String decide(Episode... episodes) {
    return Gate.standard().decide(sheet(record(episodes))).sentence();
  }

  private static TrackRecord record(Episode... episodes) {
    return TrackRecord.of("P", episodes);
  }

  /** A major incident with a limited impact, of which nothing else is known. */
  private static Incident silent(String id, String day) {
    return Incident.builder()
        .id(id)
        .openedAt(day)
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.LIMITED)
        .build();
  }

  private static Incident noticed(String id) {
    return silent(id, "2026-10-01").toBuilder().noticedAt("2026-10-02").build();
  }

  private static Incident repeat(String id) {
    return silent(id, "2026-10-01").toBuilder().recurrenceOf("first").build();
  }

  private static Incident[] severe(int n) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(i -> silent("N" + i, "2026-01-0" + (2 + i)))
        .map(it -> it.toBuilder().impact(Impact.SEVERE).build())
        .toArray(Incident[]::new);
  }
}
