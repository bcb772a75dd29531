package io.github.mettle.record;

import static io.github.mettle.account.Account.CANDOUR;
import static io.github.mettle.account.Criterion.NOTIFY;
import static io.github.mettle.account.Criterion.RECUR;
import static io.github.mettle.record.Action.NOTIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mettle.refusal.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Every refusal of facts that are given in code, word for word. */
class RefusalsFromCodeTest {
  private static final String NO_MOMENT =
      "must be a date or an instant with a zone, such as 2026-03-02 or 2026-03-02T08:00:00Z: ";

  static final List<Arguments> EVERY_KIND =
      List.of(
          refused("id must be given: missing", () -> gesture().id(null)),
          refused("id must be not blank: \" \"", () -> gesture().id(" ")),
          refused(
              "\\ud83d: id must be well-formed Unicode: \"\\ud83d\"", () -> gesture().id("\ud83d")),
          refused("g: source must be given: missing", () -> gesture().source(null)),
          refused("g: orderValue must be in [0, ∞): -1", () -> gesture().orderValue(-1)),
          refused("g: orderValue must be in [0, ∞): NaN", () -> gesture().orderValue(Double.NaN)),
          refused(
              "g: orderValue must be in [0, ∞): Infinity",
              () -> gesture().orderValue(Double.POSITIVE_INFINITY)),
          refused("g: note must be well-formed Unicode: \"\\udc00!\"", () -> note("\udc00!")),
          refused(
              "g: note must be at most 100000 characters: 100001", () -> note("x".repeat(100_001))),
          refused(
              "g: at must be given: missing",
              () -> Gesture.builder().id("g").level(Satisfaction.AMAZED)),
          refused("g: at " + NO_MOMENT + "\"soon\"", () -> gesture().at("soon")),
          refused("g: at " + NO_MOMENT + "\"\"", () -> gesture().at("")),
          refused("g: at " + NO_MOMENT + "\"2026-02-29\"", () -> gesture().at("2026-02-29")),
          refused("g: at " + NO_MOMENT + "\"2026-13-01\"", () -> gesture().at("2026-13-01")),
          refused(
              "g: at " + NO_MOMENT + "\"2026-03-02T08:00:00\"",
              () -> gesture().at("2026-03-02T08:00:00")),
          refused(
              "g: at " + NO_MOMENT + "\"2026-03-02T24:00:00Z\"",
              () -> gesture().at("2026-03-02T24:00:00Z")),
          refused(
              "g: at " + NO_MOMENT + "2026-03-02T08:00",
              () -> gesture().at(LocalDateTime.of(2026, 3, 2, 8, 0))),
          refused(
              "g: at must be in the years 0000 to 9999: +1000000000-12-31T23:59:59.999999999Z",
              () -> gesture().at(Instant.MAX)),
          refused(
              "g: at must be in the years 0000 to 9999: +999999999-12-31",
              () -> gesture().at(LocalDate.MAX)),
          refused(
              "g: at must be in the years 0000 to 9999: -0001-12-31",
              () -> gesture().at("-0001-12-31")),
          refused(
              "g: waivedAt must be at or after at 2026-03-02: 2026-03-01T23:59:59Z",
              () -> gesture().waivedAt("2026-03-01T23:59:59Z")),
          refused(
              "g: link must be well-formed Unicode: \"\\ud800\"", () -> gesture().link("\ud800")),
          refused(
              "g: tags must be well-formed Unicode: \"\\ud800\"",
              () -> gesture().tag("\ud800", "x")),
          refused(
              "g: tags.site must be well-formed Unicode: \"\\ud800\"",
              () -> gesture().tag("site", "\ud800")),
          refused("g: tags.site must be given: missing", () -> gesture().tag("site", null)));

  static final List<Arguments> PAUSES =
      List.of(
          refused(
              "c: pauses.from must be at or after madeAt 2026-04-01: 2026-03-31",
              () -> commitment().pause("2026-03-31", "2026-04-02")),
          refused(
              "c: pauses.until must be at or after pauses.from 2026-04-05: 2026-04-04",
              () -> commitment().pause("2026-04-05", "2026-04-04")),
          refused(
              "c: pauses.until must be at or after pauses.from 2026-04-05T08:00:00Z:"
                  + " 2026-04-05T07:59:59Z",
              () -> commitment().pause("2026-04-05T08:00:00Z", "2026-04-05T07:59:59Z")),
          refused(
              "c: pauses.from " + NO_MOMENT + "\"then\"\nc: pauses.until " + NO_MOMENT + "\"now\"",
              () -> commitment().pause("then", "now")),
          refused(
              "c: pauses.from must be given: missing",
              () -> commitment().pause((String) null, "2026-04-02")));

