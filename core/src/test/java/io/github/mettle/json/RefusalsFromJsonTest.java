package io.github.mettle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Every refusal of facts and policies that are given as JSON, word for word. */
class RefusalsFromJsonTest {
  private static final String NO_MOMENT =
      "must be a date or an instant with a zone, such as 2026-03-02 or 2026-03-02T08:00:00Z: ";

  static final List<Arguments> EPISODES =
      List.of(
          refused("episodes[0]: kind must be given: missing", "{}"),
          refused("i: kind must be given: missing", "{'id':'i'}"),
          refused(
              "i: kind must be one of [incident, commitment, delivery, request, inquiry, gesture,"
                  + " review, opening]: \"INCIDENT\"",
              "{'kind':'INCIDENT','id':'i'}"),
          refused("i: kind must be a text: 5", "{'kind':5,'id':'i'}"),
          refused(
              "episodes[0]: id must be given: missing",
              gesture("'note':'x'").replace("'id':'g',", "")),
          refused(
              "episodes[0]: id must be not blank: \" \"",
              gesture("'note':'x'").replace("'g'", "' '")),
          refused(
              "episodes[0]: id must be a text: null", gesture("'note':'x'").replace("'g'", "null")),
          refused("g: id must be given once: \"h\"", gesture("'id':'h'")),
          refused("g: colour must be a field of a gesture: \"red\"", gesture("'colour':'red'")),
          refused("g: colour must be a field of a gesture: a list", gesture("'colour':[1,{}]")),
          refused("g: colour must be a field of a gesture: an object", gesture("'colour':{'a':1}")),
          refused("g: colour must be a field of a gesture: null", gesture("'colour':null")),
          refused("g: note must be a text: null", gesture("'note':null")),
          refused("g: note must be a text: true", gesture("'note':true")),
          refused("g: note must be well-formed Unicode: \"\\ud800\"", gesture("'note':'\\ud800'")),
          refused(
              "g: source must be one of [OBSERVED, REFERRED, CLAIMED]: \"SEEN\"",
              gesture("'source':'SEEN'")),
          refused("g: tags must be an object: a list", gesture("'tags':[]")),
          refused("g: tags.site must be a text: 5", gesture("'tags':{'site':5}")),
          refused(
              "g: tags.site must be given once: \"b\"", gesture("'tags':{'site':'a','site':'b'}")),
          refused("g: link must be a text: null", gesture("'link':null")),
          refused("g: pauses must be a field of a gesture: a list", gesture("'pauses':[]")),
          refused("g: orderValue must be a number: \"5\"", gesture("'orderValue':'5'")),
          refused("g: orderValue must be in [0, ∞): -1", gesture("'orderValue':-1")),
          refused("g: orderValue must be in [0, ∞): Infinity", gesture("'orderValue':1e400")),
          refused("g: waivedAt must be a text: 2026", gesture("'waivedAt':2026")),
          refused(
              "g: waivedAt " + NO_MOMENT + "\"2026-03-02T08:00:00\"",
              gesture("'waivedAt':'2026-03-02T08:00:00'")),
          refused(
              "g: waivedAt must be in the years 0000 to 9999: +999999999-12-31T23:59:59Z",
              gesture("'waivedAt':'+999999999-12-31T23:59:59Z'")),
          refused(
              "g: waivedAt must be in the years 0000 to 9999: -999999999-01-01",
              gesture("'waivedAt':'-999999999-01-01'")),
          refused(
              "g: waivedAt must be at or after at 2026-05-04: 2026-05-03",
              gesture("'waivedAt':'2026-05-03'")),
          refused(
              "g: level must be EXCEEDED, DELIGHTED or AMAZED: ANGERED",
              gesture("'note':'x'").replace("DELIGHTED", "ANGERED")));

