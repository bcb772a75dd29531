package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import io.github.mettle.trust.TrustDistribution;
import io.github.mettle.trust.TrustModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is better of two, and how surely.
 *
 * <p>Each sheet's trust is a distribution, T(u) = Σ weight · quantile(u); {@link #probability()} is
 * that of the first being above the second, both being independent, and ties half. It is within
 * 2e-4 of the exact value, or 0.01 where a base rate is within a twentieth of 0 or 1 or the prior
 * weight is small; {@code of(a, b).probability() + of(b, a).probability()} is 1, exactly. Between
 * 0.25 and 0.75 it is too close to call.
 *
 * <pre>{@code
 * Comparison comparison = Comparison.of(ruhr, baltic);
 * comparison.probability();   // 0.56
 * comparison.verdict();       // "Ruhr Steelworks was tested three times and stood every time; …"
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Comparison implements Reportable {
  private final BalanceSheet first;
  private final BalanceSheet second;
  private final TrustModel model;
  private final double probability;
  private final Audience audience;
  private @Nullable ImmutableList<Difference> differences;

  private Comparison(
      BalanceSheet first,
      BalanceSheet second,
      TrustModel model,
      double probability,
      Audience audience) {
    this.first = first;
    this.second = second;
    this.model = model;
    this.probability = probability;
    this.audience = audience;
  }

  /**
   * {@return the comparison of two sheets}
   *
   * @param first a sheet
   * @param second another, under the same policy and as of the same instant
   * @throws RefusedException if it is not
   * @throws IllegalStateException if neither was weighed here
   */
  public static Comparison of(BalanceSheet first, BalanceSheet second) {
    TrustModel model = Sheets.common("a comparison", List.of(first, second));
    TrustDistribution curve = Sheets.curve(model, first);
    double probability = curve.probabilityAbove(Sheets.curve(model, second));
    return new Comparison(first, second, model, probability, Audience.BUYER);
  }

  /** {@return the first sheet} */
  public BalanceSheet first() {
    return first;
  }

  /** {@return the second sheet} */
  public BalanceSheet second() {
    return second;
  }

  /** {@return the probability that the first is the more trustworthy; ties half} */
  public double probability() {
    return probability;
  }

  /** {@return the difference of the expected values, first minus second} */
  public double difference() {
    return first.trust().expected() - second.trust().expected();
  }

  /** {@return the party ahead, if it is not too close to call} */
  public Ahead lead() {
    return Ahead.of(probability);
  }

  /**
   * {@return the contribution of each account that has weight, in the order of the accounts; the
   * sum of the amounts is {@link #difference()}, to within rounding}
   */
  public ImmutableList<Difference> differences() {
    ImmutableList<Difference> known = differences;
    if (known == null) {
      ImmutableList.Builder<Difference> all = ImmutableList.builder();
      for (Account account : Account.values()) {
        if (model.weight(account) > 0) {
          all.add(difference(account));
        }
      }
      known = all.build();
      differences = known;
    }
    return known;
  }

  private Difference difference(Account account) {
    double more = first.trust(account).expected() - second.trust(account).expected();
    return ImmutableDifference.assemble()
        .account(account)
        .amount(model.weight(account) * more)
        .probability(curve(first, account).probabilityAbove(curve(second, account)))
        .isKnown(first.line(account).episodeCount() > 0 && second.line(account).episodeCount() > 0)
        .build();
  }

  private TrustDistribution curve(BalanceSheet sheet, Account account) {
    long assets = sheet.totals().assets(account).micros();
    return model.curve(account, assets, sheet.totals().liabilities(account).micros());
  }

  /**
   * {@return the verdict in up to four sentences: who was tested by something grave and stood, who
   * fails more often where that differs, who is ahead, how surely and on which accounts, and what
   * that leaves to choose}
   */
  public String verdict() {
    return ComparisonWords.of(this);
  }

  /**
   * {@return the same comparison in words for a reader}
   *
   * @param audience the buyer, as in the beginning, or the supplier that is the first of the two,
   *     who is <i>you</i>
   */
  public Comparison to(Audience audience) {
    return new Comparison(first, second, model, probability, audience);
  }

  /** {@return the reader of the sentences} */
  public Audience audience() {
    return audience;
  }

  /** {@return the same comparison the other way round; the other one is the first then} */
  public Comparison swap() {
    return new Comparison(second, first, model, 1 - probability, audience);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Comparison other
        && first.equals(other.first)
        && second.equals(other.second)
        && audience == other.audience;
  }

  @Override
  public int hashCode() {
    return Objects.hash(first, second, audience);
  }

  /** {@return the verdict} */
  @Override
  public String toString() {
    return verdict();
  }
}
