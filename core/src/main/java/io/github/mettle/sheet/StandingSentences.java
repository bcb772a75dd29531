package io.github.mettle.sheet;

import com.google.common.base.Ascii;
import io.github.mettle.account.Account;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Severity;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where the supplier stands and why, overall and when it was serious. */
final class StandingSentences {
  /** The number of deliveries from which the routine is known. */
  private static final int ROUTINE = 10;

  /** The difference below which two shares are the same, as in standings. */
  private static final double TIE = 1e-9;

  private final BalanceSheet sheet;
  private final Trust trust;
  private final Audience to;

  StandingSentences(BalanceSheet sheet, Audience to) {
    this.sheet = sheet;
    this.trust = sheet.trust();
    this.to = to;
  }

  String text() {
    return switch (trust.standing()) {
      case UNTESTED -> untested();
      case PROVEN -> proven();
      case PROMISING -> promising();
      case DOUBTFUL -> doubtful();
      case MIXED -> mixed();
      case IMPAIRED -> impaired();
    };
  }

  private String untested() {
    if (isRoutineKnown()) {
      return "Untested in trouble: " + routine();
    }
    int facts = sheet.counts().values().stream().mapToInt(Integer::intValue).sum();
    if (facts == 0) {
      return "Untested: nothing is on record yet.";
    }
    String on = English.things(facts, "fact") + (facts == 1 ? " is" : " are") + " on record, ";
    return facts < ROUTINE
        ? "Untested: only " + on + "too little to tell."
        : "Untested: " + on + "but too slight or too old to tell how " + act();
  }

  private String act() {
    return to.they() + " would act today.";
  }

  private boolean isRoutineKnown() {
    return judged() >= ROUTINE;
  }

  private int judged() {
    return met() + sheet.totals().missed(Account.RELIABILITY);
  }

  private int met() {
    return sheet.totals().met(Account.RELIABILITY);
  }

  private String routine() {
    if (SheetWords.incidents(sheet) > 0) {
      return came() + "; what went wrong was too little or too long ago to tell how " + act();
    }
    if (!SheetWords.isSpotless(sheet) || sheet.totals().count(Kind.INCIDENT) > 0) {
      String none = ", and no incident of " + to.their() + " making is on record, so ";
      return came() + none + unknown("how " + to.they() + " handle one.");
    }
    String when = unknown("what " + to.they() + " do when it does.");
    return came() + ", and nothing went wrong, so " + when + comfort();
  }

  private String came() {
    int met = met();
    if (met == judged()) {
      return "every one of " + English.number(met) + " deliveries came on time";
    }
    String part = met == 0 ? "none" : English.number(met);
    return part + " of " + English.number(judged()) + " deliveries came on time and in full";
  }

  private String unknown(String what) {
    return to == Audience.BUYER ? "nobody knows " + what : "we do not know yet " + what;
  }

  private String comfort() {
    if (to == Audience.SUPPLIER) {
      return " That is no reproach.";
    }
    return met() == judged() ? " Rely on them for the routine." : "";
  }

  private String proven() {
    return "Proven: often tested and found good. Even the cautious reading, "
        + Numbers.share(trust.lower())
        + ", is at least what we ask; we expect "
        + Numbers.share(trust.expected())
        + ".";
  }

  private String promising() {
    if (isRoutineKnown() && SheetWords.incidents(sheet) == 0) {
      return "Promising on the routine, untested in trouble: " + routine();
    }
    List<String> shortfall = shortfall();
    return shortfall.isEmpty()
        ? "Promising: " + good() + " so far, and still too much unknown to be sure " + reading()
        : "Promising: good overall ("
            + Numbers.share(trust.expected())
            + "), but short of what we ask on "
            + English.list(shortfall, "and")
            + ", so not proven.";
  }

  private String good() {
    return trust.belief() > trust.disbelief() ? "more good than bad" : "as much good as bad";
  }

  /** The accounts that keep from proven what would be proven by its interval. */
  private List<String> shortfall() {
    return sheet
        .model()
        .filter(model -> trust.lower() >= target(model) - TIE)
        .map(model -> accounts(account -> isShort(model, account)))
        .orElse(List.of());
  }

