package io.github.mettle.refusal;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Input was refused, whole: nothing was made of it. Says every problem that was found, one a line.
 */
public final class RefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient ImmutableList<Problem> problems;

  /**
   * Creates a refusal.
   *
   * @param problems at least one
   */
  public RefusedException(Collection<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = ImmutableList.copyOf(problems);
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

  /** {@return what is wrong, in the order found; at least one} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
