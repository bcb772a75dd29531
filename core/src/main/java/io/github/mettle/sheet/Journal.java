package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Episode;

/**
 * The sink of an appraisal, written episode by episode: a journal that sums makes a sheet, one that
 * records explains it. Both receive the same numbers from the same code.
 *
 * <p>Everything is primitive, so that nothing is allocated per posting: amounts are micro-points,
 * days count from 1970-01-01 in UTC, times are seconds since 1970-01-01T00:00:00Z with {@link
 * io.github.mettle.record.Moment#NEVER} for what has not happened, windows are seconds.
 *
 * <p>For those who extend the library; callers do not need it.
 */
public interface Journal {
  /**
   * Begins the next episode: the calls that follow are about it.
   *
   * @param episode known by now and not ruled out
   * @param disputed whether a dispute about it is open
   */
  void episode(Episode episode, boolean disputed);

  /**
   * Posts to an account. Of a posting of nothing, nothing is written.
   *
   * @param account the account
   * @param criterion what it was judged by
   * @param type why; a posting is open if that is {@link PostingType#OVERDUE}
   * @param day on which it fell due
   * @param credit face value, at least 0
   * @param debit face value, at least 0
   * @param start when the time began to run
   * @param window how long it had
   * @param until when the clock stopped: when it was done, was waived, or now
   * @param paused the seconds from start to until in which the clock stood still
   */
  void post(
      Account account,
      Criterion criterion,
      PostingType type,
      long day,
      long credit,
      long debit,
      long start,
      long window,
      long until,
      long paused);

  /**
   * Writes down an expectation, met or not.
   *
   * @param account the account
   * @param criterion what is expected
   * @param state what has become of it
   * @param fulfilment how it is counted
   * @param stake what can be lost, at least 0
   * @param contingent the part of the stake that is shown as contingent: all of it, or 0
   * @param start when the time began to run
   * @param window how long it has
   * @param done when it was done, or never
   * @param paused the seconds from start to done, or else to now, in which the clock stood still
   */
  void expect(
      Account account,
      Criterion criterion,
      ExpectationState state,
      Fulfilment fulfilment,
      long stake,
      long contingent,
      long start,
      long window,
      long done,
      long paused);
}
