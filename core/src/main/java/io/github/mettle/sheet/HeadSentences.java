package io.github.mettle.sheet;

import io.github.mettle.account.Account;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Since when, how much and how often. */
final class HeadSentences {
  private static final double YEAR_AND_A_HALF = 1.5;
  private static final int YOUNG_DAYS = 60;

  /** The number from which a share in per cent says more than the two numbers. */
  private static final int ENOUGH_FOR_PER_CENT = 10;

  private final BalanceSheet sheet;
  private final Audience to;

  HeadSentences(BalanceSheet sheet, Audience to) {
    this.sheet = sheet;
    this.to = to;
  }

  String text() {
    return sheet.frequency().map(it -> "Since " + since(it) + sentences(it)).orElseGet(this::none);
  }

  private String none() {
    if (sheet.counts().isEmpty()) {
      return "Nothing is on record yet.";
    }
    String claims = "what " + to.they() + " claim";
    if (sheet.totals().count(Kind.OPENING) == 0) {
      return "Nothing is on record yet but " + claims + ".";
    }
    String alone = sheet.counts().size() == 1 ? "" : " and " + claims;
    return "Nothing is on record yet but the balance brought forward" + alone + ".";
  }

  private String since(Frequency frequency) {
    long days = Duration.between(frequency.since(), sheet.asOf().due()).toDays();
    if (days >= YOUNG_DAYS) {
      return English.month(frequency.since()) + ": ";
    }
    String length = days == 0 ? "today" : English.things(days, "day");
    return English.date(frequency.since()) + " (" + length + "): ";
  }

  private String sentences(Frequency frequency) {
    List<String> sentences = new ArrayList<>();
    int deliveries = weighed(Kind.DELIVERY, Account.RELIABILITY);
    int promises = deliveries > 0 ? 0 : weighed(Kind.COMMITMENT, Account.COMMITMENT);
    if (deliveries > 0) {
      sentences.add(deliveries(deliveries));
    } else if (promises > 0) {
      sentences.add(promises(promises));
    }
    sentences.add(frequency.incidents().all() == 0 ? noIncident() : incidents(frequency));
    if (frequency.repeats() > 0) {
      sentences.add(repeats(frequency));
    }
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      text.append(text.length() == 0 ? sentence : " " + English.capital(sentence)).append('.');
    }
    return text.toString();
  }

  /**
   * How many there are, but for those that weigh nothing, such as claims: they are neither due nor
   * not due. Without the facts, they are told from what is pending where nothing is.
   */
  private int weighed(Kind kind, Account account) {
    Totals totals = sheet.totals();
    int all = totals.count(kind);
    int known = totals.met(account) + totals.missed(account) + totals.waived(account);
    if (known >= all) {
      return all;
    }
    if (!sheet.hasEvidence()) {
      return totals.contingent(account).isZero() ? known : all;
    }
    return (int)
        sheet.ledger().entries().stream()
            .filter(entry -> !entry.expectations().isEmpty())
            .filter(entry -> entry.episode().filter(it -> it.kind() == kind).isPresent())
            .count();
  }

  private String deliveries(int all) {
    return routine(all, Account.RELIABILITY, "delivery", " on time and in full");
  }

  private String promises(int all) {
    return routine(all, Account.COMMITMENT, "promise", " kept in time");
  }

  private String routine(int all, Account account, String noun, String done) {
    int met = sheet.totals().met(account);
    int judged = met + sheet.totals().missed(account);
    int waived = sheet.totals().waived(account);
    String things = English.things(all, noun) + ", ";
    if (judged == 0) {
      return things + notJudged(all, waived);
    }
    if (judged == all) {
      return things + met(met, judged, " of them", done) + share(met, judged);
    }
    String due =
        English.number(judged) + " of them due" + (waived > 0 ? " and not waived: " : ": ");
    return things + due + met(met, judged, "", done) + share(met, judged);
  }

  private static String met(int met, int judged, String of, String done) {
    return judged == 1 ? ((met == 1 ? "" : "not") + done).strip() : part(met, judged) + of + done;
  }

  private static String notJudged(int all, int waived) {
    if (waived == 0) {
      return all == 1 ? "not due yet" : none(all) + " of them due yet";
    }
    if (waived == all) {
      return all == 1 ? "which we waived" : all(all) + " of which we waived";
    }
    return English.number(waived) + " of them waived and the rest not due yet";
  }

  private static String share(int met, int judged) {
    return met == 0 || met == judged || judged < ENOUGH_FOR_PER_CENT
        ? ""
        : " (" + Numbers.percent(met, judged) + ")";
  }

  private String noIncident() {
    return SheetWords.isSpotless(sheet)
        ? "nothing has gone wrong that was of " + to.their() + " making"
        : "no incident of " + to.their() + " making is on record";
  }

  private String incidents(Frequency frequency) {
    Rate all = frequency.incidents();
    boolean isOld = frequency.years() >= YEAR_AND_A_HALF;
    int reached = frequency.escapes().all();
    if (all.all() == 1) {
      return oneIncident(reached == 1, isOld, all.lastYear() == 1);
    }
    String recent =
        isOld ? "; " + part(all.lastYear(), all.all()) + " in the last twelve months" : "";
    return English.things(all.all(), "incident")
        + (" of " + to.their() + " making, ")
        + (part(reached, all.all()) + " of which reached us")
        + recent;
  }

  private String oneIncident(boolean reached, boolean isOld, boolean isRecent) {
    String one = "one incident of " + to.their() + " making, ";
    String verb = reached ? "reached us" : "did not reach us";
    if (!isOld) {
      return one + "which " + verb;
    }
    return isRecent
        ? one + "in the last twelve months; it " + verb
        : one + "which " + verb + "; none in the last twelve months";
  }

  private static String repeats(Frequency frequency) {
    int incidents = frequency.incidents().all();
    int repeats = frequency.repeats();
    if (incidents == 1) {
      return "it was a repeat";
    }
    return part(repeats, incidents) + (repeats == 1 ? " was a repeat" : " were repeats");
  }

  private static String part(int part, int whole) {
    if (part == whole) {
      return all(whole);
    }
    return part == 0 ? none(whole) : English.number(part);
  }

  private static String all(int whole) {
    return whole == 2 ? "both" : "all";
  }

  private static String none(int whole) {
    return whole == 2 ? "neither" : "none";
  }
}
