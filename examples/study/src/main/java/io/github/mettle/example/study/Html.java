package io.github.mettle.example.study;

import java.util.List;

/** HTML that reads well on paper and in the dark, and loads nothing. */
final class Html {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #8888; --mark: #0b62a3; --faint: #8884; }
      @media (prefers-color-scheme: dark) { :root { --mark: #7cc0f5; } }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 68rem; margin: 2rem auto; padding: 0 1rem; }
      .scroll { overflow-x: auto; margin: 1rem 0; }
      .scroll:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
      table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
      th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: left;
        vertical-align: bottom; }
      .number { text-align: right; }
      th { font-weight: 600; }
      td { white-space: nowrap; }
      th:first-child, td:first-child { padding-left: 0; white-space: nowrap; }
      pre { overflow-x: auto; padding: .7rem; border: 1px solid var(--line); white-space: pre-wrap; }
      figure { margin: 1rem 0; }
      svg { max-width: 100%; height: auto; }
      svg text { fill: currentColor; font: 11px system-ui, sans-serif; }
      svg .axis { stroke: currentColor; fill: none; }
      svg .ideal { stroke: currentColor; stroke-dasharray: 4 4; fill: none; opacity: .6; }
      svg .curve { stroke: var(--mark); fill: none; stroke-width: 1.5; }
      svg .dot { fill: var(--mark); }
      svg .few { fill: Canvas; stroke: var(--mark); stroke-width: 1.5; }
      svg .bar { fill: var(--mark); opacity: .35; }
      @media print { body { margin: 0; max-width: none; font-size: 10pt; }
        table, figure, li { break-inside: avoid; } h2, h3 { break-after: avoid; }
        .scroll { overflow: visible; } th, td { padding: .2rem .3rem; font-size: .75rem; } }
      """;

  private Html() {}

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c < ' ' && c != '\n' ? ' ' : c);
      }
    }
    return safe.toString();
  }

  /** A table that scrolls by itself where the screen is narrower. */
  static String table(
      String name, List<String> header, List<List<String>> rows, List<Boolean> isNumeric) {
    StringBuilder table =
        new StringBuilder("<section class=\"scroll\" tabindex=\"0\" aria-label=\"");
    table.append(escape(name)).append("\">\n<table>\n<thead>");
    row(table, header, "th scope=\"col\"", isNumeric);
    table.append("</thead>\n<tbody>\n");
    rows.forEach(row -> row(table, row, "td", isNumeric));
    return table.append("</tbody>\n</table>\n</section>").toString();
  }

  private static void row(
      StringBuilder table, List<String> cells, String tag, List<Boolean> isNumeric) {
    table.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      table.append('<').append(tag).append(isNumeric.get(i) ? " class=\"number\">" : ">");
      table.append(escape(cells.get(i))).append("</").append(tag, 0, 2).append('>');
    }
    table.append("</tr>\n");
  }

  static String page(String title, String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escape(title)
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n<main>\n<h1>"
        + escape(title)
        + "</h1>\n"
        + body
        + "</main>\n</body>\n</html>\n";
  }
}
