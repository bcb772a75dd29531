package io.github.mettle.example.benchmark;

import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.EpisodeVisitor;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Steps;
import io.github.mettle.record.TrackRecord;
import java.util.Arrays;

/**
 * The facts of one record as columns of primitives: the most that a computer could be helped. No
 * ids, no notes, no objects; of the kinds that a {@link World} is made of.
 */
final class Columns implements EpisodeVisitor {
  final int size;
  final byte[] kind;
  final byte[] source;

  /**
   * Severity, scope or account; attribution, answer, candour or level, or whether a promise was
   * kept, withdrawn or broken; impact.
   */
  final byte[] first;

  final byte[] second;
  final byte[] third;
  final boolean[] recurrence;

  /** The stake, and the share of a delivery that was accepted. */
  final double[] number;

  final double[] accepted;

  final long[] began;
  final long[] waived;

  /** When it was noticed, is due, or was answered. */
  final long[] time;

  /** When it was done, withdrawn, broken, refuted or followed up. */
  final long[] done;

  /** The steps of the incident i are those from {@code firstStep[i]} to before the next. */
  final int[] firstStep;

  byte[] action = new byte[16];
  long[] actedAt = new long[16];
  private int at;

  private Columns(int size) {
    this.size = size;
    kind = new byte[size];
    source = new byte[size];
    first = new byte[size];
    second = new byte[size];
    third = new byte[size];
    recurrence = new boolean[size];
    number = new double[size];
    began = new long[size];
    waived = new long[size];
    time = new long[size];
    done = new long[size];
    accepted = new double[size];
    firstStep = new int[size + 1];
  }

  static Columns of(TrackRecord record) {
    Columns columns = new Columns(record.episodes().size());
    for (Episode episode : record.episodes()) {
      columns.kind[columns.at] = (byte) episode.kind().ordinal();
      columns.source[columns.at] = (byte) episode.source().ordinal();
      columns.firstStep[columns.at + 1] = columns.firstStep[columns.at];
      episode.accept(columns);
      columns.at++;
    }
    return columns;
  }

  private void set(long begin, long waiver, long due, long doneAt) {
    began[at] = begin;
    waived[at] = waiver;
    time[at] = due;
    done[at] = doneAt;
  }

  private static byte ordinal(Enum<?> value) {
    return (byte) (value == null ? -1 : value.ordinal());
  }

  @Override
  public void incident(Incident incident) {
    set(incident.beganSecond(), incident.waivedSecond(), incident.noticedSecond(), 0);
    first[at] = ordinal(incident.severity());
    second[at] = ordinal(incident.attribution());
    third[at] = ordinal(incident.impact());
    recurrence[at] = incident.isRecurrence();
    Steps steps = incident.steps();
    for (int i = 0; i < steps.size(); i++) {
      add(ordinal(steps.action(i)), steps.second(i));
    }
  }

  private void add(byte what, long when) {
    int end = firstStep[at + 1]++;
    if (end == action.length) {
      action = Arrays.copyOf(action, 2 * end);
      actedAt = Arrays.copyOf(actedAt, 2 * end);
    }
    action[end] = what;
    actedAt[end] = when;
  }

  @Override
  public void commitment(Commitment commitment) {
    long[] ends = {
      commitment.keptJudgedSecond(), commitment.withdrawnJudgedSecond(), commitment.brokenSecond()
    };
    int end = ends[1] != Moment.NEVER ? 1 : ends[2] != Moment.NEVER ? 2 : 0;
    set(commitment.beganSecond(), commitment.waivedSecond(), commitment.dueSecond(), ends[end]);
    second[at] = (byte) end;
    number[at] = commitment.stake();
  }

  @Override
  public void delivery(Delivery delivery) {
    set(
        delivery.beganSecond(),
        delivery.waivedSecond(),
        delivery.dueSecond(),
        delivery.deliveredJudgedSecond());
    number[at] = delivery.stake();
    accepted[at] = delivery.acceptedShare();
  }

  @Override
  public void request(Request request) {
    set(
        request.beganSecond(),
        request.waivedSecond(),
        request.answeredJudgedSecond(),
        request.refutedJudgedSecond());
    first[at] = ordinal(request.scope());
    second[at] = ordinal(request.answerOrNull());
    number[at] = request.stake();
  }

  @Override
  public void inquiry(Inquiry inquiry) {
    set(
        inquiry.beganSecond(),
        inquiry.waivedSecond(),
        inquiry.answeredJudgedSecond(),
        inquiry.followedUpJudgedSecond());
    second[at] = ordinal(inquiry.candourOrNull());
  }

  @Override
  public void gesture(Gesture gesture) {
    set(gesture.beganSecond(), Moment.NEVER, 0, 0);
    second[at] = ordinal(gesture.level());
  }

  @Override
  public void review(Review review) {
    set(review.beganSecond(), Moment.NEVER, 0, 0);
    number[at] = review.stake();
    first[at] = ordinal(review.account());
    second[at] = ordinal(review.level());
  }

  @Override
  public void opening(OpeningBalance opening) {
    throw new UnsupportedOperationException("not in this world: " + opening);
  }
}
