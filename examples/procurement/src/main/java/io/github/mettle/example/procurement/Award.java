package io.github.mettle.example.procurement;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.Condition;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.Rule;
import io.github.mettle.insight.RuleSubject;
import io.github.mettle.insight.Threshold;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who gets an order that all offer at the same price: of those that our gate lets through, whoever
 * it likes best, and among equals whoever we can plan with most, by the lower end of the interval.
 */
final class Award {
  /** The standard, and a rule of our own: who lets trouble reach our line gets no order. */
  static final Gate GATE =
      Gate.standard().toBuilder()
          .add(
              Rule.hold(
                  "reaches-us",
                  Condition.limit(Threshold.EXPECTED_BELOW, 0.3).of(RuleSubject.CONTAINMENT)))
          .build();

  private final List<Candidate> ranking;

  private Award(List<Candidate> ranking) {
    this.ranking = ranking;
  }

  /**
   * Judges the bidders and puts them in order.
   *
   * @throws IllegalArgumentException if prices differ: then trust alone cannot decide
   */
  static Award among(List<Bidder> bidders, Instant now) {
    List<Integer> prices = bidders.stream().map(Bidder::cents).distinct().toList();
    if (prices.size() > 1) {
      throw new IllegalArgumentException("bids must be of one price: " + prices);
    }
    return new Award(
        bidders.stream()
            .map(bidder -> judge(bidder, now))
            .sorted(
                Comparator.comparing((Candidate it) -> it.decision().outcome())
                    .thenComparing(it -> -it.trust().lower()))
            .toList());
  }

  private static Candidate judge(Bidder bidder, Instant now) {
    Scorecard scorecard = Scorecard.standard();
    Relationship relationship =
        Relationship.of(
            scorecard.weigh(Facts.of(bidder), now), scorecard.weigh(Facts.ofUs(bidder), now));
    return new Candidate(relationship, GATE.decide(relationship.supplier()));
  }

  /** All bidders, best first. */
  List<Candidate> ranking() {
    return ranking;
  }

  /** Who gets the order; nobody, if all are held. */
  Optional<Candidate> winner() {
    return ranking.stream().filter(candidate -> !candidate.isHeld()).findFirst();
  }

  /** The decision and its reasons, in plain words. */
  @Override
  public String toString() {
    return new Minutes(this).toString();
  }
}
