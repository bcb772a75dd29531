package io.github.mettle.json;

import io.github.mettle.insight.PeriodCounts;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.insight.Story;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Dispute;
import io.github.mettle.sheet.Change;
import io.github.mettle.sheet.Expectation;
import java.util.List;

/** A review as JSON: its numbers, stories and sentences, in the order of the page. */
final class ReviewJson {
  static final String FORMAT = "mettle-review/1";

  private ReviewJson() {}

  static void write(ReviewPack review, JsonSink sink) {
    sink.object(() -> fields(review, sink));
  }

  private static void fields(ReviewPack review, JsonSink sink) {
    sink.text("format", FORMAT);
    sink.text("party", review.closing().party());
    sink.text("from", review.opening().asOf().toString());
    sink.text("to", review.closing().asOf().toString());
    sink.text("policy", review.closing().policyFingerprint());
    sink.text("audience", review.audience().name());
    stories("thanks", review.thanks(), sink);
    stories("earlierThanks", review.earlierThanks(), sink);
    change("total", review.changes().total(), sink);
    sink.texts("whatChanged", review.whatChanged());
    counts("counts", review.counts(), sink);
    counts("countsBefore", review.countsBefore(), sink);
    sink.truth("isBeforeKnown", review.isBeforeKnown());
    sink.list("movers", review.movers(), story -> mover(review, story, sink));
    review.gravest().ifPresent(it -> sink.object("gravest", () -> story(it, sink)));
    sink.list("open", review.open(), it -> open(it, review.isPaused(it), sink));
    sink.list("disputes", review.openDisputes(), it -> dispute(it, sink));
    review.ours().ifPresent(ours -> sink.text("buyer", ours.party()));
    review
        .ours()
        .ifPresent(
            ours -> sink.list("owedByBuyer", ours.ledger().due(), it -> open(it, true, sink)));
    sink.texts("whatWouldMoveIt", review.whatWouldMoveIt());
  }

  private static void stories(String name, List<Story> stories, JsonSink sink) {
    sink.list(name, stories, it -> story(it, sink));
  }

  private static void story(Story story, JsonSink sink) {
    sink.text("episode", story.episodeId());
    sink.texts("lines", story.lines());
  }

  private static void mover(ReviewPack review, Story story, JsonSink sink) {
    story(story, sink);
    Change change = review.changesByEpisode().getOrDefault(story.episodeId(), Change.none());
    sink.number("conduct", Numbers.exact(change.conduct()));
  }

  private static void change(String name, Change change, JsonSink sink) {
    sink.object(
        name,
        () -> {
          sink.number("opening", Numbers.exact(change.opening()));
          sink.number("decay", Numbers.exact(change.decay()));
          sink.number("conduct", Numbers.exact(change.conduct()));
          sink.number("closing", Numbers.exact(change.closing()));
        });
  }

  private static void counts(String name, PeriodCounts counts, JsonSink sink) {
    sink.object(
        name,
        () -> {
          sink.number("incidents", counts.incidents());
          sink.number("escapes", counts.escapes());
          sink.number("repeats", counts.repeats());
          sink.number("deliveries", counts.deliveries());
          sink.number("deliveriesMet", counts.deliveriesMet());
          sink.number("expected", counts.expected());
          sink.number("expectedMet", counts.expectedMet());
          sink.number("untruths", counts.untruths());
        });
  }

  private static void open(Expectation it, boolean isOurs, JsonSink sink) {
    sink.text("episode", it.episodeId());
    sink.text("criterion", it.criterion().key());
    sink.text("demand", it.demand());
    sink.text("owner", isOurs ? "BUYER" : "SUPPLIER");
    sink.text("state", it.state().name());
    sink.text("start", it.start().toString());
    sink.text("due", it.dueAt().toString());
  }

  private static void dispute(Dispute dispute, JsonSink sink) {
    sink.text("episode", dispute.episodeId());
    sink.text("raisedAt", dispute.raisedAt().toString());
  }
}
