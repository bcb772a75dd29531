package io.github.mettle.kit;

import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Request;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Something asked and not waived: left in silence, or answered in any way that is no lie.
 *
 * @param stake the number of observations it counts for, before the source
 * @param silent the episode without an answer
 * @param answered the episode with an answer, followed up if that was promised
 */
public record Silence(double stake, Episode silent, Episode answered) {

  /** {@return a request or an inquiry without an answer, and with one} */
  public static Arbitrary<Silence> any() {
    return Arbitraries.oneOf(toRequest(), toInquiry());
  }

  private static Arbitrary<Silence> toRequest() {
    return Combinators.combine(
            Episodes.openRequests(), Arbitraries.of(Answer.values()), Moments.delays())
        .as(
            (asked, answer, delay) -> {
              Request open = (Request) Retelling.unwaived().tell(asked).orElseThrow();
              Instant at = open.askedAt().begin().plus(delay);
              return new Silence(open.stake(), open, open.answered(answer, at));
            });
  }

  private static Arbitrary<Silence> toInquiry() {
    Arbitrary<Candour> straightEnough =
        Arbitraries.of(Candour.values()).filter(candour -> candour != Candour.MISLED);
    return Combinators.combine(
            Episodes.openInquiries(), straightEnough, Moments.delays(), Moments.delays())
        .as(
            (asked, candour, delay, after) -> {
              Inquiry open = (Inquiry) Retelling.unwaived().tell(asked).orElseThrow();
              return new Silence(0.5, open, answered(open, candour, delay, after));
            });
  }

  private static Inquiry answered(Inquiry open, Candour candour, Duration delay, Duration after) {
    Instant at = open.askedAt().begin().plus(delay);
    Inquiry answered = open.answered(candour, at);
    return candour == Candour.WILL_FIND_OUT ? answered.followedUpAt(at.plus(after)) : answered;
  }

  /** {@return the instant of the answer, or of the follow-up if there is one} */
  public Instant settledAt() {
    if (answered instanceof Inquiry inquiry) {
      return inquiry.followedUpAt().or(inquiry::answeredAt).orElseThrow().begin();
    }
    return ((Request) answered).answeredAt().orElseThrow().begin();
  }
}