  static final List<Arguments> INCIDENTS =
      List.of(
          refused(
              """
              i: openedAt must be given: missing
              i: severity must be given: missing
              i: attribution must be given: missing
              i: impact must be given: missing""",
              "{'kind':'incident','id':'i'}"),
          refused(
              "i: severity must be one of [MINOR, MODERATE, MAJOR, CRITICAL]: \"major\"",
              incident("'note':'x'").replace("MAJOR", "major")),
          refused(
              "i: attribution must be one of [SUPPLIER, SHARED, EXTERNAL, BUYER]: \"THEM\"",
              incident("'note':'x'").replace("SUPPLIER", "THEM")),
          refused(
              "i: impact must be one of [NONE, LIMITED, SEVERE]: \"\"",
              incident("'note':'x'").replace("NONE", "")),
          refused(
              "i: noticedAt must be at or after openedAt 2026-03-02T08:00:00Z: 2026-03-01",
              incident("'noticedAt':'2026-03-01'")),
          refused("i: recurrenceOf must be another incident: i", incident("'recurrenceOf':'i'")),
          refused(
              "i: unrecorded must be some of [notify, contain, remedy, update, resolve, explain,"
                  + " prevent]: recur",
              incident("'unrecorded':['notify','recur']")),
          refused(
              "i: unrecorded must be a list of texts: \"notify\"",
              incident("'unrecorded':'notify'")),
          refused("i: unrecorded must be a list of texts: a list", incident("'unrecorded':[1]")),
          refused("i: steps must be a list of objects: an object", incident("'steps':{}")),
          refused("i: steps must be a list of objects: a list", incident("'steps':[null]")),
          refused(
              "i: steps[0].action must be given: missing\ni: steps[0].at must be given: missing",
              incident("'steps':[{}]")),
          refused(
              "i: steps[1].action must be one of [REOPENED, NOTIFIED, UPDATED, CONTAINED,"
                  + " REMEDY_OFFERED, RESOLVED, CAUSE_EXPLAINED, PREVENTION_SHARED]: \"CALLED\"",
              incident(
                  "'steps':[{'action':'NOTIFIED','at':'2026-03-03'},"
                      + "{'action':'CALLED','at':'2026-03-03'}]")),
          refused(
              "i: steps[0].by must be a field of a step: \"us\"",
              incident("'steps':[{'action':'NOTIFIED','at':'2026-03-03','by':'us'}]")),
          refused(
              "i: steps[0].at must be given once: \"2026-03-04\"",
              incident("'steps':[{'action':'NOTIFIED','at':'2026-03-03','at':'2026-03-04'}]")),
          refused(
              "i: steps.NOTIFIED " + NO_MOMENT + "\"soon\"",
              incident("'steps':[{'action':'NOTIFIED','at':'soon'}]")),
          refused(
              "i: steps.NOTIFIED must be at or after openedAt 2026-03-02T08:00:00Z:"
                  + " 2026-03-02T07:00:00Z",
              incident("'steps':[{'action':'NOTIFIED','at':'2026-03-02T07:00:00Z'}]")));

