package io.github.mettle.policy;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import io.github.mettle.refusal.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a policy with their bounds: tables with a number for each key, and single numbers.
 * The first eight are one for a book of policies; the others may differ from chapter to chapter.
 */
enum PolicyNumber {
  WEIGHTS("weights", "weight", "[0, ∞)", Account.values()),
  BASE_RATES("baseRates", "base rate", "(0, 1)", Account.values()),
  TARGETS("targets", "target", "(0, 1)", Account.values()),
  HALF_LIVES("halfLifeDays", "half-life in days", "[1e-3, 1e6]", Account.values()),
  PRIOR_WEIGHT("priorWeight", "prior weight", "[1e-6, 1e6]"),
  CONFIDENCE("confidence", "confidence", "[0.5, 1)"),
  SOURCE_WEIGHTS("sourceWeights", "weight of evidence", "[0, 1]", Source.values()),
  NEGATIVITY("negativity", "negativity", "[1e-6, 1e6]"),
  SEVERITY_STAKES("severityStakes", "stake of an incident", "(0, 100]", Severity.values()),
  ATTRIBUTION_SHARES("attributionShares", "share of a loss", "[0, 1]", Attribution.values()),
  IMPACT_FACTORS("impactFactors", "containment to be earned", "[0, 1]", Impact.values()),
  NOTICED_FIRST("noticedFirst", "notification to be earned once we noticed first", "[0, 1]"),
  SURPLUS("surplus", "surplus", "[0, 1]"),
  REPEAT_CREDIT("repeatCredit", "credit of a repeat", "[0, 1]"),
  LATE_CREDIT("lateCredit", "late credit", "[0, 1]", lateCriteria()),
  LATE_FLOOR("lateFloor", "late floor", "[0, 1]", lateCriteria());

  private final String attribute;
  private final String title;
  private final String interval;
  private final double least;
  private final double most;
  private final ImmutableList<Enum<?>> keys;

  PolicyNumber(String attribute, String title, String interval, Enum<?>... keys) {
    this.attribute = attribute;
    this.title = title;
    this.interval = interval;
    this.keys = ImmutableList.copyOf(keys);
    int comma = interval.indexOf(", ");
    String end = interval.substring(comma + 2, interval.length() - 1);
    least = Double.parseDouble(interval.substring(1, comma));
    most = end.equals("∞") ? Double.POSITIVE_INFINITY : Double.parseDouble(end);
  }

  /** The name in JSON. */
  String attribute() {
    return attribute;
  }

  /** The name in words. */
  String title() {
    return title;
  }

  boolean isSingle() {
    return keys.isEmpty();
  }

  /** Whether it says what is expected of an episode, so that each chapter of a book has its own. */
  boolean isOfChapters() {
    return ordinal() >= SEVERITY_STAKES.ordinal();
  }

  /** The numbers in a policy by key; a single number has itself for its key. */
  Map<? extends Enum<?>, Double> of(Policy policy) {
    return switch (this) {
      case WEIGHTS -> policy.weights();
      case BASE_RATES -> policy.baseRates();
      case TARGETS -> policy.targets();
      case HALF_LIVES -> policy.halfLifeDays();
      case PRIOR_WEIGHT -> single(policy.priorWeight());
      case CONFIDENCE -> single(policy.confidence());
      case SOURCE_WEIGHTS -> policy.sourceWeights();
      case NEGATIVITY -> single(policy.negativity());
      case SEVERITY_STAKES -> policy.severityStakes();
      case ATTRIBUTION_SHARES -> policy.attributionShares();
      case IMPACT_FACTORS -> policy.impactFactors();
      case NOTICED_FIRST -> single(policy.noticedFirst());
      case SURPLUS -> single(policy.surplus());
      case REPEAT_CREDIT -> single(policy.repeatCredit());
      case LATE_CREDIT -> policy.lateCredit();
      case LATE_FLOOR -> policy.lateFloor();
    };
  }

  private Map<PolicyNumber, Double> single(double number) {
    return ImmutableMap.of(this, number);
  }

  void check(Problems problems, Map<Enum<?>, Double> numbers) {
    for (Map.Entry<Enum<?>, Double> entry : numbers.entrySet()) {
      String path = path(entry.getKey());
      if (hasKey(entry.getKey())) {
        double number = entry.getValue();
        problems.require(contains(number), path, "must be in " + interval, number);
      } else {
        problems.add(path, "must be a criterion that can be late", key(entry.getKey()));
      }
    }
  }

  /** Refuses a chapter's numbers where they are not the book's. */
  void requireSame(Problems problems, Policy book, Policy chapter) {
    Map<? extends Enum<?>, Double> numbers = of(book);
    for (Map.Entry<? extends Enum<?>, Double> entry : of(chapter).entrySet()) {
      Double number = numbers.get(entry.getKey());
      if (!entry.getValue().equals(number)) {
        String rule = "must be the book's, " + Decimals.shortest(requireNonNull(number));
        problems.require(false, path(entry.getKey()), rule, entry.getValue());
      }
    }
  }

  private String path(Enum<?> key) {
    return isSingle() ? attribute : attribute + "." + key(key);
  }

  private boolean hasKey(Enum<?> key) {
    // By index: the classes of an iterator are too much of what a first sheet waits for.
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) == key) {
        return true;
      }
    }
    return isSingle();
  }

  private boolean contains(double number) {
    boolean above = interval.charAt(0) == '[' ? number >= least : number > least;
    boolean below = interval.endsWith("]") ? number <= most : number < most;
    return above && below;
  }

  /** The name of a key in JSON. */
  static String key(Enum<?> key) {
    return key instanceof Criterion criterion ? criterion.key() : key.name();
  }

  /** The name of a key in words. */
  static String title(Enum<?> key) {
    return key instanceof Account account ? account.title() : Ascii.toLowerCase(key.name());
  }

  // A loop: the classes of a stream are too much of what a first sheet waits for.
  private static Criterion[] lateCriteria() {
    List<Criterion> late = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      if (criterion.canBeLate()) {
        late.add(criterion);
      }
    }
    return late.toArray(new Criterion[0]);
  }
}
