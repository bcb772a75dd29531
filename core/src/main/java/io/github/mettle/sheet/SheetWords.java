package io.github.mettle.sheet;

import com.google.common.base.Ascii;
import io.github.mettle.account.Account;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Kind;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a sheet says in sentences, to the buyer: how often, and where they stand. */
public final class SheetWords {
  private static final double YEAR_AND_A_HALF = 1.5;
  private static final int YOUNG_DAYS = 60;
  private static final int ROUTINE = 10;

  private SheetWords() {}

  /**
   * {@return since when, how much and how often, such as "Since March 2016: 518 deliveries, 469 of
   * them on time and in full (91 %). 40 incidents of their making, 29 of which reached us."}
   *
   * @param sheet the sheet
   */
  public static String head(BalanceSheet sheet) {
    return sheet
        .frequency()
        .map(frequency -> "Since " + since(sheet, frequency) + facts(sheet, frequency))
        .orElse("Nothing is on record yet.");
  }

  private static String since(BalanceSheet sheet, Frequency frequency) {
    long days = Duration.between(frequency.since(), sheet.asOf().due()).toDays();
    return days < YOUNG_DAYS
        ? English.date(frequency.since()) + " (" + English.things(days, "day") + "): "
        : English.month(frequency.since()) + ": ";
  }

