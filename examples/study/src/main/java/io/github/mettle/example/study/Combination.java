package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.example.study.Attack.Addition;
import io.github.mettle.example.study.Attack.Conduct;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import java.util.Arrays;
import java.util.List;

/** All tricks that cost little at once, by a supplier that is poor in everything. */
final class Combination {
  private static final String TRICKS =
      ", and adds 48 external incidents, 300 trifles as promises, orders split in lots, easy"
          + " requests and questions, gestures, and friendly reviews of all eleven accounts";

  private Combination() {}

  static List<Attack> all() {
    return List.of(
        attack("All at once", "is poor in everything", Severity.MAJOR),
        attack(
            "All at once, nothing grave",
            "is poor in everything, though nothing grave happens",
            Severity.MODERATE));
  }

  private static Attack attack(String name, String what, Severity severity) {
    Conduct attack = poor(10, severity).and(tricks());
    return new Attack(name, what + TRICKS, Account.CONTAINMENT, poor(1, severity), attack);
  }

  /** Poor in everything, with incidents of a severity. */
  private static Conduct poor(int lots, Severity severity) {
    return PromiseAttacks.promises(0.3, PromiseAttacks::keepLate)
        .and(record -> DeliveryAttacks.addTo(record, lots, 0.25))
        .and(record -> IncidentAttacks.addTo(record, (it, i) -> it.severity(severity)))
        .and(record -> DialogueAttacks.addRequests(record, Scope.WITHIN, Scope.WITHIN))
        .and(DialogueAttacks::addQuestions);
  }

  private static Addition tricks() {
    Addition tricks =
        IncidentAttacks.textbook(48, Severity.CRITICAL, Attribution.EXTERNAL, (incident, i) -> {});
    Addition reviews =
        Arrays.stream(Account.values())
            .map(account -> PromiseAttacks.reviews(24, account))
            .reduce(Addition::and)
            .orElseThrow();
    return tricks
        .and(PromiseAttacks.kept("trifle", 300, 1, Source.OBSERVED))
        .and(DialogueAttacks.easyRequests(60))
        .and(DialogueAttacks.easyQuestions(60))
        .and(PromiseAttacks::gestures)
        .and(reviews);
  }
}
