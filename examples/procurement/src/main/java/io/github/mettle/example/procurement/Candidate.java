package io.github.mettle.example.procurement;

import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Recommendation;
import io.github.mettle.insight.Relationship;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.trust.Trust;

/**
 * A bidder, judged.
 *
 * @param relationship both sheets: theirs toward us, and ours toward them
 * @param decision what our gate says of them
 */
record Candidate(Relationship relationship, Decision decision) {
  String name() {
    return sheet().party();
  }

  BalanceSheet sheet() {
    return relationship.supplier();
  }

  Trust trust() {
    return sheet().trust();
  }

  boolean isHeld() {
    return decision.outcome() == Recommendation.HOLD;
  }

  String verdictAgainst(Candidate other) {
    return Comparison.of(sheet(), other.sheet()).verdict();
  }
}
