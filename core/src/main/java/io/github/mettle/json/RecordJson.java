package io.github.mettle.json;

import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Decimals;
import io.github.mettle.form.EpisodeReader;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Gesture;
import io.github.mettle.record.Incident;
import io.github.mettle.record.Inquiry;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.record.Request;
import io.github.mettle.record.Review;
import io.github.mettle.record.Source;
import io.github.mettle.record.Step;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record as JSON: read episode by episode, so that only the facts are kept. */
final class RecordJson {
  static final String FORMAT = "mettle-record/1";

  private RecordJson() {}

  static TrackRecord read(JsonSource source) {
    JsonDocument document = new JsonDocument();
    List<Episode> episodes = document.list("episodes", EpisodeReader::read);
    List<Dispute> disputes = document.list("disputes", EpisodeReader::dispute);
    JsonFieldReader form = document.read(source);
    MettleJson.requireFormat(form, FORMAT, false);
    Optional<String> party = form.text("party");
    form.requireGiven("episodes");
    form.refuseUnknown("a record");
    return document.make(form, () -> record(party.orElse(null), episodes, disputes));
  }

  private static TrackRecord record(
      @Nullable String party, List<Episode> episodes, List<Dispute> disputes) {
    TrackRecord.Builder builder = TrackRecord.builder(party).addAll(episodes);
    disputes.forEach(builder::add);
    return builder.build();
  }

  static void write(TrackRecord record, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          sink.text("party", record.party());
          sink.list("episodes", record.episodes(), episode -> write(episode, sink));
          if (!record.disputes().isEmpty()) {
            sink.list("disputes", record.disputes(), dispute -> write(dispute, sink));
          }
        });
  }

  private static void write(Episode episode, JsonSink sink) {
    sink.text("kind", episode.kind().key());
    sink.text("id", episode.id());
    if (episode instanceof Incident incident) {
      write(incident, sink);
    } else if (episode instanceof Commitment commitment) {
      write(commitment, sink);
    } else if (episode instanceof Delivery delivery) {
      write(delivery, sink);
    } else if (episode instanceof Request request) {
      write(request, sink);
    } else if (episode instanceof Inquiry inquiry) {
      write(inquiry, sink);
    } else if (episode instanceof Gesture gesture) {
      instant(sink, "at", gesture.at());
      sink.text("level", gesture.level().name());
    } else if (episode instanceof Review review) {
      instant(sink, "at", review.at());
      sink.text("account", review.account().name());
      sink.text("level", review.level().name());
    } else if (episode instanceof OpeningBalance opening) {
      write(opening, sink);
    }
    if (episode.source() != Source.OBSERVED) {
      sink.text("source", episode.source().name());
    }
    episode.orderValue().ifPresent(value -> sink.number("orderValue", Decimals.shortest(value)));
    instant(sink, "waivedAt", episode.waivedAt());
    episode.note().ifPresent(note -> sink.text("note", note));
  }

  private static void write(Incident incident, JsonSink sink) {
    instant(sink, "openedAt", incident.openedAt());
    sink.text("severity", incident.severity().name());
    sink.text("attribution", incident.attribution().name());
    sink.text("impact", incident.impact().name());
    instant(sink, "noticedAt", incident.noticedAt());
    incident.recurrenceOf().ifPresent(id -> sink.text("recurrenceOf", id));
    if (!incident.unrecorded().isEmpty()) {
      sink.texts("unrecorded", incident.unrecorded().stream().map(Criterion::key).toList());
    }
    if (!incident.steps().isEmpty()) {
      sink.list("steps", incident.steps(), step -> write(step, sink));
    }
  }

  private static void write(Step step, JsonSink sink) {
    sink.text("action", step.action().name());
    instant(sink, "at", step.at());
    step.note().ifPresent(note -> sink.text("note", note));
  }

  private static void write(Commitment commitment, JsonSink sink) {
    instant(sink, "madeAt", commitment.madeAt());
    instant(sink, "dueAt", commitment.dueAt());
    instant(sink, "keptAt", commitment.keptAt());
    instant(sink, "withdrawnAt", commitment.withdrawnAt());
    stake(sink, commitment.stake());
  }

  private static void write(Delivery delivery, JsonSink sink) {
    instant(sink, "orderedAt", delivery.orderedAt());
    instant(sink, "dueAt", delivery.dueAt());
    instant(sink, "deliveredAt", delivery.deliveredAt());
    if (delivery.acceptedShare() != 1) {
      sink.number("acceptedShare", Decimals.shortest(delivery.acceptedShare()));
    }
  }

  private static void write(Request request, JsonSink sink) {
    instant(sink, "askedAt", request.askedAt());
    sink.text("scope", request.scope().name());
    request.answer().ifPresent(answer -> sink.text("answer", answer.name()));
    instant(sink, "answeredAt", request.answeredAt());
    instant(sink, "refutedAt", request.refutedAt());
    stake(sink, request.stake());
  }

  private static void write(Inquiry inquiry, JsonSink sink) {
    instant(sink, "askedAt", inquiry.askedAt());
    inquiry.candour().ifPresent(candour -> sink.text("candour", candour.name()));
    instant(sink, "answeredAt", inquiry.answeredAt());
    instant(sink, "followedUpAt", inquiry.followedUpAt());
  }

  private static void write(OpeningBalance opening, JsonSink sink) {
    instant(sink, "at", opening.at());
    sink.object(
        "balances",
        () ->
            opening
                .balances()
                .forEach(
                    (account, balance) ->
                        sink.object(
                            account.name(),
                            () -> {
                              sink.number("assets", Decimals.shortest(balance.assets()));
                              sink.number("liabilities", Decimals.shortest(balance.liabilities()));
                            })));
  }

  private static void write(Dispute dispute, JsonSink sink) {
    sink.text("episode", dispute.episodeId());
    instant(sink, "raisedAt", dispute.raisedAt());
    dispute.ruling().ifPresent(ruling -> sink.text("ruling", ruling.name()));
    instant(sink, "ruledAt", dispute.ruledAt());
  }

  private static void stake(JsonSink sink, double stake) {
    if (stake != 1) {
      sink.number("stake", Decimals.shortest(stake));
    }
  }

  private static void instant(JsonSink sink, String name, Instant instant) {
    sink.text(name, instant.toString());
  }

  private static void instant(JsonSink sink, String name, Optional<Instant> instant) {
    instant.ifPresent(at -> instant(sink, name, at));
  }
}
