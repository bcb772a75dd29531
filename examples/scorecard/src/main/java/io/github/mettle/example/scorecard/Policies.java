package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import java.util.Optional;

/** Finds the policy that the user means: a named one, or a policy or a book in a file. */
final class Policies {
  static final String CHOICE =
      "standard, cautious, incident-conduct, deliveries, or a file in JSON";

  private Policies() {}

  /** The policy or book of that name or in that file; empty if it was refused. */
  static Optional<PolicyBook> find(String nameOrFile, Inputs inputs) {
    Optional<PolicyBook> named = Policy.named(nameOrFile).map(PolicyBook::of);
    return named.isPresent()
        ? named
        : inputs.read(nameOrFile, "must be " + CHOICE, MettleJson::readPolicyBook);
  }
}