  static final List<Arguments> OTHERS =
      List.of(
          refused(
              "c: brokenAt must be absent where keptAt is given: 2026-04-03",
              commitment("'keptAt':'2026-04-02','brokenAt':'2026-04-03'")),
          refused(
              "c: pauses[0].from must be given: missing\nc: pauses[0].by must be a field of a pause:"
                  + " \"us\"",
              commitment("'pauses':[{'until':'2026-04-03','by':'us'}]")),
          refused(
              "c: pauses[0].until must be a text: null",
              commitment("'pauses':[{'from':'2026-04-03','until':null}]")),
          refused(
              "c: pauses.until must be at or after pauses.from 2026-04-03: 2026-04-02",
              commitment("'pauses':[{'from':'2026-04-03','until':'2026-04-02'}]")),
          refused(
              "c: pauses.from must be at or after madeAt 2026-04-01: 2026-03-02",
              commitment("'pauses':[{'from':'2026-03-02'}]")),
          refused("d: target must be in (0, 1]: 0", delivery("'target':0")),
          refused(
              "d: receipts[0].share must be a number: \"1\"\nd: receipts[1].at must be given: missing",
              delivery("'receipts':[{'at':'2026-04-03','share':'1'},{'share':0.5}]")),
          refused(
              """
              d: receipts.at must be at or after orderedAt 2026-04-01: 2026-03-31
              d: receipts must add up to at most 1: 1.5
              d: deliveredAt must be absent where receipts are given: 2026-04-04""",
              delivery(
                  "'deliveredAt':'2026-04-04','receipts':[{'at':'2026-03-31','share':0.5},"
                      + "{'at':'2026-04-03','share':1}]")),
          refused(
              "v: stake must be in (0, 100]: 0",
              "{'kind':'review','id':'v','at':'2026-05-04','account':'CANDOUR','level':'AMAZED',"
                  + "'stake':0}"),
          refused(
              "c: dueAt must be at or after madeAt 2026-04-01: 2026-03-31",
              "{'kind':'commitment','id':'c','madeAt':'2026-04-01','dueAt':'2026-03-31'}"),
          refused(
              "c: withdrawnAt must be absent where keptAt is given: 2026-04-03",
              commitment("'keptAt':'2026-04-02','withdrawnAt':'2026-04-03'")),
          refused(
              "c: keptAt must be at or after madeAt 2026-04-01: 2026-03-31",
              commitment("'keptAt':'2026-03-31'")),
          refused(
              "c: withdrawnAt must be at or after madeAt 2026-04-01: 2026-03-31",
              commitment("'withdrawnAt':'2026-03-31'")),
          refused("c: stake must be in (0, 100]: 0", commitment("'stake':-0")),
          refused("c: stake must be in (0, 100]: 0", commitment("'stake':1e-400")),
          refused("c: stake must be in (0, 100]: Infinity", commitment("'stake':1e400")),
          refused("c: stake must be a number: \"NaN\"", commitment("'stake':'NaN'")),
          refused(
              "d: dueAt must be at or after orderedAt 2026-04-01: 2026-03-31",
              "{'kind':'delivery','id':'d','orderedAt':'2026-04-01','dueAt':'2026-03-31'}"),
          refused(
              "d: deliveredAt must be at or after orderedAt 2026-04-01: 2026-03-31",
              delivery("'deliveredAt':'2026-03-31'")),
          refused("d: acceptedShare must be in [0, 1]: 1.5", delivery("'acceptedShare':1.5")),
          refused(
              "r: scope must be one of [WITHIN, BEYOND, UNREASONABLE]: \"ANY\"",
              request("'note':'x'").replace("WITHIN", "ANY")),
          refused(
              "r: answer must be one of [GRANTED, ALTERNATIVE, CANNOT, WILL_NOT]: \"NO\"",
              request("'answer':'NO','answeredAt':'2026-04-02'")),
          refused(
              "r: answeredAt must be given where answer is: missing",
              request("'answer':'GRANTED'")),
          refused(
              "r: answer must be given where answeredAt is: missing",
              request("'answeredAt':'2026-04-02'")),
          refused(
              "r: answeredAt must be at or after askedAt 2026-04-01: 2026-03-31",
              request("'answer':'GRANTED','answeredAt':'2026-03-31'")),
          refused(
              "r: refutedAt must be absent unless answer is GRANTED, ALTERNATIVE or CANNOT: 2026-04-05",
              request("'answer':'WILL_NOT','answeredAt':'2026-04-02','refutedAt':'2026-04-05'")),
          refused(
              "r: refutedAt must be at or after answeredAt 2026-04-03: 2026-04-02",
              request("'answer':'CANNOT','answeredAt':'2026-04-03','refutedAt':'2026-04-02'")),
          refused(
              "q: candour must be one of [STRAIGHT, WILL_FIND_OUT, CORRECTED, EVADED, MISLED]:"
                  + " \"FRANK\"",
              inquiry("'candour':'FRANK','answeredAt':'2026-04-02'")),
          refused(
              "q: candour must be given where answeredAt is: missing",
              inquiry("'answeredAt':'2026-04-02'")),
          refused(
              "q: answeredAt must be given where candour is: missing",
              inquiry("'candour':'EVADED'")),
          refused(
              "q: followedUpAt must be absent unless candour is WILL_FIND_OUT: 2026-04-05",
              inquiry("'candour':'EVADED','answeredAt':'2026-04-02','followedUpAt':'2026-04-05'")),
          refused(
              "q: followedUpAt must be at or after answeredAt 2026-04-03: 2026-04-02",
              inquiry(
                  "'candour':'WILL_FIND_OUT','answeredAt':'2026-04-03','followedUpAt':'2026-04-02'")),
          refused(
              "v: account must be one of [CONTAINMENT, REMEDY, RESOLUTION, RELIABILITY,"
                  + " NOTIFICATION, PREVENTION, COMMITMENT, CANDOUR, RESPONSIVENESS, WILLINGNESS,"
                  + " EXTRA_MILE]: \"PRICE\"",
              "{'kind':'review','id':'v','at':'2026-05-04','account':'PRICE','level':'AMAZED'}"),
          refused("o: balances must be an object: a list", opening("[]")),
          refused(
              "o: balances.PRICE must be a field of balances, that is an account: an object",
              opening("{'PRICE':{}}")),
          refused(
              "o: balances.CANDOUR.equity must be a field of a balance: 1",
              opening("{'CANDOUR':{'equity':1}}")),
          refused(
              "o: balances.CANDOUR.assets must be a number: \"1\"",
              opening("{'CANDOUR':{'assets':'1'}}")),
          refused(
              "o: balances.CANDOUR.assets must be in [0, 1e9]: 1000000000.5",
              opening("{'CANDOUR':{'assets':1000000000.5}}")));

