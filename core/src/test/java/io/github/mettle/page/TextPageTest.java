package io.github.mettle.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPageTest {
  @Test
  void givesWideCharactersTwoCells() {
    Block.Table table =
        Block.Table.of(
            "Names",
            List.of(Column.text("Name"), Column.number("Points")),
            List.of(
                Row.of("\u65e5\u672c\u88fd\u9244", "1.00"),
                Row.of("Ruhr", "-12.00"),
                Row.of("a\nb", "2.00")));
    assertThat(TextPage.of("Suppliers", List.of(table)))
        .isEqualTo(
            """
            Suppliers

            Name      Points
            ────────────────
            \u65e5\u672c\u88fd\u9244    1.00
            Ruhr      -12.00
            a\\u000ab    2.00""");
  }

  @Test
  void namesGroupsAcrossTheTableAndRulesOffTotals() {
    Block.Table table =
        Block.Table.of(
            "Points",
            List.of(Column.text("Day"), Column.number("Points")),
            List.of(
                Row.group("Containment, five of many"),
                Row.of("1", "1.00"),
                Row.total("All", "1.00"),
                Row.total("In all", "1.00")));
    assertThat(TextPage.of("P", List.of(table.withRest(List.of("and 3 more")))))
        .isEqualTo(
            """
            P

            Day     Points
            ──────────────
            Containment, five of many
            1         1.00
            ──────────────
            All       1.00
            In all    1.00
            and 3 more""");
  }

  /** One empty line above a sentence about the same party, or after another sentence. */
  @Test
  void sentencesStandCloserThanChapters() {
    assertThat(
            TextPage.of(
                List.of(
                    chapter("Ruhr", "Reasons\nof many lines"),
                    chapter("Ruhr", "A sentence."),
                    chapter("Saar", "Another."),
                    chapter("Saar", "Reasons\nof two"),
                    chapter("Elbe", "A third."))))
        .isEqualTo(
            """
            Reasons
            of many lines

            A sentence.

            Another.


            Reasons
            of two


            A third.""");
  }

  private static Chapter chapter(String party, String text) {
    return new Chapter(party, "Title", () -> text, ImmutableList::of);
  }

  @Test
  void breaksLinesAtEightyColumnsButNotAfterANumber() {
    String text = "x".repeat(70) + ": 12 incidents, 3 deliveries";
    assertThat(TextPage.of(text, List.of()))
        .isEqualTo("x".repeat(70) + ":\n    12 incidents, 3 deliveries");
  }

  /** Minor columns go first; then the last column is broken. */
  @Test
  void keepsANarrowTableWithinEightyColumns() {
    String longest = "a word ".repeat(12).strip();
    Block.Table table =
        Block.Table.of(
                "Due",
                List.of(Column.text("Day"), Column.minor("Account"), Column.text("What")),
                List.of(Row.of("Monday", "Remedy", longest), Row.group("Later"), Row.of("Friday")))
            .narrow();
    assertThat(TextPage.of("P", List.of(table)))
        .isEqualTo(
            """
            P

            Day     What
            %s
            Monday  a word a word a word a word a word a word a word a word a word a word a
                    word a word
            Later
            Friday"""
                .formatted("─".repeat(80)));
    assertThat(TextPage.of("P", List.of(Block.Table.of("Due", table.columns(), table.rows()))))
        .contains("Monday  Remedy   " + longest);
  }

  @Test
  void breaksNoWordOfATable() {
    Block.Table table =
        Block.Table.of(
                "Due", List.of(Column.text("What")), List.of(Row.of("x".repeat(90)), Row.of("y")))
            .narrow();
    assertThat(TextPage.of("P", List.of(table))).contains("x".repeat(90) + "\ny");
  }

  @Test
  void writesEveryBlock() {
    List<Block> blocks =
        List.of(
            new Block.Heading("Heading"),
            new Block.Headline("Proven.", "Good.", () -> "<svg>"),
            new Block.Conclusion("Verdict."),
            new Block.Items(List.of("One", "Two")),
            new Block.Figures(List.of(new Block.Figure("Equity", "4.14"))),
            new Block.Prose("Prose."));
    assertThat(TextPage.of("P", blocks))
        .isEqualTo(
            """
            P

            Heading

            Proven. Good.

            Verdict.

            One
            Two

            Equity: 4.14

            Prose.""");
  }
}
