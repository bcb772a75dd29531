package io.github.mettle.example.procurement;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Decides an award among three bidders of equal price. */
public final class Main {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private Main() {}

  /**
   * Prints the decision and its reasons.
   *
   * @param args none
   */
  public static void main(String[] args) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(decision());
  }

  static String decision() {
    return """
        Three bids for 120,000 folding boxes, each at 42 cents. Whom do we trust to deliver them?

        """
        + Award.among(Archive.bidders(), NOW);
  }
}
