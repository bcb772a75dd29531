package io.github.mettle.mapping;

import io.github.mettle.record.Episode;

/** Takes episodes as they are read. */
@FunctionalInterface
public interface EpisodeSink {
  /**
   * Takes an episode.
   *
   * @param party who is judged
   * @param episode what happened
   * @throws io.github.mettle.refusal.RefusedException if it cannot be taken; its row is then
   *     rejected with the reason
   */
  void take(String party, Episode episode);
}
