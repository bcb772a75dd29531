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
import java.util.function.Function;
import java.util.stream.IntStream;
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
      return commitment(c, weight * c.stake());
    } else if (episode instanceof Delivery d) {
      NaiveExpectation delivered =
          new NaiveExpectation(d, Account.RELIABILITY, Criterion.DELIVER, weight * d.stake())
              .promised(d.orderedAt().begin(), d.dueAt().due())
              .done(begin(d.deliveredAt()));
      return due(delivered, d.acceptedShare()).stream();
    } else if (episode instanceof Request request) {
      return request(request, weight * request.stake());
    } else if (episode instanceof Inquiry inquiry) {
      return inquiry(inquiry, weight / 2);
    } else if (episode instanceof Gesture gesture) {
      double deed = Math.pow(2, gesture.level().ordinal() - Satisfaction.EXCEEDED.ordinal());
      return Stream.of(
          new Posting(Account.EXTRA_MILE, date(gesture.at().begin()), weight * deed, 0));
    } else if (episode instanceof Review review) {
      return review(review, weight * review.stake());
    }
    throw new UnsupportedOperationException("not in this world: " + episode);
  }

  private Stream<Posting> commitment(Commitment c, double w) {
    NaiveExpectation kept =
        new NaiveExpectation(c, Account.COMMITMENT, Criterion.KEEP, w)
            .promised(c.madeAt().begin(), c.dueAt().due());
    Optional<Instant> withdrawn = begin(c.withdrawnAt());
    if (counts(c, withdrawn)) {
      double half = policy.lateCredit().get(Criterion.KEEP) / 2;
      Duration late = kept.late(withdrawn.orElseThrow());
      double x = (double) late.toSeconds() / kept.window().toSeconds();
      double f = x > 0 ? half * Math.pow(2, -x) : half * (1 + Math.min(1, -x));
      return Stream.of(
          new Posting(Account.COMMITMENT, date(kept.dueAt()), w * f, loss(w * (1 - f))));
    }
    if (counts(c, begin(c.brokenAt()))) {
      return Stream.of(new Posting(Account.COMMITMENT, date(kept.dueAt()), 0, loss(w)));
    }
    return due(kept.done(begin(c.keptAt())), 1).stream();
  }

  private Stream<Posting> incident(Incident incident, double w) {
    double share = policy.attributionShares().get(incident.attribution());
    boolean again = incident.recurrenceOf().isPresent();
    double earns = again ? share * policy.repeatCredit() : share;
    List<Step> steps = incident.steps().stream().filter(s -> !s.at().begin().isAfter(now)).toList();
    Optional<Instant> resolved = Optional.empty();
    List<NaiveExpectation.Pause> solved = new ArrayList<>();
    for (Step step : steps) {
      if (step.action() == Action.RESOLVED && resolved.isEmpty()) {
        resolved = Optional.of(step.at().begin());
      } else if (step.action() == Action.REOPENED && resolved.isPresent()) {
        solved.add(new NaiveExpectation.Pause(resolved.get(), step.at().begin()));
        resolved = Optional.empty();
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
    double q = noticed ? policy.noticedFirst() : 1;
    double kept = Math.pow(2, -solved.size());
    Optional<Instant> explained = first(steps, Action.CAUSE_EXPLAINED);
    Optional<Instant> prevented = first(steps, Action.PREVENTION_SHARED);
    NaiveExpectation all =
        new NaiveExpectation(incident, Account.CONTAINMENT, Criterion.CONTAIN, w);
    Function<List<NaiveExpectation.Pause>, NaiveExpectation> with =
        it -> all.shared(share, earns).paused(it);
    List<Posting> postings = new ArrayList<>();
    postings.addAll(expect(with.apply(List.of()), Criterion.NOTIFY, told, q));
    postings.addAll(expect(with.apply(solved), Criterion.CONTAIN, contained, impact));
    postings.addAll(expect(with.apply(solved), Criterion.REMEDY, remedied, 1));
    postings.addAll(expect(with.apply(solved), Criterion.RESOLVE, resolved, kept));
    postings.addAll(expect(with.apply(List.of()), Criterion.EXPLAIN, explained, 1));
    postings.addAll(expect(with.apply(List.of()), Criterion.PREVENT, prevented, 1));
    postings.addAll(updates(with.apply(solved), steps, resolved));
    LocalDate opened = date(incident.openedAt().begin());
    if (again) {
      postings.add(new Posting(Account.PREVENTION, opened, 0, loss(2 * w * share)));
    }
    if (counts(incident, resolved) && share < 1) {
      Duration window = policy.window(incident.severity(), Criterion.RESOLVE).orElseThrow();
      NaiveExpectation beyond = with.apply(solved).within(window);
      double f = done(Criterion.RESOLVE, beyond.late(resolved.orElseThrow()), window);
      double credit = w * f * (1 - share) * policy.surplus() * (again ? policy.repeatCredit() : 1);
      postings.add(new Posting(Account.EXTRA_MILE, date(beyond.dueAt()), credit, 0));
    }
    return postings.stream();
  }

  private static Optional<Instant> first(List<Step> steps, Action action) {
    return steps.stream()
        .filter(step -> step.action() == action)
        .map(step -> step.at().begin())
        .findFirst();
  }

  private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
    return Stream.concat(a.stream(), b.stream()).min(Instant::compareTo);
  }

  private List<Posting> expect(
      NaiveExpectation like, Criterion criterion, Optional<Instant> done, double q) {
    Incident incident = (Incident) like.episode();
    Optional<Duration> window = policy.window(incident.severity(), criterion);
    if (window.isEmpty()) {
      return List.of();
    }
    double w = like.stake();
    NaiveExpectation it =
        new NaiveExpectation(incident, account(criterion), criterion, w * q)
            .shared(like.share(), like.earns())
            .within(window.get())
            .paused(like.pauses())
            .done(done);
    List<Posting> postings = new ArrayList<>(due(it, 1));
    if (q < 1) {
      double lost = w * (1 - q) * like.share();
      postings.add(new Posting(it.account(), date(it.dueAt()), 0, loss(lost)));
    }
    return postings;
  }

  private static Account account(Criterion criterion) {
    return switch (criterion) {
      case NOTIFY -> Account.NOTIFICATION;
      case CONTAIN -> Account.CONTAINMENT;
      case REMEDY -> Account.REMEDY;
      case RESOLVE -> Account.RESOLUTION;
      case EXPLAIN -> Account.CANDOUR;
      case PREVENT -> Account.PREVENTION;
      default -> throw new IllegalArgumentException("not of an incident: " + criterion);
    };
  }

  private List<Posting> updates(
      NaiveExpectation like, List<Step> steps, Optional<Instant> resolved) {
    Incident incident = (Incident) like.episode();
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
    Duration silence =
        IntStream.range(1, words.size())
            .mapToObj(i -> NaiveExpectation.elapsed(words.get(i - 1), words.get(i), like.pauses()))
            .max(Duration::compareTo)
            .orElseThrow();
    if (!isResolved && silence.compareTo(window.get()) <= 0) {
      return List.of();
    }
    double f = done(Criterion.UPDATE, silence.minus(window.get()), window.get());
    Duration resolve = policy.window(incident.severity(), Criterion.RESOLVE).orElse(window.get());
    LocalDate day = date(incident.openedAt().begin().plus(resolve));
    double credit = isResolved ? like.stake() * f * like.earns() : 0;
    double lost = like.stake() * (1 - f) * like.share();
    return List.of(new Posting(Account.RESPONSIVENESS, day, credit, loss(lost)));
  }

  private Stream<Posting> request(Request request, double w) {
    Instant asked = request.askedAt().begin();
    Optional<Instant> answered = begin(request.answeredAt());
    boolean isAnswered = counts(request, answered);
    boolean refuted = isAnswered && request.refutedSecond() <= now.getEpochSecond();
    List<Posting> all = new ArrayList<>(answer(request, w / 2, answered, refuted));
    boolean within = request.scope() == Scope.WITHIN;
    Account account = within ? Account.WILLINGNESS : Account.EXTRA_MILE;
    double refused = denied(request.scope(), Answer.WILL_NOT);
    if (!isAnswered) {
      all.addAll(silence(request, account, Criterion.REQUEST, w * refused));
    } else if (refuted) {
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
    Optional<Candour> candour = inquiry.candour().filter(it -> counts(inquiry, answered));
    boolean misled = candour.equals(Optional.of(Candour.MISLED));
    List<Posting> all = new ArrayList<>(answer(inquiry, w, answered, misled));
    if (candour.isEmpty()) {
      all.addAll(silence(inquiry, Account.CANDOUR, Criterion.CANDOUR, w));
    } else if (candour.get() == Candour.WILL_FIND_OUT) {
      NaiveExpectation followUp =
          new NaiveExpectation(inquiry, Account.CANDOUR, Criterion.CANDOUR, w)
              .within(policy.answerWindow().multipliedBy(2))
              .done(begin(inquiry.followedUpAt()));
      all.addAll(due(followUp, 1));
    } else {
      LocalDate day = date(asked.plus(policy.answerWindow()));
      double credit =
          candour.get() == Candour.STRAIGHT ? 1 : candour.get() == Candour.CORRECTED ? 0.5 : 0;
      double debit =
          switch (candour.get()) {
            case STRAIGHT, WILL_FIND_OUT -> 0;
            case CORRECTED -> 0.5;
            case EVADED -> 1;
            case MISLED -> 4;
          };
      all.add(new Posting(Account.CANDOUR, day, w * credit, loss(w * debit)));
    }
    return all.stream();
  }

  private Stream<Posting> review(Review review, double w) {
    double credit = List.of(0.0, 0.25, 1.0, 1.0, 1.0, 1.0).get(review.level().ordinal());
    double beyond = List.of(0.0, 0.0, 0.0, 0.5, 1.0, 2.0).get(review.level().ordinal());
    LocalDate day = date(review.at().begin());
    return Stream.of(
        new Posting(review.account(), day, w * credit, loss(w * (1 - credit))),
        new Posting(Account.EXTRA_MILE, day, w * beyond, 0));
  }

  private List<Posting> answer(
      Episode episode, double w, Optional<Instant> answered, boolean untrue) {
    NaiveExpectation answer =
        new NaiveExpectation(episode, Account.RESPONSIVENESS, Criterion.ANSWER, w)
            .shared(1, untrue ? 0 : 1)
            .within(policy.answerWindow())
            .done(answered);
    return due(answer, 1);
  }

  private List<Posting> silence(Episode episode, Account account, Criterion criterion, double w) {
    return due(
        new NaiveExpectation(episode, account, criterion, w).within(policy.answerWindow()), 1);
  }

  private List<Posting> due(NaiveExpectation it, double quality) {
    double w = it.stake();
    if (counts(it.episode(), it.done())) {
      Duration late = it.late(it.done().orElseThrow());
      double f = done(it.criterion(), late, it.window()) * quality;
      double lost = w * (1 - f) * it.share();
      return List.of(new Posting(it.account(), date(it.dueAt()), w * f * it.earns(), loss(lost)));
    }
    Optional<Instant> waived = waived(it.episode());
    Duration late = it.late(waived.orElse(now));
    if (late.isNegative() || late.isZero()) {
      return List.of();
    }
    boolean writtenOff = late.compareTo(policy.writeOff()) > 0;
    double f = notDone(it.criterion(), writtenOff ? policy.writeOff() : late, it.window());
    LocalDate lastDay = writtenOff ? date(it.dueAt().plus(policy.writeOff())) : today;
    LocalDate day = waived.isPresent() ? date(it.dueAt()) : lastDay;
    return List.of(new Posting(it.account(), day, 0, loss(w * (1 - f) * it.share())));
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

  private double done(Criterion criterion, Duration late, Duration window) {
    if (late.isNegative() || late.isZero()) {
      return 1;
    }
    double credit = policy.lateCredit().get(criterion);
    double floor = Math.min(policy.lateFloor().get(criterion), credit);
    return floor + (credit - floor) * halved(late, window);
  }

  private double notDone(Criterion criterion, Duration late, Duration window) {
    return policy.lateCredit().get(criterion) * halved(late, window);
  }

  private static double halved(Duration late, Duration window) {
    return Math.pow(2, -(double) late.toSeconds() / window.toSeconds());
  }

  private static Optional<Instant> begin(Optional<Moment> moment) {
    return moment.map(Moment::begin);
  }

  private static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
