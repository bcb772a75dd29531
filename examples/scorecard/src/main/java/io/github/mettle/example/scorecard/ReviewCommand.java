package io.github.mettle.example.scorecard;

import io.github.mettle.Scorecard;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Moment;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.report.Report;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what both sides need on the table when they review a period. */
@Command(
    name = "review",
    description = {
      "Prints the review of a period, to sit down over with the supplier.",
      "Thanks first, what changed, how often against the period before, what moved most, what is"
          + " open, what we owe, what would move it, and room for signatures."
    },
    footer = {
      "",
      "Examples:",
      "  scorecard review --from 2025-12-31 --to 2026-11-21 ruhr-steelworks.json",
      "  scorecard review --from 2025-12-31 --to 2026-11-21 --buyer our-own-conduct.json \\",
      "      --audience supplier --out review.html ruhr-steelworks.json"
    })
final class ReviewCommand implements Runnable {
  private final Console console;

  @Mixin private final Period period = new Period();

  @Option(
      names = "--buyer",
      paramLabel = "OURS",
      description = "The record of our own conduct toward the supplier, to tell what we owe.")
  private Optional<String> buyer = Optional.empty();

  @Mixin private final Reader reader = new Reader();

  @Mixin private final Output output = new Output();

  ReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    output.print(console, this::reviews, MettleJson::write, Report::ofAll);
  }

  private List<ReviewPack> reviews() {
    Period.Ends ends = period.ends(console);
    Optional<TrackRecord> ours = ours();
    return period.weigh(console, (scorecard, record) -> review(scorecard, record, ends, ours));
  }

  private ReviewPack review(
      Scorecard scorecard, TrackRecord record, Period.Ends ends, Optional<TrackRecord> ours) {
    Moment to = ends.to();
    ReviewPack review = scorecard.review(record, ends.from(), to).to(reader.audience());
    return ours.map(own -> review.with(scorecard.weigh(own, to))).orElse(review);
  }

  private Optional<TrackRecord> ours() {
    Refusal.Gatherer refused = new Refusal.Gatherer();
    Optional<List<TrackRecord>> found =
        buyer.flatMap(file -> new Inputs(console, refused).records(file));
    refused.refuseIfAny();
    return found.map(records -> only(buyer.orElseThrow(), records));
  }

  private static TrackRecord only(String file, List<TrackRecord> records) {
    if (records.size() != 1) {
      throw Refusal.of(Inputs.name(file), "must hold one record", records.size() + " records");
    }
    return records.get(0);
  }
}