  static final List<Arguments> INCIDENTS =
      List.of(
          refused(
              """
              i: openedAt must be given: missing
              i: severity must be given: missing
              i: attribution must be given: missing
              i: impact must be given: missing""",
              () -> Incident.builder().id("i")),
          refused(
              "i: noticedAt must be at or after openedAt 2026-03-02T08:00:00Z: 2026-03-01",
              () -> incident().noticedAt("2026-03-01")),
          refused(
              "i: steps.NOTIFIED must be at or after openedAt 2026-03-02T08:00:00Z:"
                  + " 2026-03-02T07:59:59Z",
              () -> incident().notified("2026-03-02T07:59:59Z")),
          refused(
              "i: steps.RESOLVED " + NO_MOMENT + "\"today\"", () -> incident().resolved("today")),
          refused(
              "i: steps.action must be given: missing",
              () -> incident().step(null, "2026-03-02T09:00:00Z")),
          refused(
              "i: steps.note must be well-formed Unicode: \"\\ud800\"",
              () -> incident().step(NOTIFIED, "2026-03-03", "\ud800", null)),
          refused(
              "i: steps.link must be well-formed Unicode: \"\\ud800\"",
              () -> incident().step(NOTIFIED, LocalDate.of(2026, 3, 3), null, "\ud800")),
          refused(
              "i: steps.REOPENED must be at or after openedAt 2026-03-02T08:00:00Z: 2026-03-01",
              () -> incident().reopened("2026-03-01")),
          refused(
              "i: waivedAt must be at or after openedAt 2026-03-02T08:00:00Z: 2026-03-02T07:00:00Z",
              () -> incident().waivedAt("2026-03-02T07:00:00Z")),
          refused(
              "i: recurrenceOf must be another incident: i", () -> incident().recurrenceOf("i")),
          refused("i: recurrenceOf must be not blank: \"\"", () -> incident().recurrenceOf("")),
          refused(
              "i: unrecorded must be a criterion with a window: recur",
              () -> incident().unrecorded(NOTIFY, RECUR)));

  static final List<Arguments> COMMITMENTS =
      List.of(
          refused(
              "c: madeAt must be given: missing\nc: dueAt must be given: missing",
              () -> Commitment.builder().id("c")),
          refused(
              "c: dueAt must be at or after madeAt 2026-04-01: 2026-03-31",
              () -> commitment().dueAt("2026-03-31")),
          refused(
              "c: keptAt must be at or after madeAt 2026-04-01: 2026-03-31",
              () -> commitment().keptAt("2026-03-31")),
          refused(
              "c: withdrawnAt must be at or after madeAt 2026-04-01: 2026-03-31",
              () -> commitment().withdrawnAt("2026-03-31")),
          refused(
              "c: withdrawnAt must be absent where keptAt is given: 2026-04-03",
              () -> commitment().keptAt("2026-04-02").withdrawnAt("2026-04-03")),
          refused(
              "c: brokenAt must be at or after madeAt 2026-04-01: 2026-03-31",
              () -> commitment().brokenAt("2026-03-31")),
          refused(
              "c: brokenAt must be absent where keptAt is given: 2026-04-03",
              () -> commitment().keptAt("2026-04-02").brokenAt("2026-04-03")),
          refused(
              "c: brokenAt must be absent where withdrawnAt is given: 2026-04-03",
              () -> commitment().withdrawnAt("2026-04-02").brokenAt("2026-04-03")),
          refused("c: stake must be in (0, 100]: 0", () -> commitment().stake(0)),
          refused("c: stake must be in (0, 100]: 0", () -> commitment().stake(-0.0)),
          refused("c: stake must be in (0, 100]: 100.5", () -> commitment().stake(100.5)),
          refused("c: stake must be in (0, 100]: NaN", () -> commitment().stake(Double.NaN)));

