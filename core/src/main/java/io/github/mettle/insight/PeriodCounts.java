package io.github.mettle.insight;

import io.github.mettle.account.Criterion;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often things happened within a period: after its beginning, up to its end.
 *
 * @param incidents the incidents of the supplier's making that were opened
 * @param escapes those that reached the buyer
 * @param repeats those that repeat another
 * @param deliveries the deliveries due that were met or missed
 * @param deliveriesMet those on time and in full
 * @param expected the expectations due of any kind that were met or missed
 * @param expectedMet those met
 * @param untruths the things that they told the buyer and that proved untrue
 */
@NotByReflection
public record PeriodCounts(
    int incidents,
    int escapes,
    int repeats,
    int deliveries,
    int deliveriesMet,
    int expected,
    int expectedMet,
    int untruths) {
  static PeriodCounts of(Ledger ledger, Instant from, Instant to) {
    List<Incident> opened =
        ledger.entries().stream()
            .map(Trials::observed)
            .flatMap(Optional::stream)
            .filter(it -> isWithin(it.openedAt().begin(), from, to))
            .toList();
    List<Expectation> due =
        ledger.entries().stream()
            .map(EpisodeEntry::expectations)
            .flatMap(List::stream)
            .filter(PeriodCounts::isJudged)
            .filter(it -> isWithin(it.dueAt(), from, to))
            .toList();
    List<Expectation> deliveries =
        due.stream().filter(it -> it.criterion() == Criterion.DELIVER).toList();
    return new PeriodCounts(
        opened.size(),
        (int) opened.stream().filter(it -> it.impact() != Impact.NONE).count(),
        (int) opened.stream().filter(Incident::isRecurrence).count(),
        deliveries.size(),
        met(deliveries),
        due.size(),
        met(due),
        untruths(ledger, from, to));
  }

  private static int untruths(Ledger ledger, Instant from, Instant to) {
    return (int)
        ledger.entries().stream()
            .flatMap(entry -> GateFacts.untruth(entry, ledger.asOf().dueSecond()).stream())
            .filter(it -> isWithin(Instant.ofEpochSecond(it.second()), from, to))
            .count();
  }

  static boolean isWithin(Instant at, Instant from, Instant to) {
    return at.isAfter(from) && !at.isAfter(to);
  }

  private static boolean isJudged(Expectation it) {
    return it.fulfilment() == Fulfilment.MET || it.fulfilment() == Fulfilment.MISSED;
  }

  private static int met(List<Expectation> judged) {
    return (int) judged.stream().filter(it -> it.fulfilment() == Fulfilment.MET).count();
  }
}
