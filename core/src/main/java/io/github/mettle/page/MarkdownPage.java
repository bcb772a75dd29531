package io.github.mettle.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Chapters as Markdown: pictures are left out, since a table always says the same. */
public final class MarkdownPage {
  private final List<String> paragraphs = new ArrayList<>();

  private MarkdownPage() {}

  /** {@return chapters as one page} */
  public static String of(List<Chapter> chapters) {
    MarkdownPage page = new MarkdownPage();
    String party = chapters.get(0).party();
    page.paragraphs.add("# " + Escape.markdown(party));
    for (Chapter chapter : chapters) {
      page.paragraphs.add("## " + Escape.markdown(chapter.titleBelow(party)));
      chapter.blocks().get().forEach(page::write);
    }
    return String.join("\n\n", page.paragraphs) + "\n";
  }

  private void write(Block block) {
    if (block instanceof Block.Heading heading) {
      paragraphs.add("### " + Escape.markdown(heading.text()));
    } else if (block instanceof Block.Conclusion conclusion) {
      paragraphs.add("**" + Escape.markdown(conclusion.text()) + "**");
    } else if (block instanceof Block.Prose prose) {
      paragraphs.add(Escape.markdown(prose.text()));
    } else if (block instanceof Block.Items items) {
      paragraphs.add(list(items.items()));
    } else if (block instanceof Block.Headline headline) {
      paragraphs.add(headline(headline));
    } else if (block instanceof Block.Figures figures) {
      paragraphs.add(figures(figures));
    } else if (block instanceof Block.Table table) {
      paragraphs.add(table(table));
    }
  }

  private static String headline(Block.Headline headline) {
    return "**"
        + Escape.markdown(headline.standing())
        + "** "
        + Escape.markdown(headline.meaning());
  }

  private static String figures(Block.Figures figures) {
    return list(
        figures.figures().stream().map(figure -> figure.name() + ": " + figure.value()).toList());
  }

  private static String list(List<String> items) {
    return items.stream()
        .map(item -> "- " + Escape.markdown(item))
        .collect(Collectors.joining("\n"));
  }

  private static String table(Block.Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(line(table.columns().stream().map(Block.Column::name).toList(), ""));
    lines.add(
        table.columns().stream()
            .map(column -> column.numeric() ? " --: |" : " --- |")
            .collect(Collectors.joining("", "|", "")));
    for (Block.Row row : table.rows()) {
      lines.add(line(padded(row, table.columns().size()), emphasis(row.rank())));
    }
    for (String rest : table.rest()) {
      lines.add("");
      lines.add(Escape.markdown(rest));
    }
    return String.join("\n", lines);
  }

  private static List<String> padded(Block.Row row, int columns) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < columns) {
      cells.add("");
    }
    return cells;
  }

  private static String emphasis(Block.Rank rank) {
    return rank == Block.Rank.PLAIN ? "" : "**";
  }

  private static String line(List<String> cells, String emphasis) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? "" : " " + emphasis + Escape.markdown(cell) + emphasis)
        .collect(Collectors.joining(" |", "|", " |"));
  }
}