  @ParameterizedTest(name = "{0}")
  @FieldSource({"EPISODES", "INCIDENTS", "OTHERS"})
  void refusesAnEpisode(String message, String episode) {
    assertRefused(message, "{'party':'x','episodes':[" + episode + "]}");
  }

  static final List<Arguments> RECORDS =
      List.of(
          refused("episodes must be given: missing\nparty must be given: missing", "{}"),
          refused("party must be not blank: \"\"", "{'party':'','episodes':[]}"),
          refused("party must be a text: 7", "{'party':7,'episodes':[]}"),
          refused("party must be given once: \"y\"", "{'party':'x','party':'y','episodes':[]}"),
          refused(
              "format must be mettle-record/1: \"mettle-record/2\"",
              "{'format':'mettle-record/2','party':'x','episodes':[]}"),
          refused("format must be a text: 1", "{'format':1,'party':'x','episodes':[]}"),
          refused("episodes must be a list of objects: an object", "{'party':'x','episodes':{}}"),
          refused("episodes must be a list of objects: null", "{'party':'x','episodes':null}"),
          refused(
              "episodes must be given once: a list", "{'party':'x','episodes':[],'episodes':[]}"),
          refused(
              "episodes must be given once: a list\nepisodes must be a list of objects: null",
              "{'party':'x','episodes':null,'episodes':[]}"),
          refused(
              "episodes[1] must be an object: 5",
              "{'party':'x','episodes':[" + gesture("'note':''") + ",5]}"),
          refused(
              "disputes must be a list of objects: \"none\"",
              "{'party':'x','episodes':[],'disputes':'none'}"),
          refused(
              "replies must be a list of objects: 1", "{'party':'x','episodes':[],'replies':1}"),
          refused(
              "NCR-9: episode must be an episode of the record: NCR-9",
              "{'party':'x','episodes':[],"
                  + "'replies':[{'episode':'NCR-9','at':'2026-04-01','text':'No.'}]}"),
          refused(
              "i: at must be given: missing\ni: text must be given: missing",
              "{'party':'x','episodes':[],'replies':[{'episode':'i'}]}"),
          refused(
              "suppliers must be a field of a record: \"x\"",
              "{'party':'x','episodes':[],'suppliers':'x'}"),
          refused(
              "g: id must be unique: g",
              "{'party':'x','episodes':["
                  + gesture("'note':''")
                  + ","
                  + gesture("'note':''")
                  + "]}"),
          dispute(
              "disputes[0]: episode must be given: missing\ndisputes[0]: raisedAt must be given: missing",
              ""),
          dispute("i: raisedAt " + NO_MOMENT + "\"now\"", "'episode':'i','raisedAt':'now'"),
          dispute(
              "i: ruledAt must be at or after raisedAt 2026-04-02: 2026-04-01",
              "'episode':'i','raisedAt':'2026-04-02','ruling':'UPHELD','ruledAt':'2026-04-01'"),
          dispute(
              "i: ruledAt must be given where ruling is: missing",
              "'episode':'i','raisedAt':'2026-04-02','ruling':'UPHELD'"),
          dispute(
              "i: ruling must be given where ruledAt is: missing",
              "'episode':'i','raisedAt':'2026-04-02','ruledAt':'2026-04-03'"),
          dispute(
              "i: ruling must be one of [UPHELD, DISMISSED]: \"LOST\"",
              "'episode':'i','raisedAt':'2026-04-02','ruling':'LOST','ruledAt':'2026-04-03'"),
          dispute(
              "i: by must be a field of a dispute: \"us\"",
              "'episode':'i','raisedAt':'2026-04-02','by':'us'"));

