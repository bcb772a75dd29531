package io.github.mettle.example.benchmark;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Action;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Step;
import io.github.mettle.record.TrackRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The same weighing as one would write it without a thought for speed: postings are objects, times
 * are {@code java.time}, what may be missing is optional, and streams do the rest.
 */
final class NaiveFold {
  private record Posting(Account account, LocalDate day, double credit, double debit) {}

  private record Sums(Map<Account, Double> assets, Map<Account, Double> liabilities) {}

  private final Policy policy;
  private final Instant now;
  private final LocalDate today;

  NaiveFold(Policy policy, Instant now) {
    this.policy = policy;
    this.now = now;
    today = date(now);
  }

  /** What was earned and lost, in points; to within a micro-point per posting of the others. */
  double[] sum(TrackRecord record) {
    List<Posting> postings = record.episodes().stream().flatMap(this::postings).toList();
    Sums sums =
        new Sums(
            postings.stream()
                .collect(groupingBy(Posting::account, summingDouble(p -> value(p, p.credit)))),
            postings.stream()
                .collect(groupingBy(Posting::account, summingDouble(p -> value(p, p.debit)))));
    double[] both = new double[2 * Account.values().length];
    for (Account account : Account.values()) {
      both[account.ordinal()] = sums.assets.getOrDefault(account, 0.0);
      both[11 + account.ordinal()] = sums.liabilities.getOrDefault(account, 0.0);
    }
    return both;
  }

  private double value(Posting posting, double face) {
    long age = Math.max(0, ChronoUnit.DAYS.between(posting.day, today));
    return face * Math.pow(2, -age / policy.halfLifeDays().get(posting.account));
  }

  private Stream<Posting> postings(Episode episode) {
    if (episode.beganAt().begin().isAfter(now)) {
      return Stream.empty();
    }
    double weight = policy.sourceWeights().get(episode.source());
    if (episode instanceof Incident incident) {
      return incident(incident, weight * policy.severityStakes().get(incident.severity()));
    } else if (episode instanceof Commitment c) {
      boolean withdrawn = c.withdrawnSecond() <= now.getEpochSecond();
      Optional<Instant> done = begin(withdrawn ? c.withdrawnAt() : c.keptAt());
      double quality = withdrawn ? 0.5 : 1;
      double w = weight * c.stake();
      return promise(c, Account.COMMITMENT, w, c.madeAt().begin(), c.dueAt().due(), done, quality).stream();
    } else if (episode instanceof Delivery d) {
      Optional<Instant> done = begin(d.deliveredAt());
      double share = d.acceptedShare();
      double w = weight / 4;
      return promise(d, Account.RELIABILITY, w, d.orderedAt().begin(), d.dueAt().due(), done, share).stream();
    } else if (episode instanceof Request request) {
      return request(request, weight * request.stake());
    } else if (episode instanceof Inquiry inquiry) {
      return inquiry(inquiry, weight / 2);
    } else if (episode instanceof Gesture gesture) {
      double deed = Math.pow(2, gesture.level().ordinal() - Satisfaction.EXCEEDED.ordinal());
      return Stream.of(new Posting(Account.EXTRA_MILE, date(gesture.at().begin()), weight * deed, 0));
    } else if (episode instanceof Review review) {
      return review(review, weight / 4);
    }
    throw new UnsupportedOperationException("not in this world: " + episode);
  }

