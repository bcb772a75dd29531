package io.github.mettle.json;

import io.github.mettle.amount.Decimals;
import io.github.mettle.form.EpisodeReader;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Pause;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Source;
import io.github.mettle.record.TrackRecord;
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
    List<Reply> replies = document.list("replies", EpisodeReader::reply);
    JsonFieldReader form = document.read(source);
    Heading.requireFormat(form, FORMAT, false);
    Optional<String> party = form.text("party");
    form.requireGiven("episodes");
    form.refuseUnknown("a record");
    return document.make(form, () -> record(party.orElse(null), episodes, disputes, replies));
  }

  private static TrackRecord record(
      @Nullable String party, List<Episode> episodes, List<Dispute> disputes, List<Reply> replies) {
    TrackRecord.Builder builder = TrackRecord.builder(party).addAll(episodes);
    disputes.forEach(builder::add);
    replies.forEach(builder::add);
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
          if (!record.replies().isEmpty()) {
            sink.list("replies", record.replies(), reply -> write(reply, sink));
          }
        });
  }

  static void write(Episode episode, JsonSink sink) {
    sink.text("kind", episode.kind().key());
    sink.text("id", episode.id());
    episode.accept(new EpisodeWriter(sink));
    if (episode.source() != Source.OBSERVED) {
      sink.text("source", episode.source().name());
    }
    episode.orderValue().ifPresent(value -> sink.number("orderValue", Decimals.shortest(value)));
    moment(sink, "waivedAt", episode.waivedAt());
    if (!episode.pauses().isEmpty()) {
      sink.list("pauses", episode.pauses(), pause -> write(pause, sink));
    }
    if (!episode.tags().isEmpty()) {
      sink.object("tags", () -> episode.tags().forEach(sink::text));
    }
    remarks(sink, episode.note(), episode.link());
  }

  private static void write(Pause pause, JsonSink sink) {
    moment(sink, "from", pause.from());
    moment(sink, "until", pause.until());
  }

  static void write(Dispute dispute, JsonSink sink) {
    sink.text("episode", dispute.episodeId());
    moment(sink, "raisedAt", dispute.raisedAt());
    dispute.ruling().ifPresent(ruling -> sink.text("ruling", ruling.name()));
    moment(sink, "ruledAt", dispute.ruledAt());
    remarks(sink, dispute.note(), dispute.link());
  }

  static void write(Reply reply, JsonSink sink) {
    sink.text("episode", reply.episodeId());
    moment(sink, "at", reply.at());
    reply.by().ifPresent(name -> sink.text("by", name));
    sink.text("text", reply.text());
    reply.link().ifPresent(link -> sink.text("link", link));
  }

  static void remarks(JsonSink sink, Optional<String> note, Optional<String> link) {
    note.ifPresent(text -> sink.text("note", text));
    link.ifPresent(uri -> sink.text("link", uri));
  }

  static void moment(JsonSink sink, String name, Moment moment) {
    sink.text(name, moment.toString());
  }

  static void moment(JsonSink sink, String name, Optional<Moment> moment) {
    moment.ifPresent(at -> moment(sink, name, at));
  }
}
