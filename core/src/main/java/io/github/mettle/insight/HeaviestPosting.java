package io.github.mettle.insight;

import io.github.mettle.amount.Points;
import io.github.mettle.sheet.Posting;
import io.github.mettle.trust.TrustModel;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;

/** The fact behind an episode's effect: its posting that counts most that way. */
final class HeaviestPosting {
  private HeaviestPosting() {}

  /**
   * {@return the posting that counts most; of several as heavy, the first as a sheet lists them}
   */
  static Posting of(Collection<Posting> postings, boolean isGood, TrustModel model) {
    Comparator<Posting> byWeight =
        Comparator.comparingDouble(posting -> weight(posting, isGood, model));
    return Collections.max(postings, byWeight.thenComparing(Posting.order().reversed()));
  }

  private static double weight(Posting posting, boolean isGood, TrustModel model) {
    Points points = isGood ? posting.assets() : posting.liabilities();
    return points.micros() * model.weight(posting.account());
  }
}
