package io.github.mettle.insight;

import com.google.common.collect.ImmutableList;
import io.github.mettle.amount.Points;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Exclusion;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Source;
import io.github.mettle.sheet.Audience;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    addTakenAway(said, provenance, to);
    strictly(provenance).ifPresent(said::add);
    return said.build();
  }

  /** Each that took away more than half; all together, where no one of them alone did. */
  private static void addTakenAway(
      ImmutableList.Builder<String> said, Provenance provenance, Audience to) {
    List<Exclusion> exclusions =
        Arrays.stream(Exclusion.values()).filter(it -> provenance.episodes(it) > 0).toList();
    List<Exclusion> alone =
        exclusions.stream().filter(it -> isMost(provenance, provenance.takenAway(it))).toList();
    for (Exclusion it : alone) {
      String who = who(it, provenance.episodes(it));
      said.add(takenAway(who, provenance, provenance.takenAway(it), to));
    }
    if (alone.isEmpty() && isMost(provenance, provenance.takenAway())) {
      String all =
          English.list(
              exclusions.stream().map(it -> who(it, provenance.episodes(it))).toList(), "and");
      said.add(takenAway(all + " together", provenance, provenance.takenAway(), to));
    }
  }

  private static boolean isMost(Provenance provenance, Points takenAway) {
    return takenAway.compareTo(provenance.lost()) > 0;
  }

  private static String takenAway(String who, Provenance provenance, Points points, Audience to) {
    Points all = provenance.lost().plus(points);
    String share =
        points.equals(all)
            ? "all that "
            : Numbers.percent(points.micros(), all.micros()) + " of what ";
    return English.capital(who) + " took away " + share + to.they() + " would have lost.";
  }

  private static String who(Exclusion exclusion, int episodes) {
    return switch (exclusion) {
      case PAUSES -> "pauses in " + English.things(episodes, "episode");
      case UNRECORDED -> "what is not on record of " + English.things(episodes, "incident");
      case WAIVERS -> English.things(episodes, "waiver");
      case UPHELD_DISPUTES -> "upheld disputes about " + English.things(episodes, "episode");
    };
  }

  /** The expected value read strictly, where it is another as it is written. */
  private static Optional<String> strictly(Provenance provenance) {
    String strict = Numbers.share(provenance.strictly().trust().expected());
    String plain = Numbers.share(provenance.sheet().trust().expected());
    return strict.equals(plain)
        ? Optional.empty()
        : Optional.of(
            "Read strictly, "
                + without(provenance)
                + ", the expected value overall is "
                + (strict + ", not " + plain + "."));
  }

  private static String without(Provenance provenance) {
    boolean isDoubtful = !provenance.doubtful().isZero();
    boolean isExcluded = !provenance.takenAway().isZero() || !isDoubtful;
    String excluded = "as if nothing were paused, waived, unrecorded or ruled out";
    String doubtful = "without points of doubtful origin";
    return isDoubtful ? doubtful + (isExcluded ? " and " + excluded : "") : excluded;
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
      case LONG_DATED ->
          "promises with longer to run than nine in ten of those that "
              + to.their()
              + " peers made";
      case ASSUMED -> "episodes of which a part was assumed";
    };
  }
}