  private Stream<Posting> incident(Incident incident, double w) {
    double share = policy.attributionShares().get(incident.attribution());
    List<Step> steps = incident.steps().stream().filter(s -> !s.at().begin().isAfter(now)).toList();
    Optional<Instant> resolved = Optional.empty();
    int struck = 0;
    for (Step step : steps) {
      if (step.action() == Action.RESOLVED && resolved.isEmpty()) {
        resolved = Optional.of(step.at().begin());
      } else if (step.action() == Action.REOPENED && resolved.isPresent()) {
        resolved = Optional.empty();
        struck++;
      }
    }
    Optional<Instant> told = first(steps, Action.NOTIFIED);
    boolean noticed =
        incident
            .noticedAt()
            .map(Moment::begin)
            .filter(at -> !at.isAfter(now) && told.map(at::isBefore).orElse(true))
            .isPresent();
    Optional<Instant> contained = earlier(first(steps, Action.CONTAINED), resolved);
    Optional<Instant> remedied = earlier(first(steps, Action.REMEDY_OFFERED), resolved);
    double impact = policy.impactFactors().get(incident.impact());
    List<Posting> all = new ArrayList<>();
    double q = noticed ? policy.noticedFirst() : 1;
    all.addAll(expect(incident, Account.NOTIFICATION, Criterion.NOTIFY, w, share, told, q));
    all.addAll(
        expect(incident, Account.CONTAINMENT, Criterion.CONTAIN, w, share, contained, impact));
    all.addAll(expect(incident, Account.REMEDY, Criterion.REMEDY, w, share, remedied, 1));
    double kept = Math.pow(2, -struck);
    all.addAll(expect(incident, Account.RESOLUTION, Criterion.RESOLVE, w, share, resolved, kept));
    Optional<Instant> explained = first(steps, Action.CAUSE_EXPLAINED);
    all.addAll(expect(incident, Account.CANDOUR, Criterion.EXPLAIN, w, share, explained, 1));
    Optional<Instant> prevented = first(steps, Action.PREVENTION_SHARED);
    all.addAll(expect(incident, Account.PREVENTION, Criterion.PREVENT, w, share, prevented, 1));
    all.addAll(updates(incident, steps, w, share, resolved));
    if (incident.recurrenceOf().isPresent()) {
      LocalDate day = date(incident.openedAt().begin());
      all.add(new Posting(Account.PREVENTION, day, 0, loss(2 * w * share)));
    }
    if (counts(incident, resolved) && share < 1) {
      Duration window = policy.window(incident.severity(), Criterion.RESOLVE).orElseThrow();
      double f = timely(Duration.between(incident.openedAt().begin(), resolved.orElseThrow()), window);
      LocalDate day = date(incident.openedAt().begin().plus(window));
      double credit = w * f * (1 - share) * policy.surplus();
      all.add(new Posting(Account.EXTRA_MILE, day, credit, 0));
    }
    return all.stream();
  }

  private static Optional<Instant> first(List<Step> steps, Action action) {
    return steps.stream().filter(s -> s.action() == action).map(step -> step.at().begin()).findFirst();
  }

