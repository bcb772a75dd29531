package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.policy.Policy;
import java.util.Optional;

/** Finds the policy that the user means: one of the named ones, or a file. */
final class Policies {
  static final String CHOICE = "standard, cautious, incident-conduct, or a file in JSON";

  private Policies() {}

  /** The policy of that name or in that file; nothing, if that was refused. */
  static Optional<Policy> find(String nameOrFile, Inputs inputs) {
    Optional<Policy> named = Policy.named(nameOrFile);
    return named.isPresent()
        ? named
        : inputs.read(nameOrFile, "must be " + CHOICE, MettleJson::readPolicy);
  }
}
