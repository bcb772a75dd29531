package io.github.mettle.example.study;

import io.github.mettle.account.Account;
import io.github.mettle.record.TrackRecord;
import java.util.SplittableRandom;

/**
 * A trick, and the same conduct without it.
 *
 * @param name of it
 * @param what is done
 * @param account the account that it is to lift
 * @param honest the same conduct without the trick
 * @param attack with it
 * @param asTaken with it, as one sees it who does not ask who says so
 */
record Attack(
    String name, String what, Account account, Conduct honest, Conduct attack, Conduct asTaken) {
  Attack(String name, String what, Account account, Conduct honest, Conduct attack) {
    this(name, what, account, honest, attack, attack);
  }

  /** Makes a record, of chance or not. */
  @FunctionalInterface
  interface Conduct {
    TrackRecord record(SplittableRandom chance);

    /** Adds what this one did not do. */
    default Conduct and(Addition addition) {
      return chance -> {
        TrackRecord.Builder record = record(chance).toBuilder();
        addition.to(record);
        return record.build();
      };
    }
  }

  /** Adds episodes to a record. */
  @FunctionalInterface
  interface Addition {
    void to(TrackRecord.Builder record);

    /** Adds what another adds, too. */
    default Addition and(Addition other) {
      return record -> {
        to(record);
        other.to(record);
      };
    }
  }
}