  private static String facts(BalanceSheet sheet, Frequency frequency) {
    List<String> sentences = new ArrayList<>();
    if (sheet.totals().count(Kind.DELIVERY) > 0) {
      sentences.add(deliveries(sheet));
    }
    Rate incidents = frequency.incidents();
    sentences.add(
        incidents.all() == 0
            ? "nothing has gone wrong that was of their making"
            : incidents(frequency));
    if (frequency.repeats() > 0) {
      boolean one = frequency.repeats() == 1;
      sentences.add(
          English.number(frequency.repeats()) + (one ? " was a repeat" : " were repeats"));
    }
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      text.append(text.length() == 0 ? sentence : " " + English.capital(sentence)).append('.');
    }
    return text.toString();
  }

  private static String deliveries(BalanceSheet sheet) {
    int all = sheet.totals().count(Kind.DELIVERY);
    int met = sheet.totals().met(Account.RELIABILITY);
    int judged = met + sheet.totals().missed(Account.RELIABILITY);
    String share = met == 0 || met == judged ? "" : " (" + Numbers.percent(met, judged) + ")";
    String deliveries = English.things(all, "delivery");
    if (judged == 0) {
      return deliveries + ", none of which was due yet";
    }
    String part = met == judged ? all(judged) : met == 0 ? none(judged) : English.number(met);
    if (all == 1) {
      return deliveries + (met == 1 ? ", on time and in full" : ", not on time and in full");
    }
    String of = judged == all ? " of them" : " of the " + English.number(judged) + " that were due";
    return deliveries + ", " + part + of + " on time and in full" + share;
  }

  private static String all(int whole) {
    return whole == 2 ? "both" : "all";
  }

  private static String none(int whole) {
    return whole == 2 ? "neither" : "none";
  }

  private static String incidents(Frequency frequency) {
    Rate all = frequency.incidents();
    int reached = frequency.escapes().all();
    String text = English.things(all.all(), "incident") + " of their making, ";
    if (all.all() == 1) {
      text += reached == 1 ? "which reached us" : "which did not reach us";
    } else {
      text += part(reached, all.all()) + " of which reached us";
    }
    if (frequency.years() < YEAR_AND_A_HALF) {
      return text;
    }
    String recent =
        all.all() == 1
            ? (all.lastYear() == 1 ? "it came" : "not")
            : part(all.lastYear(), all.all());
    return text + "; " + recent + " in the last twelve months";
  }

  private static String part(int part, int whole) {
    if (part == whole) {
      return all(whole);
    }
    return part == 0 ? none(whole) : English.number(part);
  }

  /**
   * {@return where they stand and why, such as "Proven: often tested and found good. …"}
   *
   * @param sheet the sheet
   */
  public static String standing(BalanceSheet sheet) {
    return switch (sheet.trust().standing()) {
      case UNTESTED -> untested(sheet);
      case PROVEN -> proven(sheet.trust());
      case PROMISING -> promising(sheet);
      case DOUBTFUL -> doubtful(sheet);
      case MIXED -> mixed(sheet);
      case IMPAIRED -> impaired(sheet);
    };
  }

  private static String untested(BalanceSheet sheet) {
    if (isRoutineKnown(sheet)) {
      return "Untested in trouble: " + routine(sheet);
    }
    int facts = sheet.counts().values().stream().mapToInt(Integer::intValue).sum();
    return facts == 0
        ? "Untested: nothing is on record yet."
        : "Untested: " + English.things(facts, "fact") + " on record, too little to tell.";
  }

  private static boolean isRoutineKnown(BalanceSheet sheet) {
    return judged(sheet) >= ROUTINE;
  }

  private static int judged(BalanceSheet sheet) {
    return sheet.totals().met(Account.RELIABILITY) + sheet.totals().missed(Account.RELIABILITY);
  }

  private static boolean hasIncidents(BalanceSheet sheet) {
    return sheet.frequency().map(frequency -> frequency.incidents().all()).orElse(0) > 0;
  }

  private static String routine(BalanceSheet sheet) {
    int judged = judged(sheet);
    int met = sheet.totals().met(Account.RELIABILITY);
    String came =
        met == judged
            ? "every one of " + English.number(judged) + " deliveries came on time"
            : English.number(met)
                + " of "
                + English.number(judged)
                + " deliveries came on time and in full";
    if (hasIncidents(sheet)) {
      return came
          + "; what went wrong was too small or too long ago to tell how they would act today.";
    }
    String rely = met == judged ? " Rely on them for the routine." : "";
    return came + ", and nothing went wrong, so nobody knows what they do when it does." + rely;
  }

  private static String proven(Trust trust) {
    return "Proven: often tested and found good. Even the cautious reading, "
        + Numbers.share(trust.lower())
        + ", is at least what we ask; we expect "
        + Numbers.share(trust.expected())
        + ".";
  }

  private static String promising(BalanceSheet sheet) {
    return isRoutineKnown(sheet) && !hasIncidents(sheet)
        ? "Promising on the routine, untested in trouble: " + routine(sheet)
        : "Promising: at least as much good as bad so far, and still too much unknown to be sure "
            + reading(sheet)
            + ".";
  }

  private static String doubtful(BalanceSheet sheet) {
    Trust trust = sheet.trust();
    if (trust.disbelief() > trust.belief()) {
      return "Doubtful: more bad than good so far, and still too much unknown to be sure "
          + reading(sheet)
          + ".";
    }
    return "Doubtful: " + against(sheet) + ", and too little known of the rest.";
  }

  private static String mixed(BalanceSheet sheet) {
    return sheet.trust().belief() > sheet.trust().disbelief() && isAgainst(sheet)
        ? "Mixed: good overall ("
            + Numbers.share(sheet.trust().expected())
            + "), but "
            + against(sheet)
            + ", and the one does not buy off the other."
        : "Mixed: the bad weighs more than all we do not know " + reading(sheet) + ".";
  }

  private static boolean isAgainst(BalanceSheet sheet) {
    return !impairedAccounts(sheet).isEmpty() || hasFailedTrial(sheet);
  }

  /** What stands against a supplier whatever else is good. */
  private static String against(BalanceSheet sheet) {
    List<String> accounts = impairedAccounts(sheet);
    if (accounts.isEmpty()) {
      return "they failed when it was serious";
    }
    String failed = hasFailedTrial(sheet) ? " and failed when it was serious" : "";
    return "impaired on " + English.list(accounts, "and") + failed;
  }

  private static boolean hasFailedTrial(BalanceSheet sheet) {
    return sheet.trials().values().stream().anyMatch(Trial::hasFailed);
  }

  private static List<String> impairedAccounts(BalanceSheet sheet) {
    return Arrays.stream(Account.values())
        .filter(account -> sheet.trust(account).standing() == Standing.IMPAIRED)
        .filter(account -> sheet.model().map(model -> model.weight(account) > 0).orElse(true))
        .map(account -> Ascii.toLowerCase(account.title()))
        .toList();
  }

  private static String impaired(BalanceSheet sheet) {
    double even =
        sheet.model().map(TrustModel::baseRate).map(rate -> Math.min(rate, 0.5)).orElse(1.0);
    if (sheet.trust().upper() <= even) {
      return "Impaired: even the kindest reading is no better than even " + reading(sheet) + ".";
    }
    return "Impaired: half or more of what matters is impaired, "
        + English.list(impairedAccounts(sheet), "and")
        + " among it.";
  }

  /** The expected value and the interval, in brackets. */
  private static String reading(BalanceSheet sheet) {
    Trust trust = sheet.trust();
    String interval = SheetTables.interval(sheet);
    String sure =
        interval.equals("Interval")
            ? "between "
            : "with " + interval.replace("interval", "confidence between ");
    return "("
        + Numbers.share(trust.expected())
        + ", and "
        + sure
        + Numbers.share(trust.lower())
        + " and "
        + Numbers.share(trust.upper())
        + ")";
  }
}
