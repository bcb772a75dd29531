package io.github.mettle.insight;

import static io.github.mettle.page.English.list;
import static io.github.mettle.page.English.name;
import static io.github.mettle.page.Numbers.percent;
import static io.github.mettle.page.Numbers.share;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.page.English;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.EpisodeEntry;
import io.github.mettle.sheet.Frequency;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdict on two suppliers, in sentences, the likelier one first. */
final class ComparisonWords {
  private static final int MOST_ACCOUNTS = 2;
  private static final int MANY_TIMES = 10;

  private final Comparison ahead;
  private final Side better;
  private final Side other;
  private final Optional<Tests> first;
  private final Optional<Tests> second;

  /** How often one was tested by something grave and how it came out, and what is opinion. */
  private record Tests(int stood, int repeats, int failed, int reviews, boolean isOpinion) {
    static Optional<Tests> of(BalanceSheet sheet) {
      return sheet.hasEvidence() ? Optional.of(of(sheet, sheet.ledger())) : Optional.empty();
    }

    private static Tests of(BalanceSheet sheet, Ledger ledger) {
      Trials trials = Trials.of(sheet, ledger);
      List<TriedIncident> stood = trials.incidents(Severity.MAJOR, TrialOutcome.STOOD);
      return new Tests(
          stood.size(),
          (int) stood.stream().filter(it -> it.incident().isRecurrence()).count(),
          trials.incidents(Severity.MAJOR, TrialOutcome.FAILED).size(),
          sheet.totals().count(Kind.REVIEW),
          2 * praise(ledger) > sheet.totals().assets().micros());
    }

    private static long praise(Ledger ledger) {
      return ledger.entries().stream()
          .map(EpisodeEntry::postings)
          .flatMap(List::stream)
          .filter(posting -> posting.criterion() == Criterion.REVIEW)
          .map(Posting::assets)
          .mapToLong(assets -> assets.micros())
          .sum();
    }

    int times() {
      return stood + failed;
    }

    boolean stoodAll() {
      return stood > 0 && failed == 0;
    }
  }

  /** One of the two: by name, or as the supplier who reads it. */
  private record Side(String name, boolean isReader) {
    String is() {
      return name + (isReader ? " are" : " is");
    }

    String was() {
      return name + (isReader ? " were" : " was");
    }

    String has() {
      return name + (isReader ? " have" : " has");
    }

    String it() {
      return isReader ? "you" : "it";
    }

    String itIs() {
      return isReader ? "you are" : "it is";
    }
  }

  private ComparisonWords(Comparison ahead, boolean isSwapped) {
    this.ahead = ahead;
    boolean isToSupplier = ahead.audience() == Audience.SUPPLIER;
    better = side(ahead.first(), isToSupplier && !isSwapped);
    other = side(ahead.second(), isToSupplier && isSwapped);
    first = Tests.of(ahead.first());
    second = Tests.of(ahead.second());
  }

  static String of(Comparison comparison) {
    boolean swapped = comparison.probability() < 0.5;
    return new ComparisonWords(swapped ? comparison.swap() : comparison, swapped).sentences();
  }

  private static Side side(BalanceSheet sheet, boolean isReader) {
    return new Side(isReader ? "you" : name(sheet.party()), isReader);
  }

  private String sentences() {
    List<String> sentences = new ArrayList<>();
    if (first.isPresent() && second.isPresent()) {
      sentences.add(tested(first.get(), second.get()));
    }
    frequency().ifPresent(sentences::add);
    sentences.add(ahead.lead() == Ahead.FIRST ? lead() : tie());
    choice().ifPresent(sentences::add);
    return sentences.stream().map(ComparisonWords::begun).collect(Collectors.joining(". ")) + ".";
  }

  /** With a capital, unless a name begins it. */
  private static String begun(String sentence) {
    return sentence.startsWith("you ") ? English.capital(sentence) : sentence;
  }

