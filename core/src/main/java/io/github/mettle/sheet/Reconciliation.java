package io.github.mettle.sheet;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Matches the postings of one account at two instants. */
final class Reconciliation {
  /** What makes a closed posting the same at both; its value follows from it and the instant. */
  private record Identity(
      String episodeId, Criterion criterion, LocalDate day, Points credit, Points debit)
      implements Comparable<Identity> {
    private static final Comparator<Identity> ORDER =
        Comparator.comparing(Identity::episodeId)
            .thenComparing(Identity::criterion)
            .thenComparing(Identity::day)
            .thenComparing(Identity::credit)
            .thenComparing(Identity::debit);

    /** An order, so that a table of ids with one hash stays a tree. */
    @Override
    public int compareTo(Identity other) {
      return ORDER.compare(this, other);
    }

    static Identity of(Posting posting) {
      return new Identity(
          posting.episodeId(),
          posting.criterion(),
          posting.day(),
          posting.credit(),
          posting.debit());
    }
  }

  /** Closed postings that are the same: how many there are at either end, and one of each. */
  private static final class Match {
    private int before;
    private int after;
    private Points assetsBefore = Points.ZERO;
    private Points assetsAfter = Points.ZERO;
    private Points liabilitiesBefore = Points.ZERO;
    private Points liabilitiesAfter = Points.ZERO;
  }

  private final Set<String> known;
  private final Map<Identity, Match> matches = new HashMap<>();
  private final Side assets = new Side();
  private final Side liabilities = new Side();

  /**
   * @param known the ids of the episodes that the later sheet knows
   */
  Reconciliation(Set<String> known) {
    this.known = known;
  }

  /** Adds a posting of the earlier sheet. */
  void open(Posting posting) {
    assets.opening = assets.opening.plus(posting.assets());
    liabilities.opening = liabilities.opening.plus(posting.liabilities());
    if (!known.contains(posting.episodeId())) {
      assets.restated = assets.restated.plus(posting.assets());
      liabilities.restated = liabilities.restated.plus(posting.liabilities());
    } else if (posting.isOpen()) {
      liabilities.outstanding = liabilities.outstanding.minus(posting.liabilities());
    } else {
      Match match = match(posting);
      match.before++;
      match.assetsBefore = posting.assets();
      match.liabilitiesBefore = posting.liabilities();
    }
  }

  /** Adds a posting of the later sheet. */
  void close(Posting posting) {
    if (posting.isOpen()) {
      liabilities.outstanding = liabilities.outstanding.plus(posting.liabilities());
    } else {
      Match match = match(posting);
      match.after++;
      match.assetsAfter = posting.assets();
      match.liabilitiesAfter = posting.liabilities();
    }
  }

  private Match match(Posting posting) {
    return matches.computeIfAbsent(Identity.of(posting), identity -> new Match());
  }

  Change change() {
    for (Match match : matches.values()) {
      assets.settle(match, m -> m.assetsBefore, m -> m.assetsAfter);
      liabilities.settle(match, m -> m.liabilitiesBefore, m -> m.liabilitiesAfter);
    }
    return new Change(assets.flow(), liabilities.flow());
  }

  /** The parts of one side. */
  private static final class Side {
    private Points opening = Points.ZERO;
    private Points earned = Points.ZERO;
    private Points faded = Points.ZERO;
    private Points reversed = Points.ZERO;
    private Points outstanding = Points.ZERO;
    private Points restated = Points.ZERO;

    void settle(Match match, Function<Match, Points> before, Function<Match, Points> after) {
      int same = Math.min(match.before, match.after);
      faded = faded.plus(before.apply(match).minus(after.apply(match)).times(same));
      reversed = reversed.plus(before.apply(match).times(match.before - same));
      earned = earned.plus(after.apply(match).times(match.after - same));
    }

    Flow flow() {
      return Flow.of(opening, earned, faded, reversed, outstanding, restated);
    }
  }
}
