package io.github.mettle.form;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.record.Action;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.Kind;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Ruling;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes episodes, disputes and replies from their named fields. */
public final class EpisodeReader {
  private static final Kind[] KINDS = Kind.values();
  private static final String[] ARTICLES = articles();

  private EpisodeReader() {}

  /**
   * {@return the episode with these fields}
   *
   * @param form the fields, named as in JSON
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong; of an episode
   *     without an id, the subject is left empty
   */
  public static Episode read(FieldReader form) {
    String id = form.textOrNull("id");
    String subject = subject(id);
    Kind kind = form.choiceOrNull("kind", KINDS, Kind::key);
    if (kind == null) {
      form.requireGiven("kind");
      throw form.refusal(subject);
    }
    Episode.Builder<?> builder = builder(kind, form);
    if (id != null) {
      builder.id(id);
    }
    common(form, builder);
    form.refuseUnknown(article(kind));
    return form.make(subject, builder::build);
  }

  /**
   * {@return the kind with its article, such as "an incident"}
   *
   * @param kind of episode
   */
  public static String article(Kind kind) {
    return ARTICLES[kind.ordinal()];
  }

  private static String[] articles() {
    String[] articles = new String[KINDS.length];
    for (Kind kind : KINDS) {
      boolean vowel = "aeiou".indexOf(kind.key().charAt(0)) >= 0;
      articles[kind.ordinal()] = (vowel ? "an " : "a ") + kind.key();
    }
    return articles;
  }

  private static Episode.Builder<?> builder(Kind kind, FieldReader form) {
    return switch (kind) {
      case INCIDENT -> incident(form);
      case COMMITMENT -> commitment(form);
      case DELIVERY -> delivery(form);
      case REQUEST -> request(form);
      case INQUIRY -> inquiry(form);
      case GESTURE -> gesture(form);
      case REVIEW -> review(form);
      case OPENING -> opening(form);
    };
  }

  private static void common(FieldReader form, Episode.Builder<?> builder) {
    form.takeConstant("source", Source.class, builder, Episode.Builder::source);
    form.takeNumber("orderValue", builder, Episode.Builder::orderValue);
    form.takeMoment("waivedAt", builder, Episode.Builder::waivedAt, Episode.Builder::waivedAt);
    FieldReader tags = form.formOrNull("tags");
    if (tags != null) {
      tags(form, tags, builder);
    }
    form.takeText("note", builder, Episode.Builder::note);
    form.takeText("link", builder, Episode.Builder::link);
  }

  private static void tags(FieldReader form, FieldReader tags, Episode.Builder<?> builder) {
    for (String key : tags.names()) {
      String tag = tags.textOrNull(key);
      if (tag != null) {
        builder.tag(key, tag);
      }
    }
    form.addAll("tags", tags);
  }

  /** Reads the parts in a list, and keeps what is wrong with each under its place. */
  private static void parts(FieldReader form, String attribute, Consumer<FieldReader> reader) {
    List<? extends FieldReader> parts = form.forms(attribute);
    for (int i = 0; i < parts.size(); i++) {
      FieldReader part = parts.get(i);
      reader.accept(part);
      if (!part.isAccepted()) {
        form.addAll(attribute + "[" + i + "]", part);
      }
    }
  }

  private static <B extends Episode.PausableBuilder<B>> B timed(FieldReader form, B builder) {
    parts(form, "pauses", pause -> pause(pause, builder));
    return builder;
  }

  private static void pause(FieldReader pause, Episode.PausableBuilder<?> builder) {
    String from = pause.textOrNull("from");
    String until = pause.textOrNull("until");
    if (from != null && pause.isAccepted()) {
      builder.pause(from, until);
    } else {
      pause.requireGiven("from");
    }
    pause.refuseUnknown("a pause");
  }

