package io.github.mettle.insight;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import java.util.Objects;
import java.util.Optional;

/**
 * How both sides stand with each other: the supplier's conduct toward the buyer, and the buyer's
 * toward the supplier, each a sheet of a record of its own, weighed by the same policy. The buyer's
 * is as honest as the supplier's: paying on time is a commitment kept.
 *
 * <p>Goodwill is what each gave beyond what was expected, the assets of EXTRA_MILE; the one who
 * received more than they gave owes the difference.
 *
 * <pre>{@code
 * Relationship relationship = Relationship.of(scorecard.weigh(theirs, day), scorecard.weigh(ours, day));
 * relationship.gap();       // 2.5: the supplier gave more than it received
 * relationship.sentence();  // "With us, Ruhr Steelworks is proven, at 0.82; …"
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Relationship implements Reportable {
  private final BalanceSheet supplier;
  private final BalanceSheet buyer;
  private final Audience audience;

  private Relationship(BalanceSheet supplier, BalanceSheet buyer, Audience audience) {
    this.supplier = supplier;
    this.buyer = buyer;
    this.audience = audience;
  }

  /**
   * {@return the relationship of two parties}
   *
   * @param supplier the sheet of the supplier's conduct toward the buyer
   * @param buyer the sheet of the buyer's conduct toward the supplier, under the same policy and as
   *     of the same instant
   * @throws RefusedException if they differ in policy or instant, or are of one party
   */
  public static Relationship of(BalanceSheet supplier, BalanceSheet buyer) {
    Sheets.requireSameContext(supplier, buyer);
    if (supplier.party().equals(buyer.party())) {
      throw RefusedException.of("", "buyer", "must be another than the supplier", buyer.party());
    }
    return new Relationship(supplier, buyer, Audience.BUYER);
  }

  /** {@return the sheet of the supplier's conduct toward the buyer} */
  public BalanceSheet supplier() {
    return supplier;
  }

  /** {@return the sheet of the buyer's conduct toward the supplier} */
  public BalanceSheet buyer() {
    return buyer;
  }

  /** {@return the goodwill that the supplier gave and the buyer received} */
  public Points given() {
    return goodwill(supplier);
  }

  /** {@return the goodwill that the buyer gave and the supplier received} */
  public Points received() {
    return goodwill(buyer);
  }

  private static Points goodwill(BalanceSheet sheet) {
    return sheet.totals().assets(Account.EXTRA_MILE);
  }

  /** {@return the reciprocity gap: goodwill given minus goodwill received} */
  public Points gap() {
    return given().minus(received());
  }

  /** {@return the goodwill that one owes the other, whoever it is} */
  public Points owed() {
    return gap().signum() < 0 ? gap().negated() : gap();
  }

  /** {@return the party that owes the other goodwill, unless they are even} */
  public Optional<String> debtor() {
    return switch (gap().signum()) {
      case 1 -> Optional.of(buyer.party());
      case -1 -> Optional.of(supplier.party());
      default -> Optional.empty();
    };
  }

  /**
   * {@return the same relationship in words for a reader}
   *
   * @param audience the buyer, as in the beginning, or the supplier
   */
  public Relationship to(Audience audience) {
    return new Relationship(supplier, buyer, audience);
  }

  /** {@return the reader of the sentences} */
  public Audience audience() {
    return audience;
  }

  /** {@return the same relationship, seen from the other side, who then is the buyer} */
  public Relationship swap() {
    return new Relationship(buyer, supplier, audience);
  }

  /** {@return the standing of both and the goodwill owed, in one sentence} */
  public String sentence() {
    return Sentences.relationship(this);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Relationship other
        && supplier.equals(other.supplier)
        && buyer.equals(other.buyer)
        && audience == other.audience;
  }

  @Override
  public int hashCode() {
    return Objects.hash(supplier, buyer, audience);
  }

  /** {@return the sentence} */
  @Override
  public String toString() {
    return sentence();
  }
}
