package io.github.mettle.example.study;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ways to look better than one is that were found, each beside the same conduct without the
 * trick. The classic ones are of Hoffman, Zage &amp; Nita-Rotaru (2009), "A Survey of Attack and
 * Defense Techniques for Reputation Systems", doi:10.1145/1592451.1592452.
 *
 * <p>All run over two years.
 */
final class Attacks {
  /** As of when all are judged. */
  static final String AS_OF = "2026-01-10T00:00:00Z";

  private static final long FIRST = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
  private static final double DAY = 86_400;

  private Attacks() {}

  /** The instant so many days after all began. */
  static Instant at(double days) {
    return Instant.ofEpochSecond(FIRST + Math.round(days * DAY));
  }

  static List<Attack> all() {
    return Stream.of(
            PromiseAttacks.all(),
            DeliveryAttacks.all(),
            IncidentAttacks.all(),
            DialogueAttacks.all(),
            Combination.all())
        .flatMap(List::stream)
        .toList();
  }
}