  private static Incident.Builder incident(FieldReader form) {
    Incident.Builder incident = Incident.builder();
    form.takeMoment("openedAt", incident, Incident.Builder::openedAt, Incident.Builder::openedAt);
    form.takeConstant("severity", Severity.class, incident, Incident.Builder::severity);
    form.takeConstant("attribution", Attribution.class, incident, Incident.Builder::attribution);
    form.takeConstant("impact", Impact.class, incident, Incident.Builder::impact);
    form.takeMoment(
        "noticedAt", incident, Incident.Builder::noticedAt, Incident.Builder::noticedAt);
    form.takeText("recurrenceOf", incident, Incident.Builder::recurrenceOf);
    for (String key : form.texts("unrecorded")) {
      Optional<Criterion> criterion = Criterion.ofKey(key).filter(Criterion::hasWindow);
      if (criterion.isEmpty()) {
        form.add("unrecorded", "must be some of " + windowed(), key);
      }
      criterion.ifPresent(incident::unrecorded);
    }
    parts(form, "steps", step -> step(step, incident));
    return timed(form, incident);
  }

  private static void step(FieldReader step, Incident.Builder incident) {
    Action action = step.constantOrNull("action", Action.class);
    String at = step.textOrNull("at");
    String note = step.textOrNull("note");
    String link = step.textOrNull("link");
    if (action != null && at != null) {
      incident.step(action, at, note, link);
    } else {
      step.requireGiven("action");
      step.requireGiven("at");
    }
    step.refuseUnknown("a step");
  }

  private static List<String> windowed() {
    return Arrays.stream(Criterion.values())
        .filter(Criterion::hasWindow)
        .map(Criterion::key)
        .toList();
  }

  private static Commitment.Builder commitment(FieldReader form) {
    Commitment.Builder commitment = Commitment.builder();
    form.takeMoment("madeAt", commitment, Commitment.Builder::madeAt, Commitment.Builder::madeAt);
    form.takeMoment("dueAt", commitment, Commitment.Builder::dueAt, Commitment.Builder::dueAt);
    form.takeMoment("keptAt", commitment, Commitment.Builder::keptAt, Commitment.Builder::keptAt);
    form.takeMoment(
        "withdrawnAt",
        commitment,
        Commitment.Builder::withdrawnAt,
        Commitment.Builder::withdrawnAt);
    form.takeMoment(
        "brokenAt", commitment, Commitment.Builder::brokenAt, Commitment.Builder::brokenAt);
    form.takeNumber("stake", commitment, Commitment.Builder::stake);
    return timed(form, commitment);
  }

  private static Delivery.Builder delivery(FieldReader form) {
    Delivery.Builder delivery = Delivery.builder();
    form.takeMoment(
        "orderedAt", delivery, Delivery.Builder::orderedAt, Delivery.Builder::orderedAt);
    form.takeMoment("dueAt", delivery, Delivery.Builder::dueAt, Delivery.Builder::dueAt);
    form.takeMoment(
        "deliveredAt", delivery, Delivery.Builder::deliveredAt, Delivery.Builder::deliveredAt);
    form.takeNumber("acceptedShare", delivery, Delivery.Builder::acceptedShare);
    form.takeNumber("target", delivery, Delivery.Builder::target);
    parts(form, "receipts", receipt -> receipt(receipt, delivery));
    form.takeNumber("stake", delivery, Delivery.Builder::stake);
    return timed(form, delivery);
  }

  private static void receipt(FieldReader receipt, Delivery.Builder delivery) {
    String at = receipt.textOrNull("at");
    OptionalDouble share = receipt.number("share");
    if (at != null && share.isPresent()) {
      delivery.receipt(share.getAsDouble(), at);
    } else {
      receipt.requireGiven("at");
      receipt.requireGiven("share");
    }
    receipt.refuseUnknown("a receipt");
  }

  private static Request.Builder request(FieldReader form) {
    Request.Builder request = Request.builder();
    form.takeMoment("askedAt", request, Request.Builder::askedAt, Request.Builder::askedAt);
    form.takeConstant("scope", Scope.class, request, Request.Builder::scope);
    form.takeConstant("answer", Answer.class, request, Request.Builder::answer);
    form.takeMoment(
        "answeredAt", request, Request.Builder::answeredAt, Request.Builder::answeredAt);
    form.takeMoment("refutedAt", request, Request.Builder::refutedAt, Request.Builder::refutedAt);
    form.takeNumber("stake", request, Request.Builder::stake);
    return timed(form, request);
  }

