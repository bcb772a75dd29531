package io.github.mettle.example.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, and in which words: the exit code is 2, and nothing is printed but those. */
class RefusalTest {
  private static final String RECORD =
      """
      {"party": "Ruhr Steelworks", "episodes": [
        {"kind": "gesture", "id": "g", "at": "2026-05-04", "level": "DELIGHTED"}]}
      """;

  @TempDir private Path folder;

  @Test
  void refusesAMissingFile() {
    String missing = folder.resolve("missing.json").toString();
    assertRefused(
        missing + " must be a file that can be read: there is no such file", "sheet", missing);
  }

  @Test
  void refusesAFolder() {
    assertRefused(
        folder + " must be a file that can be read: it is a folder", "sheet", "" + folder);
  }

  @Test
  void refusesAPathThatNoSystemKnows() {
    assertRefused("a?b must be a file that can be read: it cannot be read", "sheet", "a\0b");
  }

  @Test
  void refusesTextThatIsNotJson() {
    String broken = Run.file(folder, "broken.json", "{\"party\": \"A\", \"episodes\": [\n{");
    assertRefused(
        broken
            + ": line 2, column 2: json must be well-formed:"
            + " Unexpected end-of-input: expected close marker for Object",
        "sheet",
        broken);
  }

  @Test
  void refusesAnEmptyFile() {
    String empty = Run.file(folder, "empty.json", "");
    assertRefused(empty + ": line 1, column 1: json must be an object: nothing", "sheet", empty);
  }

  @Test
  void refusesAFileOfNoRecords() {
    String blank = Run.file(folder, "blank.jsonl", "\n\n");
    assertRefused(blank + ": records must be at least one: none", "sheet", blank);
  }

  @Test
  void saysWhatMakesRecordsOfATable() {
    String table = Run.file(folder, "orders.csv", "PO,Ordered\n1,2026-05-04\n");
    assertRefused(
        table + ": records must be given: a table, of which scorecard import makes records",
        "rank",
        table);
    String page =
        Run.file(
            folder,
            "incidents.json",
            """
            {"page": {"name": "Northwind"}, "incidents": [{"id": "a", "name": "Outage",
              "impact": "minor", "created_at": "2026-05-04T08:00:00Z", "incident_updates": [
              {"status": "resolved", "created_at": "2026-05-04T09:00:00Z"}]}]}
            """);
    assertRefused(
        page
            + ": records must be given: an export as statuspage knows it, of which scorecard import"
            + " makes records",
        "sheet",
        page);
  }

  /** Whatever stands in a file, it is no fault of the program. */
  @Test
  void noCommandFailsOverAFile() {
    List<String> files =
        List.of(
            Run.file(folder, "nothing.jsonl", ""),
            Run.file(folder, "nothing.json", ""),
            Run.file(folder, "nothing.csv", ""),
            Run.file(folder, "nothing.md", ""),
            Run.file(folder, "nothing.xlsx", ""),
            Run.file(folder, "object.json", "{}"),
            Run.file(folder, "list.json", "[]"),
            Run.file(folder, "words.txt", "Dear Sirs,\nplease find"),
            Run.file(folder, "party.json", "{\"party\": \"A\", \"episodes\": []}"));
    List<String> commands =
        List.of(
            "sheet",
            "postings",
            "due",
            "changes --from 2026-01-01",
            "review --from 2026-01-01",
            "history --from 2026-01-01",
            "explain",
            "rank",
            "peers",
            "what-if --reach PROVEN",
            "gate",
            "forecast",
            "import",
            "import --explain",
            "adopt",
            "backtest",
            "calibrate");
    for (String file : files) {
      commands.forEach(command -> assertNoFault(command, file));
      assertNoFault("compare", file, file);
      assertNoFault("relationship", file, file);
    }
  }

  private static void assertNoFault(String command, String... files) {
    Run run =
        Run.of(
            Stream.concat(Stream.of(command.split(" ")), Stream.of(files)).toArray(String[]::new));
    assertThat(run.code()).as("%s %s: %s", command, List.of(files), run.err()).isIn(0, 2);
  }

