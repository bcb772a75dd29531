package io.github.mettle.report;

import static io.github.mettle.page.English.number;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.insight.PeriodCounts;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.insight.Story;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Chapter;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Dispute;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Change;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.SheetTables;
import io.github.mettle.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A review: thanks, changes, counts, stories, what is open on either side, and signatures. */
final class ReviewChapter {
  private static final int MOST_THANKS = 5;
  private static final int MOST_EARLIER = 3;
  private static final int MOST_OPEN = 15;
  private static final int MOST_DISPUTES = 5;

  private final ReviewPack review;
  private final BalanceSheet sheet;
  private final Audience to;
  private final Instant now;
  private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

  private ReviewChapter(ReviewPack review) {
    this.review = review;
    sheet = review.closing();
    to = review.audience();
    now = sheet.asOf().due();
  }

  static Chapter of(ReviewPack review) {
    String title = "Review, " + review.opening().asOf() + " to " + review.closing().asOf();
    return Chapter.of(review.closing().party(), title, () -> new ReviewChapter(review).blocks());
  }

  private ImmutableList<Block> blocks() {
    thanks();
    changed();
    howOften();
    stories();
    open();
    ourDebts();
    items("What would move it", review.whatWouldMoveIt());
    signatures();
    return blocks.build();
  }

  /**
   * Nobody is thanked where more was missed than met and nothing was done beyond, nor for the
   * routine of a period in which something that they told us proved untrue.
   */
  private void thanks() {
    List<Story> thanks = review.thanks();
    List<Story> earlier = review.earlierThanks();
    Optional<String> routine = routine(review.counts());
    if (thanks.isEmpty() && earlier.isEmpty() && routine.isEmpty()) {
      return;
    }
    heading("Thank you");
    if (!thanks.isEmpty()) {
      blocks.add(StoryBlocks.favours(thanks, MOST_THANKS, review::left));
    }
    routine.map(Block.Prose::new).ifPresent(blocks::add);
    if (!earlier.isEmpty()) {
      blocks.add(new Block.Prose("Not forgotten from before:"));
      blocks.add(StoryBlocks.favours(earlier, MOST_EARLIER, review::left));
    }
  }

  private static Optional<String> routine(PeriodCounts counts) {
    int met = counts.expectedMet();
    int all = counts.expected();
    if (2 * met <= all || counts.untruths() > 0) {
      return Optional.empty();
    }
    if (all == 1) {
      return Optional.of("The one thing that was expected in this period was done in time.");
    }
    String part =
        met < all ? number(met) + " of " + number(all) : all == 2 ? "both" : "all " + number(all);
    return Optional.of(
        English.capital(part + " things that were expected in this period were done in time."));
  }

  private static String name(String id) {
    return Text.oneLine(id);
  }

  private void changed() {
    heading("What changed, and what is only time");
    review.whatChanged().forEach(it -> blocks.add(new Block.Prose(it)));
    List<Row> rows = new ArrayList<>();
    review
        .changes()
        .changes()
        .forEach((account, change) -> changed(account, change).ifPresent(rows::add));
    if (rows.isEmpty()) {
      return;
    }
    Change total = review.changes().total();
    rows.add(Row.total(row(SheetTables.OVERALL, total)));
    List<Column> columns =
        List.of(
            Column.text("Account"),
            Column.number("Before"),
            Column.number("Only time"),
            Column.number("Done or not"),
            Column.number("After"));
    blocks.add(Block.Table.of("Net points, by account", columns, rows));
  }

  private static Optional<Row> changed(Account account, Change change) {
    boolean isNothing = change.opening().isZero() && change.closing().isZero();
    return isNothing ? Optional.empty() : Optional.of(Row.of(row(account.title(), change)));
  }

  private static String[] row(String name, Change change) {
    return new String[] {
      name,
      Numbers.points(change.opening()),
      Numbers.signed(change.decay()),
      Numbers.signed(change.conduct()),
      Numbers.points(change.closing())
    };
  }

  private void howOften() {
    heading("How often, against the period before");
    PeriodCounts counts = review.counts();
    PeriodCounts before = review.countsBefore();
    List<Row> rows = new ArrayList<>();
    rows.add(row("Incidents of " + to.their() + " making", before.incidents(), counts.incidents()));
    rows.add(row("of which reached us", before.escapes(), counts.escapes()));
    rows.add(row("of which were repeats", before.repeats(), counts.repeats()));
    if (counts.deliveries() + before.deliveries() > 0) {
      String name = "Deliveries on time and in full";
      rows.add(Row.of(name, deliveries(before), deliveries(counts)));
    }
    String done = "Expectations met in time";
    rows.add(
        Row.of(
            done,
            of(before.expectedMet(), before.expected()),
            of(counts.expectedMet(), counts.expected())));
    if (counts.untruths() + before.untruths() > 0) {
      String untrue = "Things " + to.they() + " told us that proved untrue";
      rows.add(row(untrue, before.untruths(), counts.untruths()));
    }
    String last = English.day(review.startBefore()) + " to " + review.opening().asOf();
    List<Column> columns =
        List.of(Column.text("What"), Column.number("Before"), Column.number("Now"));
    List<String> rest =
        review.isBeforeKnown()
            ? List.of()
            : List.of("The record begins later than " + begin() + ".");
    String now = review.opening().asOf() + " to " + sheet.asOf();
    String name = "Before is " + last + ", now is " + now + "; by the day it began or was due";
    blocks.add(Block.Table.of(name, columns, rows).withRest(rest));
  }

