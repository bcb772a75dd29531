package io.github.mettle.page;

import io.github.mettle.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Blocks as plain text, for a terminal of eighty columns. */
public final class TextPage {
  private static final int WIDTH = 80;
  private static final String INDENT = "    ";

  private TextPage() {}

  /**
   * {@return chapters one after another, two empty lines between; but one above a sentence that
   * follows another or is about the same party}
   */
  public static String of(List<Chapter> chapters) {
    StringBuilder page = new StringBuilder();
    String before = "";
    String party = "";
    for (Chapter chapter : chapters) {
      String text = chapter.text().get();
      boolean isClose = isLine(text) && (isLine(before) || chapter.party().equals(party));
      page.append(page.length() == 0 ? "" : isClose ? "\n\n" : "\n\n\n").append(text);
      before = text;
      party = chapter.party();
    }
    return page.toString();
  }

  private static boolean isLine(String text) {
    return text.indexOf('\n') < 0;
  }

  /** {@return blocks below a title, an empty line between} */
  public static String of(String title, List<Block> blocks) {
    List<String> parts = new ArrayList<>(List.of(wrapped(title)));
    blocks.forEach(block -> parts.add(write(block)));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  private static String write(Block block) {
    if (block instanceof Block.Heading heading) {
      return wrapped(heading.text());
    } else if (block instanceof Block.Conclusion conclusion) {
      return wrapped(conclusion.text());
    } else if (block instanceof Block.Prose prose) {
      return wrapped(prose.text());
    } else if (block instanceof Block.Items items) {
      return lines(items.items());
    } else if (block instanceof Block.Headline headline) {
      return wrapped(headline.standing() + " " + headline.meaning());
    } else if (block instanceof Block.Figures figures) {
      return lines(figures.figures().stream().map(it -> it.name() + ": " + it.value()).toList());
    } else if (block instanceof Block.Table table) {
      return table(table);
    }
    return "";
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(TextPage::wrapped).collect(Collectors.joining("\n"));
  }

  private static String table(Block.Table table) {
    TextTable text = table(table, true);
    if (!table.wide() && text.width() > WIDTH) {
      text = table(table, false);
    }
    List<String> lines = new ArrayList<>(table.wide() ? text.lines() : text.lines(WIDTH));
    table.rest().forEach(rest -> lines.add(wrapped(rest)));
    return String.join("\n", lines);
  }

  private static TextTable table(Block.Table table, boolean minor) {
    List<Block.Column> shown =
        table.columns().stream().filter(column -> minor || !column.minor()).toList();
    TextTable text =
        TextTable.ofColumns(
            shown.stream()
                .map(column -> column.numeric() ? "r" : "l")
                .collect(Collectors.joining()));
    text.row(shown.stream().map(Block.Column::name).toList()).rule();
    Block.Rank last = Block.Rank.TOTAL;
    for (Block.Row row : table.rows()) {
      if (row.rank() == Block.Rank.TOTAL && last != Block.Rank.TOTAL) {
        text.rule();
      }
      text.row(minor ? row.cells() : cells(row, table.columns()));
      last = row.rank();
    }
    return text;
  }

  /** The cells of a row that belong to no minor column; a group has one, across the table. */
  private static List<String> cells(Block.Row row, List<Block.Column> columns) {
    if (row.rank() == Block.Rank.GROUP) {
      return row.cells();
    }
    return IntStream.range(0, row.cells().size())
        .filter(i -> !columns.get(i).minor())
        .mapToObj(row.cells()::get)
        .toList();
  }

  /** On as many lines as it needs, all but the first indented; a number stays with its noun. */
  private static String wrapped(String text) {
    StringBuilder wrapped = new StringBuilder();
    int width = 0;
    String held = "";
    for (String word : Text.oneLine(text).split(" ", -1)) {
      held = held.isEmpty() ? word : held + " " + word;
      if (word.chars().allMatch(Character::isDigit) && !word.isEmpty()) {
        continue;
      }
      width = append(wrapped, width, held);
      held = "";
    }
    append(wrapped, width, held);
    return wrapped.toString().stripTrailing();
  }

  private static int append(StringBuilder wrapped, int width, String words) {
    int wide = Text.width(words);
    boolean isFirst = wrapped.length() == 0;
    if (!isFirst && width + 1 + wide > WIDTH) {
      wrapped.append('\n').append(INDENT).append(words);
      return INDENT.length() + wide;
    }
    wrapped.append(isFirst ? "" : " ").append(words);
    return width + (isFirst ? 0 : 1) + wide;
  }
}
