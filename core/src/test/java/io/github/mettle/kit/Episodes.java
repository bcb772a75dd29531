package io.github.mettle.kit;

import static io.github.mettle.kit.Circumstances.optional;

import io.github.mettle.account.Account;
import io.github.mettle.kit.Moments.Writing;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of episodes but incidents, see {@link Incidents}. The id is the kind. */
public final class Episodes {
  private Episodes() {}

  /** {@return an episode of any kind; incidents are the most frequent} */
  public static Arbitrary<Episode> any() {
    return Arbitraries.frequencyOf(Tuple.of(1, Incidents.any()), Tuple.of(1, routine()));
  }

  /** {@return an episode of any kind but incident} */
  public static Arbitrary<Episode> routine() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, commitments()),
        Tuple.of(2, deliveries()),
        Tuple.of(4, requests()),
        Tuple.of(3, inquiries()),
        Tuple.of(1, gestures()),
        Tuple.of(2, reviews()),
        Tuple.of(1, openings(10)));
  }

  /** {@return a promise, kept, withdrawn, broken or none of these} */
  public static Arbitrary<Commitment> commitments() {
    return Combinators.combine(
            openCommitments(),
            Moments.delays(),
            Moments.writings(),
            Arbitraries.of(0, 1, 1, 2, 2, 3))
        .as(
            (open, delay, writing, end) -> {
              Moment at = writing.write(open.madeAt().begin().plus(delay));
              return switch (end) {
                case 0 -> open;
                case 1 -> open.keptAt(at);
                case 2 -> open.withdrawnAt(at);
                default -> open.brokenAt(at);
              };
            });
  }

  /** {@return a promise, neither kept, withdrawn nor broken} */
  public static Arbitrary<Commitment> openCommitments() {
    return Combinators.combine(Moments.begins(), terms(), writings(), stakes(), Circumstances.any())
        .as(
            (begin, term, writing, stake, circumstances) ->
                circumstances
                    .timed(Commitment.builder(), begin)
                    .id("commitment")
                    .madeAt(circumstances.begin(begin))
                    .dueAt(writing.temporal(begin.plus(term)))
                    .stake(stake)
                    .build());
  }

  /** {@return an order, delivered in full, in part or not at all} */
  public static Arbitrary<Delivery> deliveries() {
    Arbitrary<Double> shares = Arbitraries.of(1.0, 0.98, 0.5, 0.25, 0.0);
    Arbitrary<Delivery> atOnce =
        Combinators.combine(
                openDeliveries(),
                optional(Moments.delays(), 2, 1),
                Moments.writings(),
                shares,
                optional(Arbitraries.of(0.5, 0.98, 1.0), 1, 3))
            .as(Episodes::delivered);
    return Arbitraries.frequencyOf(Tuple.of(3, atOnce), Tuple.of(1, receivedDeliveries()));
  }

  private static Delivery delivered(
      Delivery open,
      Optional<Duration> delay,
      Writing writing,
      double share,
      Optional<Double> target) {
    Delivery.Builder builder = open.toBuilder().acceptedShare(share);
    delay.ifPresent(after -> builder.deliveredAt(writing.write(began(open).plus(after))));
    target.ifPresent(builder::target);
    return builder.build();
  }

  /** {@return an order that came in parts, all of it or not} */
  static Arbitrary<Delivery> receivedDeliveries() {
    Arbitrary<Part> parts =
        Combinators.combine(Arbitraries.of(0.1, 0.25, 0.5), Moments.delays(), Moments.writings())
            .as(Part::new);
    return Combinators.combine(openDeliveries(), parts.list().ofMinSize(1).ofMaxSize(4))
        .as(
            (open, came) -> {
              Delivery.Builder builder = open.toBuilder();
              double rest = 1;
              for (Part part : came) {
                double share = Math.min(part.share, rest);
                rest -= share;
                if (share > 0) {
                  builder.receipt(share, part.writing.write(began(open).plus(part.after)));
                }
              }
              return builder.build();
            });
  }

  private record Part(double share, Duration after, Writing writing) {}

  private static Instant began(Episode episode) {
    return episode.beganAt().begin();
  }

  /** {@return an order that was delivered in full, early} */
  static Arbitrary<Delivery> keptDeliveries() {
    return openDeliveries().map(open -> open.deliveredAt(open.orderedAt()));
  }

  /** {@return a promise that was kept early} */
  static Arbitrary<Commitment> keptCommitments() {
    return openCommitments().map(open -> open.keptAt(open.madeAt()));
  }

  /** {@return an order that has not arrived} */
  public static Arbitrary<Delivery> openDeliveries() {
    Arbitrary<Double> stakes =
        Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(0.25)), Tuple.of(1, stakes()));
    return Combinators.combine(Moments.begins(), terms(), writings(), stakes, Circumstances.any())
        .as(
            (begin, term, writing, stake, circumstances) ->
                circumstances
                    .timed(Delivery.builder(), begin)
                    .id("delivery")
                    .orderedAt(circumstances.begin(begin))
                    .dueAt(writing.temporal(begin.plus(term)))
                    .stake(stake)
                    .build());
  }

  /** {@return a request, answered or not, its answer sometimes refuted} */
  public static Arbitrary<Request> requests() {
    Arbitrary<Answer> answers =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(Answer.values())),
            Tuple.of(1, Arbitraries.just(Answer.CANNOT)));
    return Combinators.combine(
            openRequests(),
            optional(answers, 6, 1),
            Moments.delays(),
            optional(Moments.delays(), 1, 1),
            Moments.writings())
        .as(Episodes::answered);
  }

  private static Request answered(
      Request open,
      Optional<Answer> answer,
      Duration delay,
      Optional<Duration> refuted,
      Writing writing) {
    if (answer.isEmpty()) {
      return open;
    }
    Instant at = began(open).plus(delay);
    Request.Builder builder = open.toBuilder().answer(answer.get()).answeredAt(writing.write(at));
    if (answer.get() != Answer.WILL_NOT) {
      refuted.ifPresent(after -> builder.refutedAt(writing.write(at.plus(after))));
    }
    return builder.build();
  }

  /** {@return a request without an answer} */
  public static Arbitrary<Request> openRequests() {
    return Combinators.combine(
            Moments.begins(), Arbitraries.of(Scope.values()), stakes(), Circumstances.any())
        .as(
            (begin, scope, stake, circumstances) ->
                circumstances
                    .timed(Request.builder(), begin)
                    .id("request")
                    .askedAt(circumstances.begin(begin))
                    .scope(scope)
                    .stake(stake)
                    .build());
  }

  /** {@return a question, answered or not, sometimes followed up} */
  public static Arbitrary<Inquiry> inquiries() {
    Arbitrary<Candour> candours =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(Candour.values())),
            Tuple.of(2, Arbitraries.just(Candour.WILL_FIND_OUT)));
    return Combinators.combine(
            openInquiries(),
            optional(candours, 5, 1),
            Moments.delays(),
            optional(Moments.delays(), 1, 1),
            Moments.writings())
        .as(Episodes::answered);
  }

  private static Inquiry answered(
      Inquiry open,
      Optional<Candour> candour,
      Duration delay,
      Optional<Duration> followed,
      Writing writing) {
    if (candour.isEmpty()) {
      return open;
    }
    Instant at = began(open).plus(delay);
    Writing like = inOrder(open, writing);
    Inquiry.Builder builder = open.toBuilder().candour(candour.get()).answeredAt(like.write(at));
    if (candour.get() == Candour.WILL_FIND_OUT) {
      followed.ifPresent(after -> builder.followedUpAt(like.write(at.plus(after))));
    }
    return builder.build();
  }

  /**
   * What is asked on a bare date is done at its beginning if it is done on that date as written: a
   * follow-up in the west on that date would be before an answer written with the date before.
   */
  private static Writing inOrder(Inquiry open, Writing writing) {
    return open.askedAt().isDate() && writing == Writing.WEST ? Writing.INSTANT : writing;
  }

  /** {@return a question without an answer} */
  public static Arbitrary<Inquiry> openInquiries() {
    return Combinators.combine(Moments.begins(), Circumstances.any())
        .as(
            (begin, circumstances) ->
                circumstances
                    .timed(Inquiry.builder(), begin)
                    .id("inquiry")
                    .askedAt(circumstances.begin(begin))
                    .build());
  }

  /** {@return a deed beyond what was expected} */
  public static Arbitrary<Gesture> gestures() {
    Arbitrary<Satisfaction> levels =
        Arbitraries.of(Satisfaction.EXCEEDED, Satisfaction.DELIGHTED, Satisfaction.AMAZED);
    return Combinators.combine(Moments.begins(), levels, writings(), Circumstances.any())
        .as(
            (begin, level, writing, circumstances) ->
                circumstances
                    .in(Gesture.builder(), begin)
                    .id("gesture")
                    .at(writing.temporal(begin))
                    .level(level)
                    .build());
  }

  /** {@return a judgement of one account} */
  public static Arbitrary<Review> reviews() {
    return Combinators.combine(
            Moments.begins(),
            Arbitraries.of(Account.values()),
            Arbitraries.of(Satisfaction.values()),
            Arbitraries.of(0.25, 0.25, 1.0),
            Circumstances.any())
        .as(
            (begin, account, level, stake, circumstances) ->
                circumstances
                    .in(Review.builder(), begin)
                    .id("review")
                    .at(circumstances.begin(begin))
                    .stake(stake)
                    .account(account)
                    .level(level)
                    .build());
  }

  /**
   * {@return balances brought forward}
   *
   * @param most the most points on one side of an account
   */
  public static Arbitrary<OpeningBalance> openings(int most) {
    Arbitrary<Double> points = Arbitraries.oneOf(points(1), points(5), points(most));
    return Arbitraries.oneOf(
        openings(Combinators.combine(points, points).as(Sides::new)), openings(evenSides()));
  }

  private static Arbitrary<OpeningBalance> openings(Arbitrary<Sides> sides) {
    return Combinators.combine(
            Moments.begins(),
            Arbitraries.maps(Arbitraries.of(Account.values()), sides)
                .ofMinSize(4)
                .ofMaxSize(Account.values().length),
            Circumstances.any())
        .as(
            (begin, balances, circumstances) -> {
              OpeningBalance.Builder builder =
                  circumstances.in(OpeningBalance.builder(), begin).id("opening").at(begin);
              balances.forEach(
                  (account, both) -> builder.balance(account, both.assets, both.liabilities));
              return builder.build();
            });
  }

  /** Much on both sides, and a little more earned than lost. */
  private static Arbitrary<Sides> evenSides() {
    return Combinators.combine(Arbitraries.doubles().between(2, 8).ofScale(6), points(1))
        .as((lost, more) -> new Sides(lost + more, lost));
  }

  private static Arbitrary<Double> points(int most) {
    return Arbitraries.doubles().between(0, most).ofScale(6);
  }

  private record Sides(double assets, double liabilities) {}

  /** From made to due: less than the shortest window and more than the longest among them. */
  private static Arbitrary<Duration> terms() {
    return Moments.minutes(50 * 24 * 60);
  }

  private static Arbitrary<Writing> writings() {
    return Arbitraries.of(Writing.values());
  }

  static Arbitrary<Double> stakes() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(1.0)),
        Tuple.of(1, Arbitraries.doubles().between(0.001, 5).ofScale(3)));
  }
}