  private String begin() {
    return English.date(review.startBefore()) + ", so less is counted before";
  }

  private static Row row(String name, int before, int after) {
    return Row.of(name, Integer.toString(before), Integer.toString(after));
  }

  private static String deliveries(PeriodCounts counts) {
    return of(counts.deliveriesMet(), counts.deliveries());
  }

  private static String of(int met, int all) {
    return all == 0 ? Numbers.NONE : met + " of " + all;
  }

  private void stories() {
    List<Story> movers = review.movers();
    heading("What moved most");
    if (movers.isEmpty()) {
      blocks.add(new Block.Prose("No single episode moved the net by as much as 0.05 points."));
    }
    movers.forEach(it -> blocks.addAll(StoryBlocks.story(it, moved(it))));
    review
        .gravest()
        .filter(it -> !movers.contains(it))
        .ifPresent(it -> blocks.addAll(StoryBlocks.story(it, gravest(it))));
  }

  private String gravest(Story story) {
    return "the gravest incident on record; " + review.left(story);
  }

  private String moved(Story story) {
    Change change = review.changesByEpisode().getOrDefault(story.episodeId(), Change.none());
    return Numbers.signed(change.conduct()) + " points in this period";
  }

  private void open() {
    heading("What is open");
    List<Expectation> open = review.open();
    List<Dispute> disputes = review.openDisputes();
    if (open.isEmpty() && disputes.isEmpty()) {
      blocks.add(new Block.Prose("Nothing is open."));
      return;
    }
    List<Row> rows = new ArrayList<>();
    disputes.stream()
        .limit(MOST_DISPUTES)
        .forEach(
            it ->
                rows.add(
                    open(
                        it.episodeId(),
                        "rule on the dispute",
                        "us",
                        it.raisedAt().begin(),
                        "no date")));
    open.forEach(it -> rows.add(open(it, review.isPaused(it) ? "us" : to.them())));
    openTable(rows, open.size() + disputes.size());
  }

  private Row open(Expectation it, String owner) {
    return open(it.episodeId(), it.demand(), owner, it.start(), due(it));
  }

  private Row open(String id, String what, String owner, Instant since, String due) {
    long days = Math.max(0, Duration.between(since, now).toDays());
    return Row.of(due, English.days(days), owner, name(id) + ": " + what);
  }

  private String due(Expectation it) {
    String day = English.day(it.dueAt());
    if (it.state() == ExpectationState.WRITTEN_OFF) {
      return day + ", written off";
    }
    return it.state() == ExpectationState.OVERDUE ? day + ", overdue" : day;
  }

  private void openTable(List<Row> rows, int count) {
    List<Column> columns =
        List.of(
            Column.text("Due"),
            Column.number("Open for"),
            Column.text("Owner"),
            Column.text("What"));
    int left = Math.max(0, count - MOST_OPEN);
    List<String> rest = left == 0 ? List.of() : List.of("and " + left + " more");
    List<Row> shown = rows.stream().limit(MOST_OPEN).toList();
    String name = "By whom, by when, and since when";
    blocks.add(Block.Table.of(name, columns, shown).narrow().withRest(rest));
  }

  private void ourDebts() {
    heading("What we owe " + to.them());
    if (review.ours().isEmpty()) {
      blocks.add(
          new Block.Prose("Our own record is not at hand, so this page cannot tell what we owe."));
      return;
    }
    List<Expectation> owed = review.ours().orElseThrow().ledger().due();
    if (owed.isEmpty()) {
      blocks.add(new Block.Prose("We owe " + to.them() + " nothing that is on record."));
      return;
    }
    List<Row> rows =
        owed.stream()
            .map(it -> open(it.episodeId(), turned(it.demand()), "us", it.start(), due(it)))
            .toList();
    openTable(rows, owed.size());
  }

  /** A demand of theirs as we say it: "answer your question" rather than "answer our question". */
  private String turned(String demand) {
    return demand
        .replaceAll("\\byou\\b", "we")
        .replaceAll("\\bus\\b", to.them())
        .replaceAll("\\bour\\b", to.their());
  }

  private void items(String heading, List<String> lines) {
    heading(heading);
    blocks.add(
        lines.isEmpty()
            ? new Block.Prose("Nothing is owed, and nothing more is needed.")
            : new Block.Items(lines));
  }

  private void signatures() {
    heading("Signatures");
    String line = ": ______________________________   Date: ____________";
    String buyer = review.ours().map(BalanceSheet::party).map(Text::oneLine).orElse("the buyer");
    blocks.add(new Block.Prose("For " + Text.oneLine(sheet.party()) + line));
    blocks.add(new Block.Prose("For " + buyer + line));
  }

  private void heading(String text) {
    blocks.add(new Block.Heading(text));
  }
}
