package io.github.mettle.insight;

import io.github.mettle.policy.Policy;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.TrustModel;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The failures that the present standing survives, each kind on its own, if all came at once on the
 * day of the sheet: the largest numbers of broken promises, unanswered questions, unanswered
 * requests and incidents left alone after which the supplier stands no worse overall.
 *
 * <p>Worse than PROVEN is everything else; worse than PROMISING or UNTESTED are MIXED and DOUBTFUL,
 * and worse than these is IMPAIRED, after which there is nothing left to lose. A failure is
 * complete: nothing is done, and the loss is booked; an incident is MAJOR and the supplier's,
 * without impact. Each costs as much as weighing such an episode would.
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Resilience implements Reportable {
  private static final int MOST = 1000;

  private final BalanceSheet sheet;
  private final Map<Scenario, OptionalInt> survived;
  private final Audience audience;

  private Resilience(BalanceSheet sheet, Map<Scenario, OptionalInt> survived, Audience audience) {
    this.sheet = sheet;
    this.survived = survived;
    this.audience = audience;
  }

  /**
   * {@return the resilience of a sheet's standing}
   *
   * @param sheet weighed here
   * @throws IllegalStateException if it was read
   */
  public static Resilience of(BalanceSheet sheet) {
    TrustModel model = Sheets.model("resilience", sheet);
    Map<Scenario, OptionalInt> survived = new EnumMap<>(Scenario.class);
    for (Scenario deed : Scenario.values()) {
      survived.put(deed, survived(model, sheet, deed));
    }
    return new Resilience(sheet, survived, Audience.BUYER);
  }

  private static OptionalInt survived(TrustModel model, BalanceSheet sheet, Scenario deed) {
    Policy policy = model.policy();
    Instant now = sheet.asOf().due();
    AccountAmounts present = AccountAmounts.of(sheet);
    AccountAmounts failure = deed.cost(policy, now);
    boolean hasFailed = Sheets.hasFailed(sheet);
    int rank = rank(sheet.trust().standing());
    Optional<Integer> fatal =
        new SmallestCount(MOST + 1, true)
            .of(
                n ->
                    Optional.of(n)
                        .filter(
                            k ->
                                rank(after(present, failure, k).whole(model, hasFailed).standing())
                                    < rank));
    return fatal.map(n -> OptionalInt.of(n - 1)).orElse(OptionalInt.empty());
  }

  private static AccountAmounts after(AccountAmounts present, AccountAmounts failure, int times) {
    return present.copy().add(failure, times);
  }

  private static int rank(Standing standing) {
    return switch (standing) {
      case IMPAIRED -> 0;
      case MIXED, DOUBTFUL -> 1;
      case UNTESTED, PROMISING -> 2;
      case PROVEN -> 3;
    };
  }

  /** {@return the sheet of which it is asked} */
  public BalanceSheet sheet() {
    return sheet;
  }

  /** {@return the most broken promises, unless more than 1,000} */
  public OptionalInt promises() {
    return survived(Scenario.PROMISE);
  }

  /** {@return the most unanswered questions, unless more than 1,000} */
  public OptionalInt questions() {
    return survived(Scenario.ANSWER);
  }

  /** {@return the most unanswered requests, unless more than 1,000} */
  public OptionalInt requests() {
    return survived(Scenario.REQUEST);
  }

  /** {@return the most incidents left alone, unless more than 1,000} */
  public OptionalInt incidents() {
    return survived(Scenario.INCIDENT);
  }

  OptionalInt survived(Scenario deed) {
    return survived.getOrDefault(deed, OptionalInt.empty());
  }

  /**
   * {@return the same answer for a reader}
   *
   * @param audience the buyer, as in the beginning, or the supplier
   */
  public Resilience to(Audience audience) {
    return new Resilience(sheet, survived, audience);
  }

  /** {@return the reader of the sentence} */
  public Audience audience() {
    return audience;
  }

  /**
   * {@return the fewest failures of a kind that would cost the standing, such as "Three broken
   * promises would cost them “promising”, and so would three major incidents left alone."; empty
   * unless that is PROVEN or PROMISING, or if it takes more than twelve}
   */
  public Optional<String> sentence() {
    return Sentences.resilience(this);
  }

  /** {@return the sentence, or that there is nothing to say} */
  @Override
  public String toString() {
    return sentence().orElseGet(() -> Sentences.firm(this));
  }
}
