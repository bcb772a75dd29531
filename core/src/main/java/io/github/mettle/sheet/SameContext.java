package io.github.mettle.sheet;

import io.github.mettle.refusal.RefusedException;
import io.github.mettle.trust.TrustModel;
import java.util.List;
import java.util.Optional;

/** What two sheets must share before they are added, subtracted or compared. */
final class SameContext {
  private SameContext() {}

  /** Refuses sheets of different parties, instants or policies. */
  static void require(BalanceSheet mine, BalanceSheet theirs) {
    require("party", mine.party(), theirs.party());
    require("asOf", mine.asOf().due(), theirs.asOf().due());
    requirePolicy(mine, theirs);
  }

  /** Refuses sheets of different policies, and says how they differ where both are at hand. */
  static void requirePolicy(BalanceSheet mine, BalanceSheet theirs) {
    Optional<TrustModel> one = mine.model();
    Optional<TrustModel> other = theirs.model();
    if (one.isPresent()
        && other.isPresent()
        && !mine.policyFingerprint().equals(theirs.policyFingerprint())) {
      List<String> differences = other.get().book().differencesFrom(one.get().book());
      throw RefusedException.of("", "policy", "must be the same", String.join("; ", differences));
    }
    require("policy", mine.policyFingerprint(), theirs.policyFingerprint());
  }

  static void require(String attribute, Object mine, Object theirs) {
    if (!mine.equals(theirs)) {
      throw RefusedException.of("", attribute, "must be the same, " + mine, theirs);
    }
  }
}