  private static Inquiry.Builder inquiry(FieldReader form) {
    Inquiry.Builder inquiry = Inquiry.builder();
    form.takeMoment("askedAt", inquiry, Inquiry.Builder::askedAt, Inquiry.Builder::askedAt);
    form.takeConstant("candour", Candour.class, inquiry, Inquiry.Builder::candour);
    form.takeMoment(
        "answeredAt", inquiry, Inquiry.Builder::answeredAt, Inquiry.Builder::answeredAt);
    form.takeMoment(
        "followedUpAt", inquiry, Inquiry.Builder::followedUpAt, Inquiry.Builder::followedUpAt);
    return timed(form, inquiry);
  }

  private static Gesture.Builder gesture(FieldReader form) {
    Gesture.Builder gesture = Gesture.builder();
    form.takeMoment("at", gesture, Gesture.Builder::at, Gesture.Builder::at);
    form.takeConstant("level", Satisfaction.class, gesture, Gesture.Builder::level);
    return gesture;
  }

  private static Review.Builder review(FieldReader form) {
    Review.Builder review = Review.builder();
    form.takeMoment("at", review, Review.Builder::at, Review.Builder::at);
    form.takeConstant("account", Account.class, review, Review.Builder::account);
    form.takeConstant("level", Satisfaction.class, review, Review.Builder::level);
    form.takeNumber("stake", review, Review.Builder::stake);
    return review;
  }

  private static OpeningBalance.Builder opening(FieldReader form) {
    OpeningBalance.Builder opening = OpeningBalance.builder();
    form.takeMoment("at", opening, OpeningBalance.Builder::at, OpeningBalance.Builder::at);
    form.form("balances").ifPresent(balances -> balances(form, balances, opening));
    return opening;
  }

  private static void balances(
      FieldReader form, FieldReader balances, OpeningBalance.Builder opening) {
    for (Account account : Account.values()) {
      balances
          .form(account.name())
          .ifPresent(
              balance -> {
                double assets = balance.number("assets").orElse(0);
                double liabilities = balance.number("liabilities").orElse(0);
                balance.refuseUnknown("a balance");
                balances.addAll(account.name(), balance);
                opening.balance(account, assets, liabilities);
              });
    }
    balances.refuseUnknown("balances, that is an account");
    form.addAll("balances", balances);
  }

  /**
   * {@return the dispute with these fields}
   *
   * @param form the fields, named as in JSON
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong; of a dispute
   *     about no episode, the subject is left empty
   */
  public static Dispute dispute(FieldReader form) {
    Dispute.Builder dispute = Dispute.builder();
    String episode = form.textOrNull("episode");
    form.takeText("episode", dispute, Dispute.Builder::episode);
    form.takeMoment("raisedAt", dispute, Dispute.Builder::raisedAt, Dispute.Builder::raisedAt);
    form.takeConstant("ruling", Ruling.class, dispute, Dispute.Builder::ruling);
    form.takeMoment("ruledAt", dispute, Dispute.Builder::ruledAt, Dispute.Builder::ruledAt);
    form.takeText("note", dispute, Dispute.Builder::note);
    form.takeText("link", dispute, Dispute.Builder::link);
    form.refuseUnknown("a dispute");
    return form.make(subject(episode), dispute::build);
  }

  /**
   * {@return the reply with these fields}
   *
   * @param form the fields, named as in JSON
   * @throws io.github.mettle.refusal.RefusedException with everything that is wrong; of a reply
   *     about no episode, the subject is left empty
   */
  public static Reply reply(FieldReader form) {
    Reply.Builder reply = Reply.builder();
    String episode = form.textOrNull("episode");
    form.takeText("episode", reply, Reply.Builder::episode);
    form.takeMoment("at", reply, Reply.Builder::at, Reply.Builder::at);
    form.takeText("by", reply, Reply.Builder::by);
    form.takeText("text", reply, Reply.Builder::text);
    form.takeText("link", reply, Reply.Builder::link);
    form.refuseUnknown("a reply");
    return form.make(subject(episode), reply::build);
  }

  private static String subject(@Nullable String id) {
    return id == null || id.isBlank() ? "" : id;
  }
}
