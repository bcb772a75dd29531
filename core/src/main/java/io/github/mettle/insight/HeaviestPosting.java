package io.github.mettle.insight;

import io.github.mettle.amount.Points;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Posting;
import io.github.mettle.trust.TrustModel;
import java.util.HashMap;
import java.util.Map;

/** The fact behind an episode's effect: its posting that counts most that way. */
final class HeaviestPosting {
  private HeaviestPosting() {}

  /** {@return the posting that says most, of each episode, by its id} */
  static Map<String, Posting> of(
      BalanceSheet sheet, TrustModel model, Map<String, Double> effects) {
    Map<String, Posting> heaviest = new HashMap<>();
    if (effects.isEmpty()) {
      return heaviest;
    }
    for (Posting posting : sheet.postings()) {
      Double effect = effects.get(posting.episode());
      if (effect != null) {
        heaviest.merge(
            posting.episode(), posting, (one, other) -> heavier(one, other, effect > 0, model));
      }
    }
    return heaviest;
  }

  private static Posting heavier(Posting one, Posting other, boolean isGood, TrustModel model) {
    return weight(other, isGood, model) > weight(one, isGood, model) ? other : one;
  }

  private static double weight(Posting posting, boolean isGood, TrustModel model) {
    Points points = isGood ? posting.assets() : posting.liabilities();
    return points.micros() * model.weight(posting.account());
  }
}