  private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
    return Stream.concat(a.stream(), b.stream()).min(Instant::compareTo);
  }

  private List<Posting> expect(
      Incident incident,
      Account account,
      Criterion criterion,
      double w,
      double share,
      Optional<Instant> done,
      double q) {
    Optional<Duration> window = policy.window(incident.severity(), criterion);
    if (window.isEmpty()) {
      return List.of();
    }
    List<Posting> postings = new ArrayList<>();
    if (q < 1) {
      LocalDate day = date(incident.openedAt().begin().plus(window.get()));
      postings.add(new Posting(account, day, 0, loss(w * (1 - q) * share)));
    }
    Instant start = incident.openedAt().begin();
    postings.addAll(due(incident, account, w * q, share, start, window.get(), done, 1));
    return postings;
  }

  private List<Posting> updates(
      Incident incident, List<Step> steps, double w, double share, Optional<Instant> resolved) {
    Optional<Duration> window = policy.window(incident.severity(), Criterion.UPDATE);
    if (window.isEmpty()) {
      return List.of();
    }
    boolean isResolved = counts(incident, resolved);
    Instant end = isResolved ? resolved.orElseThrow() : waived(incident).orElse(now);
    List<Instant> words = new ArrayList<>(List.of(incident.openedAt().begin()));
    steps.stream()
        .filter(s -> s.action() != Action.REOPENED && !s.at().begin().isAfter(end))
        .map(step -> step.at().begin())
        .forEach(words::add);
    words.add(end);
    Duration silence = Duration.ZERO;
    for (int i = 1; i < words.size(); i++) {
      Duration gap = Duration.between(words.get(i - 1), words.get(i));
      silence = gap.compareTo(silence) > 0 ? gap : silence;
    }
    if (!isResolved && silence.compareTo(window.get()) <= 0) {
      return List.of();
    }
    double f = timely(silence, window.get());
    Duration resolve = policy.window(incident.severity(), Criterion.RESOLVE).orElse(window.get());
    LocalDate day = date(incident.openedAt().begin().plus(resolve));
    double credit = isResolved ? w * f : 0;
    return List.of(new Posting(Account.RESPONSIVENESS, day, credit, loss(w * (1 - f) * share)));
  }

  private List<Posting> promise(
      Episode episode,
      Account account,
      double w,
      Instant made,
      Instant due,
      Optional<Instant> done,
      double quality) {
    Duration window = Duration.between(made, due);
    window = window.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofDays(1) : window;
    window = window.compareTo(Duration.ofDays(30)) > 0 ? Duration.ofDays(30) : window;
    return due(episode, account, w, 1, due.minus(window), window, done, quality);
  }

  private Stream<Posting> request(Request request, double w) {
    Instant asked = request.askedAt().begin();
    Optional<Instant> answered = begin(request.answeredAt());
    List<Posting> all = new ArrayList<>(answer(request, w / 2, asked, answered));
    boolean within = request.scope() == Scope.WITHIN;
    Account account = within ? Account.WILLINGNESS : Account.EXTRA_MILE;
    double refused = within ? 1 : request.scope() == Scope.BEYOND ? 0.5 : 0;
    boolean refuted = request.refutedSecond() <= now.getEpochSecond();
    if (!counts(request, answered)) {
      all.addAll(silence(request, account, w * refused, asked));
    } else if (request.answer().orElseThrow() == Answer.CANNOT && refuted) {
      LocalDate day = date(request.refutedAt().orElseThrow().begin());
      all.add(new Posting(account, day, 0, loss(w * refused)));
      all.add(new Posting(Account.CANDOUR, day, 0, loss(w)));
    } else {
      LocalDate day = date(asked.plus(policy.answerWindow()));
      double credit = granted(request.scope(), request.answer().orElseThrow());
      double debit = denied(request.scope(), request.answer().orElseThrow());
      all.add(new Posting(account, day, w * credit, loss(w * debit)));
    }
    return all.stream();
  }

  private static double granted(Scope scope, Answer answer) {
    return switch (answer) {
      case GRANTED -> 1;
      case ALTERNATIVE -> scope == Scope.WITHIN ? 0.75 : scope == Scope.BEYOND ? 0.5 : 1;
      case CANNOT -> scope == Scope.WITHIN ? 0.5 : 0;
      case WILL_NOT -> 0;
    };
  }

  private static double denied(Scope scope, Answer answer) {
    return switch (answer) {
      case GRANTED -> 0;
      case ALTERNATIVE -> scope == Scope.WITHIN ? 0.25 : 0;
      case CANNOT -> scope == Scope.WITHIN ? 0.5 : scope == Scope.BEYOND ? 0.25 : 0;
      case WILL_NOT -> scope == Scope.WITHIN ? 1 : scope == Scope.BEYOND ? 0.5 : 0;
    };
  }

  private Stream<Posting> inquiry(Inquiry inquiry, double w) {
    Instant asked = inquiry.askedAt().begin();
    Optional<Instant> answered = begin(inquiry.answeredAt());
    List<Posting> all = new ArrayList<>(answer(inquiry, w, asked, answered));
    if (!counts(inquiry, answered)) {
      all.addAll(silence(inquiry, Account.CANDOUR, w, asked));
    } else if (inquiry.candour().orElseThrow() == Candour.WILL_FIND_OUT) {
      Duration window = policy.answerWindow().multipliedBy(2);
      Optional<Instant> done = begin(inquiry.followedUpAt());
      all.addAll(due(inquiry, Account.CANDOUR, w, 1, asked, window, done, 1));
    } else {
      LocalDate day = date(asked.plus(policy.answerWindow()));
      Candour candour = inquiry.candour().orElseThrow();
      double credit = candour == Candour.STRAIGHT ? 1 : candour == Candour.CORRECTED ? 0.5 : 0;
      double debit =
          switch (candour) {
            case STRAIGHT, WILL_FIND_OUT -> 0;
            case CORRECTED -> 0.5;
            case EVADED -> 1;
            case MISLED -> 2;
          };
      all.add(new Posting(Account.CANDOUR, day, w * credit, loss(w * debit)));
    }
    return all.stream();
  }

  private Stream<Posting> review(Review review, double w) {
    double credit = List.of(0.0, 0.25, 0.75, 1.0, 1.0, 1.0).get(review.level().ordinal());
    double beyond = List.of(0.0, 0.0, 0.0, 0.5, 1.0, 2.0).get(review.level().ordinal());
    LocalDate day = date(review.at().begin());
    return Stream.of(
        new Posting(review.account(), day, w * credit, loss(w * (1 - credit))),
        new Posting(Account.EXTRA_MILE, day, w * beyond, 0));
  }

  private List<Posting> answer(
      Episode episode, double w, Instant asked, Optional<Instant> answered) {
    Duration window = policy.answerWindow();
    return due(episode, Account.RESPONSIVENESS, w, 1, asked, window, answered, 1);
  }

  private List<Posting> silence(Episode episode, Account account, double w, Instant asked) {
    return due(episode, account, w, 1, asked, policy.answerWindow(), Optional.empty(), 1);
  }

  private List<Posting> due(
      Episode episode,
      Account account,
      double w,
      double share,
      Instant start,
      Duration window,
      Optional<Instant> done,
      double quality) {
    Instant dueAt = start.plus(window);
    Optional<Instant> waived = waived(episode);
    if (counts(episode, done)) {
      double f = timely(Duration.between(start, done.orElseThrow()), window) * quality;
      return List.of(new Posting(account, date(dueAt), w * f, loss(w * (1 - f) * share)));
    }
    if (waived.isPresent()) {
      Duration elapsed = Duration.between(start, waived.get());
      Duration longest = window.plus(policy.writeOff());
      double f = timely(elapsed.compareTo(longest) > 0 ? longest : elapsed, window);
      return List.of(new Posting(account, date(dueAt), 0, loss(w * (1 - f) * share)));
    }
    if (!now.isAfter(dueAt)) {
      return List.of();
    }
    if (!now.isAfter(dueAt.plus(policy.writeOff()))) {
      double f = timely(Duration.between(start, now), window);
      return List.of(new Posting(account, today, 0, loss(w * (1 - f) * share)));
    }
    double f = timely(window.plus(policy.writeOff()), window);
    LocalDate day = date(dueAt.plus(policy.writeOff()));
    return List.of(new Posting(account, day, 0, loss(w * (1 - f) * share)));
  }

  private boolean counts(Episode episode, Optional<Instant> done) {
    Optional<Instant> waived = waived(episode);
    return done.filter(at -> !at.isAfter(now) && !waived.map(at::isAfter).orElse(false))
        .isPresent();
  }

  private Optional<Instant> waived(Episode episode) {
    return begin(episode.waivedAt()).filter(at -> !at.isAfter(now));
  }

  private double loss(double debit) {
    return debit * policy.negativity();
  }

  private static double timely(Duration elapsed, Duration window) {
    return elapsed.compareTo(window) <= 0
        ? 1
        : Math.pow(2, -(double) elapsed.minus(window).toSeconds() / window.toSeconds());
  }

  private static Optional<Instant> begin(Optional<Moment> moment) {
    return moment.map(Moment::begin);
  }

  private static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
