package io.github.mettle.example.study;

import java.util.List;

/** HTML that reads well on paper and in the dark, and loads nothing. */
final class Html {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #8888; --mark: #0b62a3; --faint: #8884; }
      @media (prefers-color-scheme: dark) { :root { --mark: #7cc0f5; } }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 1rem 0; }
      th, td { padding: .2rem .7rem; border-bottom: 1px solid var(--line); text-align: right; }
      th:first-child, td:first-child { text-align: left; }
      pre { overflow-x: auto; padding: .7rem; border: 1px solid var(--line); white-space: pre-wrap; }
      figure { margin: 1rem 0; }
      svg { max-width: 100%; height: auto; }
      svg text { fill: currentColor; font: 11px system-ui, sans-serif; }
      svg .axis { stroke: currentColor; fill: none; }
      svg .ideal { stroke: currentColor; stroke-dasharray: 4 4; fill: none; opacity: .6; }
      svg .curve { stroke: var(--mark); fill: none; stroke-width: 1.5; }
      svg .dot { fill: var(--mark); }
      svg .bar { fill: var(--mark); opacity: .35; }
      @media print { body { margin: 0; max-width: none; } table, figure { break-inside: avoid; } }
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

  static String table(List<String> header, List<List<String>> rows) {
    StringBuilder table = new StringBuilder("<table>\n<thead>");
    row(table, header, "th");
    table.append("</thead>\n<tbody>\n");
    rows.forEach(row -> row(table, row, "td"));
    return table.append("</tbody>\n</table>").toString();
  }

  private static void row(StringBuilder table, List<String> cells, String tag) {
    table.append("<tr>");
    for (String cell : cells) {
      table.append('<').append(tag).append('>').append(escape(cell));
      table.append("</").append(tag).append('>');
    }
    table.append("</tr>\n");
  }

  static String page(String title, String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escape(title)
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n<h1>"
        + escape(title)
        + "</h1>\n"
        + body
        + "</body>\n</html>\n";
  }
}