  static final List<Arguments> DELIVERIES =
      List.of(
          refused(
              "d: orderedAt must be given: missing\nd: dueAt must be given: missing",
              () -> Delivery.builder().id("d")),
          refused(
              "d: dueAt must be at or after orderedAt 2026-04-01: 2026-03-31",
              () -> delivery().dueAt("2026-03-31")),
          refused(
              "d: deliveredAt must be at or after orderedAt 2026-04-01: 2026-03-31",
              () -> delivery().deliveredAt("2026-03-31")),
          refused("d: stake must be in (0, 100]: 0", () -> delivery().stake(0)),
          refused("d: target must be in (0, 1]: 0", () -> delivery().target(0)),
          refused("d: target must be in (0, 1]: 1.001", () -> delivery().target(1.001)),
          refused("d: target must be in (0, 1]: NaN", () -> delivery().target(Double.NaN)),
          refused(
              "d: receipts.at must be at or after orderedAt 2026-04-01: 2026-03-31",
              () -> delivery().receipt(0.5, "2026-03-31")),
          refused(
              "d: receipts.at " + NO_MOMENT + "\"soon\"", () -> delivery().receipt(0.5, "soon")),
          refused(
              "d: receipts.at must be given: missing",
              () -> delivery().receipt(0.5, (String) null)),
          refused(
              "d: receipts.share must be in (0, 1]: 0", () -> delivery().receipt(0, "2026-04-02")),
          refused(
              "d: receipts.share must be in (0, 1]: NaN",
              () -> delivery().receipt(Double.NaN, "2026-04-02")),
          refused(
              "d: receipts must add up to at most 1: 1.0001",
              () -> delivery().receipt(0.5, "2026-04-02").receipt(0.5001, "2026-04-02")),
          refused(
              """
              d: deliveredAt must be absent where receipts are given: 2026-04-03
              d: acceptedShare must be absent where receipts are given: 1
              d: target must be absent where receipts are given: 0.9""",
              () ->
                  delivery()
                      .receipt(0.5, "2026-04-02")
                      .deliveredAt("2026-04-03")
                      .acceptedShare(1)
                      .target(0.9)),
          refused("d: acceptedShare must be in [0, 1]: 1.5", () -> delivery().acceptedShare(1.5)),
          refused("d: acceptedShare must be in [0, 1]: -0.1", () -> delivery().acceptedShare(-0.1)),
          refused(
              "d: acceptedShare must be in [0, 1]: NaN",
              () -> delivery().acceptedShare(Double.NaN)));

  static final List<Arguments> REQUESTS =
      List.of(
          refused(
              "r: askedAt must be given: missing\nr: scope must be given: missing",
              () -> Request.builder().id("r")),
          refused(
              "r: answeredAt must be given where answer is: missing",
              () -> request().answer(Answer.GRANTED)),
          refused(
              "r: answer must be given where answeredAt is: missing",
              () -> request().answeredAt("2026-04-02")),
          refused(
              "r: answeredAt must be at or after askedAt 2026-04-01: 2026-03-31",
              () -> request().answer(Answer.GRANTED).answeredAt("2026-03-31")),
          refused(
              "r: refutedAt must be absent unless answer is GRANTED, ALTERNATIVE or CANNOT: 2026-04-05",
              () ->
                  request()
                      .answer(Answer.WILL_NOT)
                      .answeredAt("2026-04-02")
                      .refutedAt("2026-04-05")),
          refused(
              "r: refutedAt must be at or after answeredAt 2026-04-03: 2026-04-02",
              () ->
                  request().answer(Answer.CANNOT).answeredAt("2026-04-03").refutedAt("2026-04-02")),
          refused("r: stake must be in (0, 100]: -1", () -> request().stake(-1)));

  static final List<Arguments> INQUIRIES =
      List.of(
          refused("q: askedAt must be given: missing", () -> Inquiry.builder().id("q")),
          refused(
              "q: answeredAt must be given where candour is: missing",
              () -> inquiry().candour(Candour.STRAIGHT)),
          refused(
              "q: candour must be given where answeredAt is: missing",
              () -> inquiry().answeredAt("2026-04-02")),
          refused(
              "q: answeredAt must be at or after askedAt 2026-04-01: 2026-03-31",
              () -> inquiry().candour(Candour.EVADED).answeredAt("2026-03-31")),
          refused(
              "q: followedUpAt must be absent unless candour is WILL_FIND_OUT: 2026-04-05",
              () ->
                  inquiry()
                      .candour(Candour.STRAIGHT)
                      .answeredAt("2026-04-02")
                      .followedUpAt("2026-04-05")),
          refused(
              "q: followedUpAt must be at or after answeredAt 2026-04-03: 2026-04-02",
              () ->
                  inquiry()
                      .candour(Candour.WILL_FIND_OUT)
                      .answeredAt("2026-04-03")
                      .followedUpAt("2026-04-02")));