  @ParameterizedTest(name = "{0}")
  @FieldSource("RECORDS")
  void refusesARecord(String message, String record) {
    assertRefused(message, record);
  }

  static final List<Arguments> POLICIES =
      List.of(
          refused("weights.CANDOUR must be in [0, ∞): -1", "{'weights':{'CANDOUR':-1}}"),
          refused("weights.CANDOUR must be a number: \"1\"", "{'weights':{'CANDOUR':'1'}}"),
          refused("weights.CANDOUR must be a number: null", "{'weights':{'CANDOUR':null}}"),
          refused("weights.PRICE must be a field of weights: 1", "{'weights':{'PRICE':1}}"),
          refused("weights.CANDOUR must be given once: 2", "{'weights':{'CANDOUR':1,'CANDOUR':2}}"),
          refused("weights must be an object: a list", "{'weights':[]}"),
          refused("baseRates.CANDOUR must be in (0, 1): 1", "{'baseRates':{'CANDOUR':1}}"),
          refused(
              "halfLifeDays.CANDOUR must be in [1e-3, 1e6]: 0", "{'halfLifeDays':{'CANDOUR':0}}"),
          refused("targets.CANDOUR must be in (0, 1): 0", "{'targets':{'CANDOUR':0}}"),
          refused("priorWeight must be in [1e-6, 1e6]: Infinity", "{'priorWeight':1e999}"),
          refused("repeatCredit must be a number: null", "{'repeatCredit':null}"),
          refused("lateCredit.keep must be in [0, 1]: 2", "{'lateCredit':{'keep':2}}"),
          refused(
              "lateCredit.recur must be a field of lateCredit: 0.5",
              "{'lateCredit':{'recur':0.5}}"),
          refused("lateFloor.KEEP must be a field of lateFloor: 0", "{'lateFloor':{'KEEP':0}}"),
          refused("grace.keep must be in [PT0S, PT87600H]: PT-24H", "{'grace':{'keep':'P-1D'}}"),
          refused("grace.keep must be a text: null", "{'grace':{'keep':null}}"),
          refused("grace.answer must be a field of grace: \"P1D\"", "{'grace':{'answer':'P1D'}}"),
          refused("confidence must be in [0.5, 1): 1", "{'confidence':1}"),
          refused("severityStakes.MAJOR must be in (0, 100]: 0", "{'severityStakes':{'MAJOR':0}}"),
          refused("sourceWeights.CLAIMED must be in [0, 1]: 2", "{'sourceWeights':{'CLAIMED':2}}"),
          refused(
              "attributionShares.BUYER must be in [0, 1]: -1",
              "{'attributionShares':{'BUYER':-1}}"),
          refused("impactFactors.SEVERE must be in [0, 1]: 2", "{'impactFactors':{'SEVERE':2}}"),
          refused(
              "answerWindow must be a duration, such as PT4H or P2D: \"2d\"",
              "{'answerWindow':'2d'}"),
          refused("answerWindow must be a text: 3600", "{'answerWindow':3600}"),
          refused("answerWindow must be a text: null", "{'answerWindow':null}"),
          refused("answerWindow must be in (PT0S, PT8760000H]: PT0S", "{'answerWindow':'PT0S'}"),
          refused("writeOff must be whole seconds: PT1.5S", "{'writeOff':'PT1.5S'}"),
          refused("windows.MAJOR must be an object: null", "{'windows':{'MAJOR':null}}"),
          refused(
              "windows.HUGE must be a field of windows, that is a severity: an object",
              "{'windows':{'HUGE':{}}}"),
          refused(
              "windows.MAJOR.recur must be a field of windows, that is a criterion with a window:"
                  + " \"PT1H\"",
              "{'windows':{'MAJOR':{'recur':'PT1H'}}}"),
          refused(
              "windows.MAJOR.notify must be a duration, such as PT4H or P2D: \"\"",
              "{'windows':{'MAJOR':{'notify':''}}}"),
          refused(
              "windows.MAJOR.notify must be in (PT0S, PT8760000H]: PT-1H",
              "{'windows':{'MAJOR':{'notify':'PT-1H'}}}"),
          refused("decay must be a field of a policy: 1", "{'decay':1}"),
          refused("format must be mettle-policy/2: \"x\"", "{'format':'x'}"));

