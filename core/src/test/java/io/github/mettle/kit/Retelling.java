package io.github.mettle.kit;

import io.github.mettle.account.Criterion;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Pause;
import io.github.mettle.record.Receipt;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Source;
import io.github.mettle.record.Step;
import io.github.mettle.record.TrackRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Tells the same facts otherwise: under other names, at other times, or only up to an instant. */
public final class Retelling {
  private UnaryOperator<String> names = UnaryOperator.identity();
  private Duration shift = Duration.ZERO;
  private Instant end = Instant.MAX;
  private boolean waivers = true;
  private boolean remarks = true;
  private Optional<Source> source = Optional.empty();
  private Predicate<Step> steps = step -> true;

  private Retelling() {}

  /** {@return a retelling under other ids} */
  public static Retelling renaming(UnaryOperator<String> names) {
    Retelling retelling = new Retelling();
    retelling.names = names;
    return retelling;
  }

  /** {@return a retelling that shifts every date} */
  public static Retelling later(Duration shift) {
    Retelling retelling = new Retelling();
    retelling.shift = shift;
    return retelling;
  }

  /** {@return a retelling of the facts known by an instant; due dates stay} */
  public static Retelling until(Instant end) {
    Retelling retelling = new Retelling();
    retelling.end = end;
    return retelling;
  }

  /** {@return a retelling with no waivers and no pauses} */
  public static Retelling unwaived() {
    Retelling retelling = new Retelling();
    retelling.waivers = false;
    return retelling;
  }

  /** {@return a retelling with no notes, links, tags and replies} */
  public static Retelling unremarked() {
    Retelling retelling = new Retelling();
    retelling.remarks = false;
    return retelling;
  }

  /** {@return a retelling with some of the steps of incidents} */
  public static Retelling withSteps(Predicate<Step> steps) {
    Retelling retelling = new Retelling();
    retelling.steps = steps;
    return retelling;
  }

  /** {@return a retelling from another source} */
  public static Retelling from(Source source) {
    Retelling retelling = new Retelling();
    retelling.source = Optional.of(source);
    return retelling;
  }

  /** {@return the record, retold} */
  public TrackRecord tell(TrackRecord record) {
    TrackRecord.Builder builder = TrackRecord.builder(record.party());
    record.episodes().forEach(episode -> tell(episode).ifPresent(builder::add));
    record.disputes().forEach(dispute -> tell(dispute).ifPresent(builder::add));
    record.replies().stream()
        .filter(reply -> remarks)
        .filter(reply -> record.episode(reply.episodeId()).flatMap(this::tell).isPresent())
        .forEach(reply -> tell(reply).ifPresent(builder::add));
    return builder.build();
  }

  /** {@return the episode, retold, if it had begun} */
  public Optional<Episode> tell(Episode episode) {
    return told(episode.beganAt()).map(begin -> build(episode, begin));
  }

  private Optional<Dispute> tell(Dispute dispute) {
    Dispute.Builder builder = Dispute.builder().episode(names.apply(dispute.episodeId()));
    dispute.note().filter(note -> remarks).ifPresent(builder::note);
    dispute.link().filter(link -> remarks).ifPresent(builder::link);
    dispute
        .ruledAt()
        .flatMap(this::told)
        .ifPresent(at -> builder.ruling(dispute.ruling().orElseThrow()).ruledAt(at));
    return told(dispute.raisedAt()).map(at -> builder.raisedAt(at).build());
  }

  private Optional<Reply> tell(Reply reply) {
    Reply.Builder builder = Reply.builder().episode(names.apply(reply.episodeId()));
    reply.by().ifPresent(builder::by);
    reply.link().ifPresent(builder::link);
    return told(reply.at()).map(at -> builder.at(at).text(reply.text()).build());
  }

  private Optional<Moment> told(Moment at) {
    return at.begin().isAfter(end) ? Optional.empty() : Optional.of(shifted(at));
  }

  /** Shifts a date in the form in which it is written: a bare date by whole days. */
  private Moment shifted(Moment at) {
    if (shift.isZero()) {
      return at;
    }
    return at.isDate()
        ? Moment.of(LocalDate.ofEpochDay(at.day()).plusDays(shift.toDays()))
        : Moment.of(OffsetDateTime.parse(at.toString()).plus(shift));
  }

  private Episode build(Episode episode, Moment begin) {
    return switch (episode.kind()) {
      case INCIDENT -> incident((Incident) episode, begin);
      case COMMITMENT -> commitment((Commitment) episode, begin);
      case DELIVERY -> delivery((Delivery) episode, begin);
      case REQUEST -> request((Request) episode, begin);
      case INQUIRY -> inquiry((Inquiry) episode, begin);
      case GESTURE ->
          common(Gesture.builder(), episode).at(begin).level(((Gesture) episode).level()).build();
      case REVIEW -> review((Review) episode, begin);
      case OPENING -> opening((OpeningBalance) episode, begin);
    };
  }

