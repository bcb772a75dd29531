package io.github.mettle.json;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.record.Balance;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.EpisodeVisitor;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Moment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Receipt;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Step;
import java.util.Optional;

/** Writes the fields that the episodes of one kind have. */
final class EpisodeWriter implements EpisodeVisitor {
  private static final double USUAL_STAKE = 0.25;

  private final JsonSink sink;

  EpisodeWriter(JsonSink sink) {
    this.sink = sink;
  }

  @Override
  public void incident(Incident incident) {
    moment("openedAt", incident.openedAt());
    sink.text("severity", incident.severity().name());
    sink.text("attribution", incident.attribution().name());
    sink.text("impact", incident.impact().name());
    moment("noticedAt", incident.noticedAt());
    incident.recurrenceOf().ifPresent(id -> sink.text("recurrenceOf", id));
    if (!incident.unrecorded().isEmpty()) {
      sink.texts("unrecorded", incident.unrecorded().stream().map(Criterion::key).toList());
    }
    if (!incident.steps().isEmpty()) {
      sink.list("steps", incident.steps(), this::step);
    }
  }

  private void step(Step step) {
    sink.text("action", step.action().name());
    moment("at", step.at());
    RecordJson.remarks(sink, step.note(), step.link());
  }

  @Override
  public void commitment(Commitment commitment) {
    moment("madeAt", commitment.madeAt());
    moment("dueAt", commitment.dueAt());
    moment("keptAt", commitment.keptAt());
    moment("withdrawnAt", commitment.withdrawnAt());
    moment("brokenAt", commitment.brokenAt());
    number("stake", commitment.stake(), 1);
  }

  @Override
  public void delivery(Delivery delivery) {
    moment("orderedAt", delivery.orderedAt());
    moment("dueAt", delivery.dueAt());
    moment("deliveredAt", delivery.deliveredAt());
    if (!delivery.receipts().isEmpty()) {
      sink.list("receipts", delivery.receipts(), this::receipt);
    }
    number("acceptedShare", delivery.acceptedShare(), 1);
    delivery.target().ifPresent(target -> sink.number("target", Decimals.shortest(target)));
    number("stake", delivery.stake(), USUAL_STAKE);
  }

  private void receipt(Receipt receipt) {
    moment("at", receipt.at());
    sink.number("share", Decimals.shortest(receipt.share()));
  }

  @Override
  public void request(Request request) {
    moment("askedAt", request.askedAt());
    sink.text("scope", request.scope().name());
    request.answer().ifPresent(answer -> sink.text("answer", answer.name()));
    moment("answeredAt", request.answeredAt());
    moment("refutedAt", request.refutedAt());
    number("stake", request.stake(), 1);
  }

  @Override
  public void inquiry(Inquiry inquiry) {
    moment("askedAt", inquiry.askedAt());
    inquiry.candour().ifPresent(candour -> sink.text("candour", candour.name()));
    moment("answeredAt", inquiry.answeredAt());
    moment("followedUpAt", inquiry.followedUpAt());
  }

  @Override
  public void gesture(Gesture gesture) {
    moment("at", gesture.at());
    sink.text("level", gesture.level().name());
  }

  @Override
  public void review(Review review) {
    moment("at", review.at());
    sink.text("account", review.account().name());
    sink.text("level", review.level().name());
    number("stake", review.stake(), USUAL_STAKE);
  }

  @Override
  public void opening(OpeningBalance opening) {
    moment("at", opening.at());
    sink.object(
        "balances",
        () ->
            opening
                .balances()
                .forEach((account, sides) -> sink.object(account.name(), () -> balance(sides))));
  }

  private void balance(Balance balance) {
    sink.number("assets", Decimals.shortest(balance.assets()));
    sink.number("liabilities", Decimals.shortest(balance.liabilities()));
  }

  /** Writes a number unless it is what is read where there is none. */
  private void number(String name, double number, double usual) {
    if (number != usual) {
      sink.number(name, Decimals.shortest(number));
    }
  }

  private void moment(String name, Moment moment) {
    RecordJson.moment(sink, name, moment);
  }

  private void moment(String name, Optional<Moment> moment) {
    RecordJson.moment(sink, name, moment);
  }
}