  private static double target(TrustModel model) {
    return Arrays.stream(Account.values())
        .mapToDouble(it -> model.weight(it) * model.target(it))
        .sum();
  }

  private boolean isShort(TrustModel model, Account account) {
    Trust own = sheet.trust(account);
    return account != Account.EXTRA_MILE
        && own.disbelief() >= own.uncertainty() - TIE
        && own.expected() < model.target(account) - TIE;
  }

  private String doubtful() {
    return trust.disbelief() > trust.belief()
        ? "Doubtful: more bad than good so far, and still too much unknown to be sure " + reading()
        : "Doubtful: " + against() + ", and too little is known of the rest.";
  }

  private String mixed() {
    boolean isBad = trust.disbelief() > trust.belief();
    return isBad || (!hasFailed() && impairedAccounts().isEmpty())
        ? "Mixed: the bad weighs at least as much as all we do not know " + reading()
        : "Mixed: "
            + good()
            + " so far, but "
            + against()
            + ", and the one does not buy off the other "
            + reading();
  }

  /** What stands against a supplier whatever else is good. */
  private String against() {
    List<String> accounts = impairedAccounts();
    if (accounts.isEmpty()) {
      return to.they() + failed();
    }
    return "impaired on " + English.list(accounts, "and") + (hasFailed() ? " and" + failed() : "");
  }

  private String failed() {
    boolean isSerious = hasFailed(sheet.trials().get(Severity.MAJOR));
    return " failed when it was " + (isSerious ? "serious" : "critical");
  }

  private static boolean hasFailed(@Nullable Trial trial) {
    return trial != null && trial.hasFailed();
  }

  private boolean hasFailed() {
    return sheet.trials().values().stream().anyMatch(Trial::hasFailed);
  }

  private List<String> impairedAccounts() {
    return accounts(account -> sheet.trust(account).standing() == Standing.IMPAIRED);
  }

  /** The names of the accounts of a weight for which a condition holds. */
  private List<String> accounts(Predicate<Account> condition) {
    return Arrays.stream(Account.values())
        .filter(account -> sheet.model().map(model -> model.weight(account) > 0).orElse(true))
        .filter(condition)
        .map(account -> Ascii.toLowerCase(account.title()))
        .toList();
  }

  private String impaired() {
    double even =
        sheet.model().map(TrustModel::baseRate).map(rate -> Math.min(rate, 0.5)).orElse(0.5);
    List<String> accounts = impairedAccounts();
    return trust.upper() <= even + TIE || accounts.isEmpty()
        ? "Impaired: even the kindest reading is no better than even " + reading()
        : "Impaired: at least half of what matters to us is impaired: "
            + English.list(accounts, "and")
            + ".";
  }

  /** The expected value and the interval, in brackets, at the end of a sentence. */
  private String reading() {
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
        + ").";
  }

  Optional<String> trials() {
    Trial grave = sheet.trials().get(Severity.MAJOR);
    Trial critical = sheet.trials().get(Severity.CRITICAL);
    return Optional.ofNullable(grave)
        .map(it -> "When it was serious (" + incidents(it, critical) + "): " + read(it, critical));
  }

  private String incidents(Trial grave, @Nullable Trial critical) {
    int all = grave.incidentCount();
    int criticals = critical == null ? 0 : critical.incidentCount();
    String kind = criticals == 0 ? "major " : criticals == all ? "critical " : "major or critical ";
    String things = English.things(all, "incident").replace(" ", " " + kind);
    return things + " of " + to.their() + " making that reached us";
  }

  private static String read(Trial grave, @Nullable Trial critical) {
    if (critical == null || critical.incidentCount() == grave.incidentCount()) {
      return read(grave) + ".";
    }
    int count = critical.incidentCount();
    String ones =
        count == 1 ? "the critical one" : "the " + English.number(count) + " critical ones";
    return read(grave) + "; in " + ones + ", " + read(critical) + ".";
  }

  private static String read(Trial trial) {
    return trial.trust().standing() == Standing.UNTESTED
        ? "too little or too long ago to tell"
        : trial.trust().standing().title() + ", at " + Numbers.share(trial.trust().expected());
  }
}
