package io.github.mettle.json;

import io.github.mettle.form.EpisodeReader;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Reply;
import io.github.mettle.refusal.RefusedException;

/** Single facts as JSON, in the form that they have within a record. */
abstract class EpisodeJson {
  EpisodeJson() {}

  /**
   * {@return the episode that the text says, such as the value of an event}
   *
   * @param json one document: one of those that a record lists
   * @throws RefusedException with everything that is wrong
   */
  public static Episode readEpisode(String json) {
    return JsonSource.read(json, source -> EpisodeReader.read(source.document()));
  }

  /**
   * {@return the episode as one line of JSON: one of those that a record lists}
   *
   * @param episode to write
   */
  public static String write(Episode episode) {
    return JsonSink.toText(sink -> sink.object(() -> RecordJson.write(episode, sink)));
  }

  static Dispute readDispute(String json) {
    return JsonSource.read(json, source -> EpisodeReader.dispute(source.document()));
  }

  static String write(Dispute dispute) {
    return JsonSink.toText(sink -> sink.object(() -> RecordJson.write(dispute, sink)));
  }

  static Reply readReply(String json) {
    return JsonSource.read(json, source -> EpisodeReader.reply(source.document()));
  }

  static String write(Reply reply) {
    return JsonSink.toText(sink -> sink.object(() -> RecordJson.write(reply, sink)));
  }
}