  @ParameterizedTest(name = "{0}")
  @FieldSource("POLICIES")
  void refusesAPolicy(String message, String policy) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readPolicy(json(policy)))
        .withMessage(message);
  }

  @Test
  void onlyWindowsMayBeNull() {
    assertThat(MettleJson.readPolicy(json("{'windows':{'MAJOR':{'notify':null}}}")).toJson())
        .contains("\"MAJOR\":{\"notify\":null,");
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertRefused(
        """
        party must be not blank: " "
        c: keptAt must be at or after madeAt 2026-04-01: 2026-03-01
        c: stake must be in (0, 100]: 0
        episodes[1]: kind must be given: missing
        i: raisedAt must be given: missing""",
        "{'party':' ','episodes':["
            + commitment("'stake':0,'keptAt':'2026-03-01'")
            + ",{}],'disputes':[{'episode':'i'}]}");
  }

  @Test
  void tellsAThousandProblemsAndThenThatThereAreMore() {
    String record = "{'party':'x','episodes':[" + "{},".repeat(1_500) + "{}]}";
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readRecord(json(record)))
        .satisfies(
            refusal -> {
              List<Problem> problems = refusal.problems();
              assertThat(problems).hasSize(1_001);
              assertThat(problems.get(999))
                  .hasToString("episodes[999]: kind must be given: missing");
              assertThat(problems.get(1_000))
                  .hasToString("problems must be at most 1000 to be told in full: more");
            });
  }

  @Test
  void exactlyAThousandProblemsAreAllThereAre() {
    String record = "{'party':'x','episodes':[" + "{},".repeat(999) + "{}]}";
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readRecord(json(record)))
        .satisfies(refusal -> assertThat(refusal.problems()).hasSize(1_000));
  }

  private static void assertRefused(String message, String record) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readRecord(json(record)))
        .withMessage(message);
  }

  private static Arguments refused(String message, String json) {
    return arguments(message, json);
  }

  private static Arguments dispute(String message, String fields) {
    return arguments(message, "{'party':'x','episodes':[],'disputes':[{" + fields + "}]}");
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static String incident(String fields) {
    return "{'kind':'incident','id':'i','openedAt':'2026-03-02T08:00:00Z','severity':'MAJOR',"
        + "'attribution':'SUPPLIER','impact':'NONE',"
        + fields
        + "}";
  }

  private static String commitment(String fields) {
    return "{'kind':'commitment','id':'c','madeAt':'2026-04-01','dueAt':'2026-04-30',"
        + fields
        + "}";
  }

  private static String delivery(String fields) {
    return "{'kind':'delivery','id':'d','orderedAt':'2026-04-01','dueAt':'2026-04-30',"
        + fields
        + "}";
  }

  private static String request(String fields) {
    return "{'kind':'request','id':'r','askedAt':'2026-04-01','scope':'WITHIN'," + fields + "}";
  }

  private static String inquiry(String fields) {
    return "{'kind':'inquiry','id':'q','askedAt':'2026-04-01'," + fields + "}";
  }

  private static String gesture(String fields) {
    return "{'kind':'gesture','id':'g','at':'2026-05-04','level':'DELIGHTED'," + fields + "}";
  }

  private static String opening(String balances) {
    return "{'kind':'opening','id':'o','at':'2026-01-01','balances':" + balances + "}";
  }
}