  @Test
  void namesFileEpisodeFieldRuleAndValueOfEveryProblemInEveryFile() {
    String good = Run.file(folder, "good.json", RECORD);
    String bad =
        Run.file(
            folder,
            "bad.json",
            """
            {"party": "A", "episodes": [
              {"kind": "delivery", "id": "PO-1", "orderedAt": "2026-05-04", "dueAt": "2026-05-08",
               "acceptedShare": 1.5},
              {"kind": "incident", "id": "NCR-1", "openedAt": "yesterday", "severity": "HUGE",
               "attribution": "BUYER", "impact": "NONE"}]}
            """);
    String worse = Run.file(folder, "worse.json", "{\"party\": \" \", \"episodes\": []}");
    assertRefused(
        """
        %s: PO-1: acceptedShare must be in [0, 1]: 1.5
        %s: NCR-1: severity must be one of [MINOR, MODERATE, MAJOR, CRITICAL]: "HUGE"
        %s: NCR-1: openedAt must be a date or an instant with a zone, such as 2026-03-02 or\
         2026-03-02T08:00:00Z: "yesterday"
        %s: party must be not blank: " "\
        """
            .formatted(bad, bad, bad, worse),
        "sheet",
        good,
        bad,
        worse);
  }

  @Test
  void refusesStandardInputTwice() {
    Run run = Run.reading(RECORD, "sheet", "-", "-");
    assertThat(run).isEqualTo(new Run(2, "", "standard input must be given once: a second time\n"));
  }

  @Test
  void namesStandardInput() {
    Run run = Run.reading("{\"episodes\": []}", "due", "-");
    assertThat(run).isEqualTo(new Run(2, "", "standard input: party must be given: missing\n"));
  }

  @Test
  void refusesAnUnknownPolicyAndEverythingElseAtOnce() {
    assertRefused(
        """
        --as-of must be a date or an instant with a zone, such as 2026-03-02 or\
         2026-03-02T08:00:00Z: "tomorrow"
        generous must be standard, cautious, incident-conduct, deliveries, or a file in JSON:\
         there is no such file
        nowhere.json must be a file that can be read: there is no such file\
        """,
        "sheet",
        "--policy",
        "generous",
        "--as-of",
        "tomorrow",
        "nowhere.json");
  }

  @Test
  void refusesAnAsOfWithoutAZone() {
    String record = Run.file(folder, "record.json", RECORD);
    assertRefused(
        "--as-of must be a date or an instant with a zone, such as 2026-03-02 or"
            + " 2026-03-02T08:00:00Z: \"2026-11-21T12:00:00\"",
        "postings",
        record,
        "--as-of",
        "2026-11-21T12:00:00");
  }

  @Test
  void refusesAPolicyThatContradictsItself() {
    String record = Run.file(folder, "record.json", RECORD);
    String ours =
        Run.file(folder, "ours.json", "{\"confidence\": 1, \"weights\": {\"CANDOR\": 1}}");
    assertRefused(
        """
        %s: weights.CANDOR must be a field of weights: 1
        %s: confidence must be in [0.5, 1): 1\
        """
            .formatted(ours, ours),
        "sheet",
        "--policy",
        ours,
        record);
  }

  @Test
  void refusesAnUnknownPolicyToPrint() {
    assertRefused(
        "generous must be standard, cautious, incident-conduct, deliveries, or a file in JSON:"
            + " there is no such file",
        "policy",
        "generous");
  }

  @Test
  void refusesAnUnknownFormat() {
    assertRefused(
        "--format must be text, json, csv, markdown or html: xml",
        "sheet",
        "--format",
        "xml",
        "a.json");
  }

  @Test
  void refusesWideJson() {
    assertRefused(
        "--wide must be given with text only: json",
        "sheet",
        "--wide",
        "--format",
        "json",
        "a.json");
  }

  @Test
  void refusesAnUnknownOption() {
    assertRefused(
        "Unknown option: '--colour'; see scorecard sheet --help", "sheet", "--colour", "a.json");
  }

  @Test
  void refusesAnOptionWithoutItsValue() {
    assertRefused(
        "Missing required parameter for option '--as-of' (WHEN); see scorecard sheet --help",
        "sheet",
        "a.json",
        "--as-of");
  }

  @Test
  void refusesAnOptionTwice() {
    assertRefused(
        "option '--as-of' (WHEN) should be specified only once; see scorecard sheet --help",
        "sheet",
        "--as-of=2026-11-21",
        "--as-of=2026-11-22",
        "a.json");
  }

  @Test
  void refusesNoFileAtAll() {
    assertRefused("Missing required parameter: 'FILE'; see scorecard due --help", "due");
  }

  @Test
  void refusesAnUnknownCommand() {
    assertRefused(
        "COMMAND must be sheet, postings, due, changes, review, history, explain, compare,"
            + " rank, peers, relationship, what-if, gate, forecast, import, adopt, policy,"
            + " backtest or calibrate: shet; see scorecard --help",
        "shet",
        "a.json");
  }

  @Test
  void takesNoArgumentsFromFiles() {
    assertThat(Run.of("@options").err()).contains("or calibrate: @options; see");
  }

  private static void assertRefused(String lines, String... args) {
    assertThat(Run.of(args)).isEqualTo(new Run(2, "", lines + "\n"));
  }
}