  private String tested(Tests one, Tests two) {
    if (one.times() + two.times() > 0) {
      return tested(better, one) + "; " + tested(other, two);
    }
    String neither = "Neither has been tested by anything grave";
    int known = deliveries(ahead.first());
    int unknown = deliveries(ahead.second());
    if (Math.max(known, unknown) < MANY_TIMES * Math.max(1, Math.min(known, unknown))) {
      return neither;
    }
    Side who = known > unknown ? better : other;
    return neither
        + ". Of the routine we know "
        + who.name
        + " better, by "
        + English.things(Math.max(known, unknown), "delivery")
        + " against "
        + English.number(Math.min(known, unknown));
  }

  private static int deliveries(BalanceSheet sheet) {
    return sheet.totals().count(Kind.DELIVERY);
  }

  private static String tested(Side who, Tests record) {
    if (record.times() == 0) {
      return who.has() + " not been tested by anything grave" + opinion(who, record);
    }
    String tested = who.was() + " tested " + CountWords.times(record.times());
    if (record.stood() == 0) {
      return tested + " and failed" + every(record.times());
    }
    return record.failed() == 0
        ? tested + " and stood" + every(record.times()) + repeats(record.repeats(), record.stood())
        : tested
            + ", stood "
            + CountWords.times(record.stood())
            + " and failed "
            + CountWords.times(record.failed());
  }

  /** Whoever stands each time and lets it happen again has not stood for good. */
  private static String repeats(int repeats, int stood) {
    if (repeats == 0) {
      return "";
    }
    if (repeats < stood) {
      return ", but "
          + English.number(repeats)
          + (repeats == 1 ? " was a repeat" : " were repeats");
    }
    return switch (stood) {
      case 1 -> ", but it was a repeat";
      case 2 -> ", but both were repeats";
      default -> ", but all " + English.number(stood) + " were repeats";
    };
  }

  private static String opinion(Side who, Tests record) {
    if (!record.isOpinion()) {
      return "";
    }
    String reviews = English.things(record.reviews(), "review");
    return ", and what speaks for " + who.it() + " is opinion (" + reviews + ")";
  }

  private static String every(int times) {
    return switch (times) {
      case 1 -> "";
      case 2 -> " both times";
      default -> " every time";
    };
  }

  /** Only where the intervals of both do not meet. */
  private Optional<String> frequency() {
    Optional<Frequency> one = ahead.first().frequency();
    Optional<Frequency> two = ahead.second().frequency();
    if (isMoreOften(one, two)) {
      return Optional.of(frequency(better, one.orElseThrow(), two.orElseThrow()));
    }
    return isMoreOften(two, one)
        ? Optional.of(frequency(other, two.orElseThrow(), one.orElseThrow()))
        : Optional.empty();
  }

  private static boolean isMoreOften(Optional<Frequency> one, Optional<Frequency> two) {
    return one.isPresent()
        && two.isPresent()
        && one.get().incidents().lower() > two.get().incidents().upper();
  }

  private static String frequency(Side who, Frequency more, Frequency less) {
    return "Things go wrong more often "
        + (who.isReader ? "with you" : "at " + who.name)
        + ": "
        + CountWords.times(more.incidents().all())
        + " in "
        + years(more)
        + " years against "
        + CountWords.times(less.incidents().all())
        + " in "
        + years(less);
  }

  private static String years(Frequency frequency) {
    return Decimals.fixed(frequency.years(), 1);
  }

  private String lead() {
    String by = share(ahead.difference());
    boolean isApart = ahead.difference() > 0 && !by.equals("0.00");
    String lead =
        handling()
            + ", "
            + better.is()
            + " ahead"
            + (isApart ? " by " + by : "")
            + ", "
            + percent(ahead.probability())
            + " likely";
    return lead + mostly() + topics("; behind on ", topics(decided(ahead, Ahead.SECOND)));
  }