  static final List<Arguments> JUDGEMENTS =
      List.of(
          refused(
              "g: at must be given: missing\ng: level must be given: missing",
              () -> Gesture.builder().id("g")),
          refused(
              "g: level must be EXCEEDED, DELIGHTED or AMAZED: SATISFIED",
              () -> gesture().level(Satisfaction.SATISFIED)),
          refused(
              """
              v: at must be given: missing
              v: account must be given: missing
              v: level must be given: missing""",
              () -> Review.builder().id("v")),
          refused(
              "v: stake must be in (0, 100]: 101",
              () ->
                  Review.builder()
                      .id("v")
                      .at("2026-03-02")
                      .account(CANDOUR)
                      .level(Satisfaction.AMAZED)
                      .stake(101)),
          refused("o: at must be given: missing", () -> OpeningBalance.builder().id("o")),
          refused(
              "o: balances.CANDOUR.assets must be in [0, 1e9]: -1",
              () -> opening().balance(CANDOUR, -1, 0)),
          refused(
              "o: balances.CANDOUR.liabilities must be in [0, 1e9]: 1000000001",
              () -> opening().balance(CANDOUR, 0, 1_000_000_001)),
          refused(
              "o: balances.CANDOUR.assets must be in [0, 1e9]: NaN",
              () -> opening().balance(CANDOUR, Double.NaN, 0)));

  @ParameterizedTest(name = "{0}")
  @FieldSource({
    "EVERY_KIND",
    "PAUSES",
    "INCIDENTS",
    "COMMITMENTS",
    "DELIVERIES",
    "REQUESTS",
    "INQUIRIES",
    "JUDGEMENTS"
  })
  void refusesAnEpisode(String message, Supplier<Episode.Builder<?>> facts) {
    assertRefused(message, () -> facts.get().build());
  }

  static final List<Arguments> RECORDS =
      List.of(
          arguments("party must be given: missing", made(() -> TrackRecord.of(null))),
          arguments("party must be not blank: \"\"", made(() -> TrackRecord.of(""))),
          arguments(
              "c: id must be unique: c",
              made(() -> TrackRecord.of("x", commitment().build(), commitment().build()))),
          arguments(
              "c: episode must be an episode of the record: c",
              made(() -> TrackRecord.of("x").with(Reply.of("c", "2026-04-01", "No.")))),
          arguments(
              "i: at must be given: missing\ni: text must be given: missing",
              made(() -> Reply.builder().episode("i").build())),
          arguments(
              "i: at " + NO_MOMENT + "\"now\"\ni: text must be not blank: \" \"",
              made(() -> Reply.of("i", "now", " "))),
          arguments(
              "i: by must be well-formed Unicode: \"\\ud800\"",
              made(() -> reply().by("\ud800").build())),
          arguments(
              "i: link must be well-formed Unicode: \"\\ud800\"",
              made(() -> reply().link("\ud800").build())),
          arguments(
              """
              i: note must be well-formed Unicode: "\\ud800"
              i: link must be well-formed Unicode: "\\udc00\"""",
              made(() -> dispute().note("\ud800").link("\udc00").build())),
          arguments("episode must be given: missing", made(() -> Dispute.of(null, "2026-04-01"))),
          arguments("episode must be not blank: \" \"", made(() -> Dispute.of(" ", "2026-04-01"))),
          arguments(
              "i: raisedAt must be given: missing",
              made(() -> Dispute.builder().episode("i").build())),
          arguments("i: raisedAt " + NO_MOMENT + "\"now\"", made(() -> Dispute.of("i", "now"))),
          arguments(
              "i: ruledAt must be at or after raisedAt 2026-04-02: 2026-04-01",
              made(() -> Dispute.of("i", "2026-04-02").ruled(Ruling.UPHELD, "2026-04-01"))),
          arguments(
              "i: ruling must be given where ruledAt is: missing",
              made(() -> Dispute.of("i", "2026-04-02").toBuilder().ruledAt("2026-04-03").build())),
          arguments(
              "i: ruledAt must be given where ruling is: missing",
              made(() -> Dispute.of("i", "2026-04-02").toBuilder().ruling(Ruling.UPHELD).build())));

  @ParameterizedTest(name = "{0}")
  @FieldSource("RECORDS")
  void refusesARecordOrADispute(String message, Supplier<Object> making) {
    assertRefused(message, making);
  }

