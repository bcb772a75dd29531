package io.github.mettle.insight;

import static io.github.mettle.insight.GateWords.count;
import static io.github.mettle.insight.GateWords.inTheLast;
import static io.github.mettle.insight.GateWords.list;
import static io.github.mettle.page.English.number;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Decimals;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.Frequency;
import io.github.mettle.sheet.SheetWords;
import io.github.mettle.text.Text;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The reasons of a decision in one of two voices: a clause for each rule that fired. */
final class ReasonSentences {
  private static final int A_MONTH_EACH = 12;
  private static final int YEAR = 365;
  private static final String MONTHLY = "at least one a month, however well handled";
  private static final ImmutableSet<Standing> UNTESTED = ImmutableSet.of(Standing.UNTESTED);
  private static final ImmutableSet<RuleSubject> ROUTINE =
      ImmutableSet.of(RuleSubject.RELIABILITY, RuleSubject.COMMITMENT);

  private final GateFacts facts;
  private final Audience to;

  ReasonSentences(GateFacts facts, Audience audience) {
    this.facts = facts;
    this.to = audience;
  }

  /** {@return the clause for a rule, with neither capital nor full stop, after those before it} */
  String of(RuleReason reason, List<RuleReason> before) {
    List<String> clauses = new ArrayList<>();
    boolean isUntested = has(reason, ReasonSentences::isUntestedOverall);
    if (isUntested) {
      clauses.add(untested(reason));
    }
    boolean isTrial = has(reason, Conditions.Last.class::isInstance);
    for (Finding finding : reason.findings()) {
      Condition condition = finding.condition();
      boolean isSaid =
          (isUntested && isSaidOfUntested(condition)) || (isTrial && isOfTrial(condition));
      if (!isSaid) {
        clauses.add(condition.accept(new Clause(finding, reason, before)));
      }
    }
    String consequence =
        reason.rule().outcome() == Recommendation.APPROVE ? ", so not preferred" : "";
    return (clauses.size() == 2 ? String.join(", and ", clauses) : list(clauses)) + consequence;
  }

  private static boolean has(RuleReason reason, Predicate<Condition> kind) {
    return reason.rule().conditions().stream().anyMatch(kind);
  }

  private static boolean isUntestedOverall(Condition condition) {
    return condition instanceof Conditions.Standings it
        && !it.isNegated()
        && it.trial().isEmpty()
        && it.subjects().equals(ImmutableSet.of(RuleSubject.WHOLE))
        && it.standings().equals(UNTESTED);
  }

  private static boolean isSaidOfUntested(Condition condition) {
    return isUntestedOverall(condition)
        || condition instanceof Conditions.Years
        || isUnknownRoutine(condition);
  }

  private static boolean isUnknownRoutine(Condition condition) {
    return condition instanceof Conditions.Standings it
        && it.isNegated()
        && ROUTINE.containsAll(it.subjects());
  }

  private static boolean isOfTrial(Condition condition) {
    return condition instanceof Conditions.Standings it && it.trial().isPresent();
  }

  private String untested(RuleReason reason) {
    Optional<Frequency> frequency = facts.sheet().frequency();
    if (frequency.isEmpty()) {
      String head = SheetWords.head(facts.sheet(), to);
      return Ascii.toLowerCase(head.charAt(0)) + head.substring(1, head.length() - 1);
    }
    if (has(reason, ReasonSentences::isUnknownRoutine)) {
      return "too little is on record, or it is too old, even of the routine";
    }
    String tested =
        frequency.get().incidents().all() == 0
            ? "nothing has tested " + to.them()
            : "what went wrong was too little or too long ago to tell";
    return has(reason, Conditions.Years.class::isInstance)
        ? known(frequency.get()) + ", and " + tested
        : tested;
  }

  private String known(Frequency frequency) {
    long since = frequency.since().getEpochSecond();
    return Math.floorDiv(since, Moment.DAY) == Math.floorDiv(facts.now(), Moment.DAY)
        ? "we have known " + to.them() + " only since today"
        : "we have known " + to.them() + " for " + GateWords.length(since, facts.now());
  }

  /** {@return the last trial, in full} */
  private String failed(TriedIncident tried, Severity severity) {
    int judged = tried.met() + tried.missed();
    String things = things(tried.missed(), judged) + " came late or not at all";
    String noticed =
        tried.isNoticedFirst() ? "we found it before " + to.they() + " told us and " : "";
    return to.they()
        + " failed "
        + lastOne(tried, severity)
        + ": "
        + noticed
        + things
        + "; "
        + to.they()
        + " have stood nothing as grave since";
  }

  private static String things(int missed, int judged) {
    if (missed < judged) {
      return number(missed) + " of the " + count(judged, "thing", "things") + " we expect";
    }
    return switch (judged) {
      case 1 -> "the one thing we expect";
      case 2 -> "both things we expect";
      default -> "all " + count(judged, "thing", "things") + " we expect";
    };
  }