  /** Where the first is better by evidence of its own, or else where the other one lost. */
  private String mostly() {
    List<String> own = inFavour(true);
    return own.isEmpty()
        ? topics(", mostly for what " + other.name + " lost on ", inFavour(false))
        : topics(", mostly on ", own);
  }

  private String tie() {
    String tie = handling();
    if (ahead.differences().stream().allMatch(difference -> difference.amount() == 0)) {
      return tie + " nothing tells them apart";
    }
    String likely = percent(ahead.probability()) + " for ";
    boolean isEven = ahead.probability() == 0.5;
    List<String> parts = new ArrayList<>(strengths(ahead, better, other));
    parts.addAll(strengths(ahead.swap(), other, better));
    return tie
        + " it is too close to call ("
        + likely
        + (isEven ? "each" : better.name)
        + ")"
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }

  /** Where the first is ahead by evidence of its own, and where only since the other one lost. */
  private static List<String> strengths(Comparison side, Side one, Side two) {
    List<String> parts = new ArrayList<>();
    List<String> own = topics(decided(side, Ahead.FIRST).filter(it -> isKnown(side, it)));
    List<String> lost = topics(decided(side, Ahead.FIRST).filter(it -> !isKnown(side, it)));
    if (!own.isEmpty()) {
      parts.add(one.is() + " ahead on " + list(own, "and"));
    }
    if (!lost.isEmpty()) {
      parts.add(two.name + " lost on " + list(lost, "and"));
    }
    return parts;
  }

  private static boolean isKnown(Comparison side, Difference difference) {
    return side.first().line(difference.account()).episodeCount() > 0;
  }

  private Optional<String> choice() {
    if (ahead.lead() != Ahead.FIRST) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    if (isMoreOften(ahead.first().frequency(), ahead.second().frequency())) {
      parts.add(fearing() + other.name + "; if its handling, " + better.name);
    }
    if (isBetterKnown()
        && !ahead.second().trust().isKnownForBad()
        && first.filter(Tests::stoodAll).isPresent()
        && second.filter(Tests::stoodAll).isPresent()) {
      parts.add(
          "Both stood all that tested them: the lead says that we know "
              + better.name
              + " better, not that "
              + better.itIs()
              + " better");
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", parts));
  }

  private boolean isToBuyer() {
    return ahead.audience() == Audience.BUYER;
  }

  private String handling() {
    return isToBuyer() ? "On how they handle what happens" : "On how what happens is handled";
  }

  private String fearing() {
    return isToBuyer()
        ? "If you fear the incident itself, take "
        : "If we fear the incident itself, we take ";
  }

  private boolean isBetterKnown() {
    return ahead.first().trust().uncertainty() < ahead.second().trust().uncertainty();
  }

  private List<String> inFavour(boolean withEvidence) {
    return topics(
        ahead.differences().stream()
            .filter(difference -> difference.amount() > 0)
            .filter(it -> isKnown(ahead, it) == withEvidence));
  }

  private static Stream<Difference> decided(Comparison side, Ahead lead) {
    return side.differences().stream().filter(difference -> difference.lead() == lead);
  }

  private static List<String> topics(Stream<Difference> differences) {
    return differences
        .sorted(Comparator.comparingDouble(difference -> -Math.abs(difference.amount())))
        .limit(MOST_ACCOUNTS)
        .map(difference -> topic(difference.account()))
        .toList();
  }

  private static String topics(String head, List<String> topics) {
    return topics.isEmpty() ? "" : head + list(topics, "and");
  }

  private static String topic(Account account) {
    return switch (account) {
      case CONTAINMENT -> "containment";
      case REMEDY -> "ways out";
      case RESOLUTION -> "resolution";
      case RELIABILITY -> "deliveries";
      case NOTIFICATION -> "telling us";
      case PREVENTION -> "prevention";
      case COMMITMENT -> "promises";
      case CANDOUR -> "candour";
      case RESPONSIVENESS -> "responsiveness";
      case WILLINGNESS -> "requests";
      case EXTRA_MILE -> "the extra mile";
    };
  }
}
