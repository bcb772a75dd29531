package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.amount.Points;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Source;
import io.github.mettle.sheet.Audience;

/** Where points come from, in words; said where it is more than half of them. */
final class ProvenanceSentences {
  private ProvenanceSentences() {}

  static ImmutableList<String> of(Provenance provenance, Audience to) {
    ImmutableList.Builder<String> said = ImmutableList.builder();
    provenance
        .byOrigin()
        .forEach((origin, points) -> add(said, provenance, points, from(origin, to)));
    Points claimed = provenance.bySource().getOrDefault(Source.CLAIMED, Points.ZERO);
    add(said, provenance, claimed, "what " + to.they() + " say of " + them(to));
    Points harmless = provenance.byImpact().getOrDefault(Impact.NONE, Points.ZERO);
    add(said, provenance, harmless, "incidents that did not reach us");
    return said.build();
  }

  private static String them(Audience to) {
    return to == Audience.BUYER ? "themselves" : "yourselves";
  }

  private static void add(
      ImmutableList.Builder<String> said, Provenance provenance, Points part, String from) {
    if (2 * part.micros() > provenance.earned().micros()) {
      String share = share(part, provenance.earned());
      said.add(English.capital(share) + " of the points come from " + from + ".");
    }
  }

  private static String share(Points part, Points whole) {
    return part.equals(whole) ? "all" : Numbers.percent(part.micros(), whole.micros());
  }

  /** {@return the share of an origin, such as "94 % of the points come from reviews, …"} */
  static String ofOne(Provenance provenance, Origin origin, Audience to) {
    String share = share(provenance.earned(origin), provenance.earned());
    return share + " of the points come from " + from(origin, to);
  }

  private static String from(Origin origin, Audience to) {
    return switch (origin) {
      case REFERRED -> "what other customers say";
      case REVIEWS -> "reviews, which are opinions";
      case OPENINGS -> "balances brought forward";
      case WAIVED -> "episodes of which we waived a part";
      case NOT_THEIRS -> "incidents that were not of " + to.their() + " making";
      case UNREASONABLE -> "requests that were unreasonable";
    };
  }
}