  private static String lastOne(TriedIncident tried, Severity severity) {
    return "the last "
        + GateWords.grave(severity)
        + " incident, "
        + Text.oneLine(tried.incident().id())
        + " of "
        + GateWords.month(tried.incident().beganSecond());
  }

  /** A clause for one condition. */
  private final class Clause implements Condition.Visitor<String> {
    private final Finding finding;
    private final RuleReason reason;
    private final List<RuleReason> before;

    Clause(Finding finding, RuleReason reason, List<RuleReason> before) {
      this.finding = finding;
      this.reason = reason;
      this.before = before;
    }

    private long n() {
      return (long) finding.number();
    }

    @Override
    public String standings(Conditions.Standings condition) {
      if (condition.trial().isPresent()) {
        return trial(condition.trial().get());
      }
      if (condition.isNegated()) {
        return "neither " + standings(condition, " nor ") + " " + places(condition.subjects());
      }
      List<String> parts = new ArrayList<>();
      for (Standing standing : Standing.values()) {
        List<RuleSubject> places = having(standing, false);
        if (!places.isEmpty()) {
          parts.add(standing(standing, places));
        }
      }
      List<RuleSubject> impaired = having(Standing.IMPAIRED, true);
      for (RuleSubject subject : finding.subjects()) {
        if (subject.account().isPresent() && !impaired.contains(subject)) {
          parts.add(onAccount(subject, trust(subject)));
        }
      }
      if (!impaired.isEmpty()) {
        parts.add(impaired(impaired));
      }
      return String.join("; ", parts);
    }

    private List<RuleSubject> having(Standing standing, boolean isAccount) {
      return finding.subjects().stream()
          .filter(subject -> subject.account().isPresent() == isAccount)
          .filter(subject -> trust(subject).standing() == standing)
          .toList();
    }

    private String standings(Conditions.Standings condition, String or) {
      return String.join(or, condition.standings().stream().map(Standing::title).toList());
    }

    private String places(ImmutableSet<RuleSubject> subjects) {
      return list(subjects.stream().map(ReasonSentences::place).toList());
    }

    private String trial(Severity severity) {
      String kind = GateWords.kind(Optional.of(severity)) + "incidents alone";
      return facts
          .trials()
          .trust(severity)
          .map(it -> it.trust().standing().title() + ", at " + Numbers.share(it.trust().expected()))
          .map(standing -> standing + ", by " + kind)
          .orElse("no trial by " + GateWords.kind(Optional.of(severity)) + "incidents");
    }

    @Override
    public String count(Conditions.Count condition) {
      return switch (condition.of()) {
        case INCIDENTS -> incidents(condition);
        case REPEATS -> repeats(condition);
        case FAILED ->
            to.they()
                + " failed "
                + GateWords.incidents(n(), Optional.of(condition.severity().orElse(Severity.MAJOR)))
                + inTheLast(condition.withinDays())
                + ids();
        case UNTRUTHS ->
            inTheLast(condition.withinDays()).stripLeading()
                + (condition.withinDays().isPresent() ? " " : "")
                + GateWords.count(n(), "thing ", "things ")
                + to.they()
                + " told us proved untrue"
                + ids();
      };
    }

    private String ids() {
      return " " + GateWords.ids(finding.episodeIds());
    }

    private String incidents(Conditions.Count condition) {
      String incidents =
          GateWords.incidents(n(), condition.severity()) + " of " + to.their() + " making";
      String span = inTheLast(condition.withinDays());
      String reach = reached(condition.impact());
      boolean isMonthly =
          reach.isEmpty()
              && condition.atLeast() >= A_MONTH_EACH
              && condition.withinDays().orElse(0) == YEAR;
      if (isMonthly && before.stream().anyMatch(it -> countsSame(it, condition))) {
        return "that is " + MONTHLY;
      }
      return incidents + reach + span + (isMonthly ? ", " + MONTHLY : "");
    }

    private boolean countsSame(RuleReason other, Conditions.Count mine) {
      return other.findings().stream()
          .anyMatch(
              it ->
                  it.number() == finding.number()
                      && it.condition() instanceof Conditions.Count theirs
                      && theirs.of() == mine.of()
                      && theirs.severity().equals(mine.severity())
                      && theirs.withinDays().equals(mine.withinDays()));
    }

    private String reached(Optional<Impact> impact) {
      return switch (impact.orElse(Impact.NONE)) {
        case NONE -> "";
        case LIMITED -> " reached us";
        case SEVERE -> " hit us severely";
      };
    }

    private String repeats(Conditions.Count condition) {
      String kind = GateWords.kind(condition.severity());
      String reach = reached(condition.impact());
      String came = " came back" + (reach.isEmpty() ? "" : " and" + reach);
      // One fault may come back often: what is counted is how often, not how many.
      String often = n() == 1 ? "" : " " + CountWords.times((int) n());
      return (n() == 1 ? "one " + kind + "fault" : kind + "faults")
          + came
          + often
          + inTheLast(condition.withinDays());
    }

