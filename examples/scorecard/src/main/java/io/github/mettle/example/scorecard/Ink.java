package io.github.mettle.example.scorecard;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Colour for the text of a sheet, a list or a statement: heads in bold, what is good in green, what
 * is bad in red. Sober: whatever is neither stays as it is, and nothing is said by colour alone.
 */
final class Ink {
  private static final String BOLD = "\u001b[1m";
  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String OFF = "\u001b[0m";

  /** A cell of a table that is a standing or a state, or a number with its sign. */
  private static final Pattern CELL =
      Pattern.compile(
          "(?<=  )(proven|impaired|\\d+ [a-z]+(?: \\d+ [a-z]+)? late|[+-]\\d[\\d.]*)(?=  |$)");

  private static final Pattern RULE = Pattern.compile("─+");

  private Ink() {}

  /** The text in colour. */
  static String on(String text) {
    String[] lines = text.split("\n", -1);
    StringBuilder coloured = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      boolean isHead = isHead(lines, i) || isTitle(lines[i]);
      coloured.append(i == 0 ? "" : "\n").append(isHead ? bold(lines[i]) : cells(lines[i]));
    }
    return coloured.toString();
  }

  /** The title of a chapter, and the first line of a table, which has a rule below it. */
  private static boolean isHead(String[] lines, int i) {
    if (i == lines.length - 1) {
      return false;
    }
    boolean isTitle = i == 0 || (i > 1 && lines[i - 1].isEmpty() && lines[i - 2].isEmpty());
    return isTitle || (lines[i - 1].isEmpty() && RULE.matcher(lines[i + 1]).matches());
  }

  /** Such as "Speaks for them:". */
  private static boolean isTitle(String line) {
    return line.endsWith(":") && !line.startsWith(" ");
  }

  private static String bold(String line) {
    return line.isEmpty() || RULE.matcher(line).matches() ? line : BOLD + line + OFF;
  }

  private static String cells(String line) {
    boolean isOwed = line.contains("liabilities  ");
    return CELL.matcher(line).replaceAll(cell -> colour(cell, isOwed) + cell.group() + OFF);
  }

  /** More is good, but for what is owed. */
  private static String colour(MatchResult cell, boolean isOwed) {
    String text = cell.group();
    return switch (text.charAt(0)) {
      case '+' -> isOwed ? RED : GREEN;
      case '-' -> isOwed ? GREEN : RED;
      default -> text.equals("proven") ? GREEN : RED;
    };
  }
}
