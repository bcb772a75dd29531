package io.github.mettle.sheet;

import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a posting comes from.
 *
 * @param episodeId the id of the episode, of the record or not
 * @param episode the episode; null unless an appraisal wrote the posting
 * @param asOf the instant by which the facts are told
 * @param chapter the chapter of the policy book by which the episode was judged; null for none
 */
record PostingSource(
    String episodeId, @Nullable Episode episode, long asOf, @Nullable String chapter) {
  static PostingSource of(String episodeId) {
    return new PostingSource(episodeId, null, Moment.NEVER, null);
  }

  static PostingSource of(Episode episode, long asOf, @Nullable String chapter) {
    return new PostingSource(episode.id(), episode, asOf, chapter);
  }

  PostingSource chapter(String chapter) {
    return new PostingSource(episodeId, episode, asOf, chapter);
  }
}