  /** A date that may mean the instant that it must follow is not refused. */
  @Test
  void aDateOnTheDayOfWhatItMustFollowIsThatInstant() {
    String evening = "2026-04-01T23:00:00-05:00";
    assertThat(commitment().madeAt(evening).dueAt("2026-04-01").keptAt("2026-04-01").build())
        .isNotNull();
    assertThat(incident().openedAt(evening).noticedAt("2026-04-01").waivedAt("2026-04-01").build())
        .isNotNull();
    assertThat(incident().openedAt(evening).reopened("2026-04-01").notified("2026-04-02").build())
        .isNotNull();
    assertThat(
            request()
                .askedAt("2026-03-31")
                .answer(Answer.GRANTED)
                .answeredAt(evening)
                .refutedAt("2026-04-01")
                .build())
        .isNotNull();
    assertThat(commitment().pause(evening, "2026-04-01").build()).isNotNull();
    assertThat(dispute().raisedAt(evening).ruling(Ruling.UPHELD).ruledAt("2026-04-01").build())
        .isNotNull();
  }

  /** What is answered at an instant written with the date on which we asked is answered then. */
  @Test
  void anAnswerWrittenWithTheDateOnWhichWeAskedIsNotTooEarly() {
    String early = "2026-04-01T01:00:00+05:00";
    assertThat(inquiry().candour(Candour.STRAIGHT).answeredAt(early).build()).isNotNull();
    assertRefused(
        "d: deliveredAt must be at or after orderedAt 2026-04-01: 2026-04-01T01:00:00+05:00",
        () -> delivery().deliveredAt(early).build());
  }

  @Test
  void receiptsMayMissOneByRounding() {
    Delivery.Builder order = delivery();
    for (int i = 0; i < 3; i++) {
      order.receipt(1 / 3.0 + 1e-10, "2026-04-02");
    }
    assertThat(order.build().receipts()).hasSize(3);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertRefused(
        """
        r: stake must be in (0, 100]: 0
        r: waivedAt must be at or after askedAt 2026-04-01: 2026-03-01""",
        () -> request().stake(0).waivedAt("2026-03-01").build());
  }

  @Test
  void tellsAThousandProblemsAndThenThatThereAreMore() {
    TrackRecord.Builder record = TrackRecord.builder("x");
    for (int i = 0; i < 2_000; i++) {
      record.add(commitment().build());
    }
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(record::build)
        .satisfies(
            refusal -> {
              assertThat(refusal.problems()).hasSize(1_001);
              assertThat(refusal.problems().get(1_000))
                  .hasToString("problems must be at most 1000 to be told in full: more");
            });
  }

  private static void assertRefused(String message, Supplier<?> making) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(making::get).withMessage(message);
  }

  private static Arguments refused(String message, Supplier<Episode.Builder<?>> facts) {
    return arguments(message, facts);
  }

  private static Supplier<Object> made(Supplier<Object> making) {
    return making;
  }

  private static Episode.Builder<?> note(String note) {
    return gesture().note(note);
  }

  private static Incident.Builder incident() {
    return Incident.builder()
        .id("i")
        .openedAt("2026-03-02T08:00:00Z")
        .severity(Severity.MAJOR)
        .attribution(Attribution.SUPPLIER)
        .impact(Impact.NONE);
  }

  private static Commitment.Builder commitment() {
    return Commitment.builder().id("c").madeAt("2026-04-01").dueAt("2026-04-30");
  }

  private static Delivery.Builder delivery() {
    return Delivery.builder().id("d").orderedAt("2026-04-01").dueAt("2026-04-30");
  }

  private static Request.Builder request() {
    return Request.builder().id("r").askedAt("2026-04-01").scope(Scope.WITHIN);
  }

  private static Inquiry.Builder inquiry() {
    return Inquiry.builder().id("q").askedAt("2026-04-01");
  }

  private static Gesture.Builder gesture() {
    return Gesture.builder().id("g").at("2026-03-02").level(Satisfaction.AMAZED);
  }

  private static Reply.Builder reply() {
    return Reply.builder().episode("i").at("2026-04-01").text("No.");
  }

  private static Dispute.Builder dispute() {
    return Dispute.builder().episode("i").raisedAt("2026-04-01");
  }

  private static OpeningBalance.Builder opening() {
    return OpeningBalance.builder().id("o").at("2026-01-01");
  }
}
