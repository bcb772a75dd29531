package io.github.mettle.refusal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Input was refused, whole: nothing was made of it. Says the problems that were found, one a line.
 * Survives serialisation with them.
 */
@NotByReflection
public final class RefusedException extends IllegalArgumentException {
  /** The most problems that one refusal tells; if there were more, a last one says so. */
  public static final int MOST = 1_000;

  private static final long serialVersionUID = 1;
  private static final Problem MORE =
      new Problem("", "problems", "must be at most 1000 to be told in full", "more");

  /** The problems, as text that survives serialisation. */
  private final String[][] told;

  /**
   * Creates a refusal.
   *
   * @param problems at least one
   */
  public RefusedException(Collection<Problem> problems) {
    super(told(problems).stream().map(Problem::toString).collect(Collectors.joining("\n")));
    told = told(problems).stream().map(RefusedException::parts).toArray(String[][]::new);
  }

  /**
   * {@return a refusal for one problem}
   *
   * @param subject the id of the episode, or empty
   * @param attribute the attribute as the caller spells it
   * @param rule what must hold, beginning with "must"
   * @param actual the value that was given
   */
  public static RefusedException of(String subject, String attribute, String rule, Object actual) {
    return new RefusedException(
        ImmutableList.of(new Problem(subject, attribute, rule, String.valueOf(actual))));
  }

  private static ImmutableList<Problem> told(Collection<Problem> problems) {
    if (problems.size() <= MOST) {
      return ImmutableList.copyOf(problems);
    }
    return Stream.concat(problems.stream().limit(MOST), Stream.of(MORE)).collect(toImmutableList());
  }

  /** {@return what is wrong, in the order found; at least one} */
  public ImmutableList<Problem> problems() {
    return Arrays.stream(told).map(RefusedException::problem).collect(toImmutableList());
  }

  private static String[] parts(Problem problem) {
    return new String[] {problem.subject(), problem.attribute(), problem.rule(), problem.actual()};
  }

  private static Problem problem(String[] parts) {
    return new Problem(parts[0], parts[1], parts[2], parts[3]);
  }
}
