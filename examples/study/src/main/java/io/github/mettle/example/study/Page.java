package io.github.mettle.example.study;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A report of headings, paragraphs, tables and plots, to be written as Markdown or as HTML. */
final class Page {
  /** A number, with what belongs to it; or that there is none. */
  private static final Pattern NUMBER = Pattern.compile("-?[\\d.].*|–|none|");

  private final String title;
  private final List<Block> blocks = new ArrayList<>();

  Page(String title) {
    this.title = title;
  }

  /** A part of a page. */
  interface Block {
    /** The block in Markdown. */
    String markdown();

    /** The block in HTML, everything from outside escaped. */
    String html();
  }

  Page heading(String text) {
    return add("## " + md(text), "<h2>" + Html.escape(text) + "</h2>");
  }

  Page subheading(String text) {
    return add("### " + md(text), "<h3>" + Html.escape(text) + "</h3>");
  }

  Page paragraph(String text) {
    return add(md(text), "<p>" + Html.escape(text) + "</p>");
  }

  Page code(String text) {
    return add("```\n" + text + "\n```", "<pre>" + Html.escape(text) + "</pre>");
  }

  Page list(List<String> items) {
    StringBuilder markdown = new StringBuilder();
    StringBuilder html = new StringBuilder("<ul>");
    for (String item : items) {
      markdown.append(markdown.length() == 0 ? "" : "\n").append("- ").append(md(item));
      html.append("\n<li>").append(Html.escape(item)).append("</li>");
    }
    return items.isEmpty() ? this : add(markdown.toString(), html.append("\n</ul>").toString());
  }

  /** Adds a table of that name: columns of numbers end at the right, others begin at the left. */
  Page table(String name, List<String> header, List<List<String>> rows) {
    List<Boolean> isNumeric =
        IntStream.range(0, header.size()).mapToObj(column -> isNumeric(rows, column)).toList();
    StringBuilder markdown = new StringBuilder(line(header)).append("\n|");
    isNumeric.forEach(numeric -> markdown.append(numeric ? "---:|" : "---|"));
    rows.forEach(row -> markdown.append("\n").append(line(row)));
    return add(markdown.toString(), Html.table(name, header, rows, isNumeric));
  }

  private static boolean isNumeric(List<List<String>> rows, int column) {
    return rows.stream().map(row -> row.get(column)).allMatch(it -> NUMBER.matcher(it).matches());
  }

  /** Adds a plot, which Markdown cannot show. */
  Page plot(String svg) {
    blocks.add(new Written("", "<figure>" + svg + "</figure>"));
    return this;
  }

  private Page add(String markdown, String html) {
    blocks.add(new Written(markdown, html));
    return this;
  }

  private static String line(List<String> cells) {
    StringBuilder line = new StringBuilder("|");
    cells.forEach(cell -> line.append(' ').append(md(cell)).append(" |"));
    return line.toString();
  }

  /** Text as Markdown shows it, markup and line ends in it included. */
  private static String md(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|&])", "\\\\$1").replaceAll("\\s+", " ");
  }

  String markdown() {
    StringBuilder page = new StringBuilder("# " + md(title) + "\n");
    for (Block block : blocks) {
      if (!block.markdown().isEmpty()) {
        page.append('\n').append(block.markdown()).append('\n');
      }
    }
    return page.toString();
  }

  String html() {
    StringBuilder body = new StringBuilder();
    blocks.forEach(block -> body.append(block.html()).append('\n'));
    return Html.page(title, body.toString());
  }

  private record Written(String markdown, String html) implements Block {}
}
