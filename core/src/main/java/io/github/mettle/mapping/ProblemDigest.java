package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.refusal.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Problems in proportion: those that many rows share are told once, with the number of rows and
 * three examples. Holds no more than a few hundred, however many there are. Not thread-safe.
 */
final class ProblemDigest {
  private static final int MOST_GROUPS = 200;
  private static final int FEW = 3;
  private static final int MOST_SAMPLES = 100;

  private final Map<String, Shared> groups = new LinkedHashMap<>();
  private long untold;

  private static final class Shared {
    private final String table;
    private final long line;
    private final List<Problem> few = new ArrayList<>();
    private final Set<String> samples = new LinkedHashSet<>();
    private boolean oneRule = true;
    private long count;

    Shared(String table, long line) {
      this.table = table;
      this.line = line;
    }

    void add(Problem problem) {
      count++;
      if (few.size() < FEW) {
        few.add(problem);
      }
      if (samples.size() < MOST_SAMPLES) {
        samples.add(problem.actual());
      }
      oneRule &= few.get(0).rule().equals(problem.rule());
    }

    List<Problem> told() {
      return count > FEW ? List.of(together()) : few;
    }

    private Problem together() {
      Problem first = few.get(0);
      String rows = grouped(count) + " rows from line " + line;
      String rule = oneRule ? first.rule() : variable(first.rule()) + " …";
      String examples = samples.stream().limit(FEW).collect(Collectors.joining(", "));
      String subject = table.isEmpty() ? rows : table + ", " + rows;
      return new Problem(subject, first.attribute(), rule, examples + DateGuess.hint(samples));
    }
  }

  void add(String table, long line, Problem problem) {
    String key = table + '\n' + problem.attribute() + '\n' + variable(problem.rule());
    Shared shared = groups.get(key);
    if (shared == null && groups.size() == MOST_GROUPS) {
      untold++;
      return;
    }
    groups.computeIfAbsent(key, none -> new Shared(table, line)).add(problem);
  }

  /** A rule without what may differ from row to row: dates and numbers. */
  private static String variable(String rule) {
    for (int i = 0; i < rule.length(); i++) {
      if (Character.isDigit(rule.charAt(i))) {
        return rule.substring(0, i).strip();
      }
    }
    return rule;
  }

  ImmutableList<Problem> problems() {
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    groups.values().forEach(shared -> problems.addAll(shared.told()));
    if (untold > 0) {
      problems.add(
          new Problem(
              "", "problems", "must be of at most 200 kinds to be told in full", untold + " more"));
    }
    return problems.build();
  }

  static String count(long count, String noun) {
    return grouped(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** Such as 1,020. */
  static String grouped(long count) {
    StringBuilder text = new StringBuilder(Long.toString(count));
    for (int i = text.length() - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
