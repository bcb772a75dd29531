package io.github.mettle.example.study;

import java.util.ArrayList;
import java.util.List;

/** A report of headings, paragraphs, tables and plots, to be written as Markdown or as HTML. */
final class Page {
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

  /** Adds a table of that name: the first column is text, the others are numbers. */
  Page table(String name, List<String> header, List<List<String>> rows) {
    StringBuilder markdown = new StringBuilder(line(header));
    markdown.append("\n|---|").append("---:|".repeat(header.size() - 1));
    rows.forEach(row -> markdown.append("\n").append(line(row)));
    return add(markdown.toString(), Html.table(name, header, rows));
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