    @Override
    public String last(Conditions.Last condition) {
      TriedIncident tried = facts.trials().last(condition.severity()).orElseThrow();
      if (condition.is() == TrialOutcome.STOOD) {
        return to.they() + " stood " + lastOne(tried, condition.severity());
      }
      return has(reason, ReasonSentences::isOfTrial)
          ? failed(tried, condition.severity())
          : to.they()
              + " failed "
              + lastOne(tried, condition.severity())
              + ", and have stood none since";
    }

    @Override
    public String rising(Conditions.Rising condition) {
      int all =
          facts.incidents(Severity.MINOR, condition.impact().orElse(Impact.NONE), false).size();
      double before = (all - finding.number()) / (facts.years() - 1);
      String rate = all == n() ? "none" : Decimals.fixed(before, 1);
      String reach = reached(condition.impact());
      return "it is getting worse: "
          + GateWords.incidents(n(), Optional.empty())
          + (reach.isEmpty() ? " of " + to.their() + " making" : reach)
          + " in the last twelve months, against "
          + rate
          + " a year before, more than chance explains";
    }

    @Override
    public String outstanding(Conditions.Outstanding condition) {
      String limit = Decimals.shortest(condition.atLeast());
      return GateWords.points(finding.number()) + " are outstanding; " + limit + " is the limit";
    }

    @Override
    public String owed(Conditions.Owed condition) {
      return GateWords.points(finding.number())
          + " have been owed for more than "
          + GateWords.count(condition.days(), "day", "days")
          + ", or were written off and never made good";
    }

    @Override
    public String years(Conditions.Years condition) {
      return facts
          .sheet()
          .frequency()
          .map(ReasonSentences.this::known)
          .orElse("nothing is on record yet");
    }

    @Override
    public String limit(Conditions.Limit condition) {
      String side = condition.threshold().isBelow() ? ", below " : ", at least ";
      String limit = side + Decimals.shortest(condition.limit());
      String number = condition.threshold().key().equals("lower") ? "lower end" : "expected value";
      return list(
              finding.subjects().stream()
                  .map(subject -> number(condition, subject, number))
                  .toList())
          + limit;
    }

    private String number(Conditions.Limit condition, RuleSubject subject, String number) {
      double value = condition.threshold().number(trust(subject));
      return "the " + number + " " + place(subject) + " is " + Numbers.share(value);
    }

    @Override
    public String oneOrigin(Conditions.OneOrigin condition) {
      Provenance provenance = facts.provenance();
      return ProvenanceSentences.ofOne(provenance, provenance.largest().orElseThrow(), to);
    }
  }

  /** {@return a place of trust, such as "overall", "in integrity" or "on candour"} */
  private static String place(RuleSubject subject) {
    if (subject == RuleSubject.WHOLE) {
      return "overall";
    }
    return (subject.section().isPresent() ? "in " : "on ") + subject.noun();
  }

  private Trust trust(RuleSubject subject) {
    return subject.trust(facts.sheet()).orElseThrow();
  }

  /** {@return a standing overall and in sections, such as "impaired overall, at 0.27"} */
  private String standing(Standing standing, List<RuleSubject> places) {
    if (standing == Standing.PROVEN && places.equals(List.of(RuleSubject.WHOLE))) {
      return "proven at " + expected(RuleSubject.WHOLE);
    }
    List<String> parts = places.stream().map(it -> place(it) + ", at " + expected(it)).toList();
    return standing.title() + " " + String.join(", and ", parts);
  }

  private String expected(RuleSubject subject) {
    return Numbers.share(trust(subject).expected());
  }

  private String impaired(List<RuleSubject> accounts) {
    List<String> names =
        accounts.stream().map(it -> it.noun() + " (" + expected(it) + ")").toList();
    return list(names) + (names.size() == 1 ? " is" : " are") + " impaired";
  }

  private String onAccount(RuleSubject subject, Trust trust) {
    boolean isBad = trust.standing() == Standing.DOUBTFUL || trust.standing() == Standing.MIXED;
    Account account = subject.account().orElseThrow();
    if (isBad && facts.sheet().totals().missed(account) > 0) {
      if (account == Account.RELIABILITY) {
        return deliveries(account);
      }
      if (account == Account.COMMITMENT) {
        return promises(account);
      }
    }
    return subject.noun() + " is " + trust.standing().title() + ", at " + expected(subject);
  }

  private String deliveries(Account account) {
    int met = facts.sheet().totals().met(account);
    int judged = met + facts.sheet().totals().missed(account);
    if (judged == 1) {
      return "the only delivery did not come on time and in full";
    }
    return part(met, judged) + " deliveries came on time and in full";
  }

  private String promises(Account account) {
    int met = facts.sheet().totals().met(account);
    int judged = met + facts.sheet().totals().missed(account);
    if (judged == 1) {
      return to.they() + " did not keep " + to.their() + " only promise in time";
    }
    return to.they() + " kept " + part(met, judged) + " promises in time";
  }

  /** {@return a part of at least two, such as "neither of two" or "three of 40"} */
  private static String part(int part, int all) {
    if (part == 0) {
      return all == 2 ? "neither of two" : "none of " + number(all);
    }
    return number(part) + " of " + number(all);
  }
}