  private <B extends Episode.Builder<B>> B common(B builder, Episode episode) {
    builder.id(names.apply(episode.id())).source(source.orElse(episode.source()));
    episode.orderValue().ifPresent(builder::orderValue);
    episode.waivedAt().filter(at -> waivers).flatMap(this::told).ifPresent(builder::waivedAt);
    if (remarks) {
      episode.note().ifPresent(builder::note);
      episode.link().ifPresent(builder::link);
      episode.tags().forEach(builder::tag);
    }
    return builder;
  }

  private <B extends Episode.PausableBuilder<B>> B timed(B builder, Episode episode) {
    for (Pause pause : waivers ? episode.pauses() : List.<Pause>of()) {
      Moment until = pause.until().map(this::shifted).orElse(null);
      told(pause.from()).ifPresent(from -> builder.pause(from, until));
    }
    return common(builder, episode);
  }

  private Incident incident(Incident incident, Moment begin) {
    Incident.Builder builder = timed(Incident.builder(), incident).openedAt(begin);
    builder.severity(incident.severity()).attribution(incident.attribution());
    builder.impact(incident.impact());
    builder.unrecorded(incident.unrecorded().toArray(Criterion[]::new));
    incident.noticedAt().flatMap(this::told).ifPresent(builder::noticedAt);
    incident.recurrenceOf().map(names).ifPresent(builder::recurrenceOf);
    for (Step step : incident.steps()) {
      told(step.at())
          .filter(at -> steps.test(step))
          .map(at -> tell(step, at))
          .ifPresent(builder::step);
    }
    return builder.build();
  }

  private Step tell(Step step, Moment at) {
    return remarks
        ? new Step(step.action(), at, step.note(), step.link())
        : new Step(step.action(), at, Optional.empty(), Optional.empty());
  }

  private Commitment commitment(Commitment commitment, Moment begin) {
    Commitment.Builder builder = timed(Commitment.builder(), commitment).madeAt(begin);
    builder.dueAt(shifted(commitment.dueAt())).stake(commitment.stake());
    commitment.keptAt().flatMap(this::told).ifPresent(builder::keptAt);
    commitment.withdrawnAt().flatMap(this::told).ifPresent(builder::withdrawnAt);
    commitment.brokenAt().flatMap(this::told).ifPresent(builder::brokenAt);
    return builder.build();
  }

  private Delivery delivery(Delivery delivery, Moment begin) {
    Delivery.Builder builder = timed(Delivery.builder(), delivery).orderedAt(begin);
    builder.dueAt(shifted(delivery.dueAt())).stake(delivery.stake());
    if (delivery.receipts().isEmpty()) {
      builder.acceptedShare(delivery.acceptedShare());
      delivery.target().ifPresent(builder::target);
    }
    delivery.deliveredAt().flatMap(this::told).ifPresent(builder::deliveredAt);
    for (Receipt receipt : delivery.receipts()) {
      told(receipt.at()).ifPresent(at -> builder.receipt(receipt.share(), at));
    }
    return builder.build();
  }

  private Request request(Request request, Moment begin) {
    Request.Builder builder = timed(Request.builder(), request).askedAt(begin);
    builder.scope(request.scope()).stake(request.stake());
    request
        .answeredAt()
        .flatMap(this::told)
        .ifPresent(at -> builder.answer(request.answer().orElseThrow()).answeredAt(at));
    request.refutedAt().flatMap(this::told).ifPresent(builder::refutedAt);
    return builder.build();
  }

  private Inquiry inquiry(Inquiry inquiry, Moment begin) {
    Inquiry.Builder builder = timed(Inquiry.builder(), inquiry).askedAt(begin);
    inquiry
        .answeredAt()
        .flatMap(this::told)
        .ifPresent(at -> builder.candour(inquiry.candour().orElseThrow()).answeredAt(at));
    inquiry.followedUpAt().flatMap(this::told).ifPresent(builder::followedUpAt);
    return builder.build();
  }

  private Review review(Review review, Moment begin) {
    Review.Builder builder = common(Review.builder(), review).at(begin);
    return builder.account(review.account()).level(review.level()).stake(review.stake()).build();
  }

  private OpeningBalance opening(OpeningBalance opening, Moment begin) {
    OpeningBalance.Builder builder = common(OpeningBalance.builder(), opening).at(begin);
    opening
        .balances()
        .forEach((account, sides) -> builder.balance(account, sides.assets(), sides.liabilities()));
    return builder.build();
  }
}
