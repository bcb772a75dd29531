package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.mettle.amount.Points;
import io.github.mettle.insight.Origin;
import io.github.mettle.insight.Provenance;
import io.github.mettle.insight.Stories;
import io.github.mettle.insight.Story;
import io.github.mettle.insight.TrialOutcome;
import io.github.mettle.insight.Trials;
import io.github.mettle.insight.TriedIncident;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.English;
import io.github.mettle.page.Numbers;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Exclusion;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Source;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.text.Text;
import io.github.mettle.trust.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is behind the numbers of a sheet: stories, trials, and where the points come from. */
final class EvidenceBlocks {
  private static final int MOST_FAVOURS = 5;
  private static final int MOST_ANSWERED = 5;
  private static final int MOST_TRIALS = 10;

  private final BalanceSheet sheet;
  private final Audience to;
  private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

  private EvidenceBlocks(BalanceSheet sheet, Audience audience) {
    this.sheet = sheet;
    this.to = audience;
  }

  static ImmutableList<Block> of(
      BalanceSheet sheet, Audience to, Function<BalanceSheet, Provenance> origins) {
    EvidenceBlocks evidence = new EvidenceBlocks(sheet, to);
    evidence.stories();
    evidence.trials();
    evidence.provenance(origins.apply(sheet));
    return evidence.blocks.build();
  }

  private void stories() {
    Stories stories = Stories.of(sheet).to(to);
    List<Story> favours = stories.favours();
    if (!favours.isEmpty()) {
      heading("What " + to.they() + " did beyond what was expected");
      blocks.add(StoryBlocks.favours(favours, MOST_FAVOURS, stories::left));
    }
    stories
        .gravest()
        .ifPresent(
            it -> {
              heading("The gravest incident of " + to.their() + " making");
              blocks.addAll(StoryBlocks.story(it, stories.left(it)));
            });
    answered(stories, favours);
  }

  private void answered(Stories stories, List<Story> favours) {
    Set<String> told =
        favours.stream().limit(MOST_FAVOURS).map(Story::episodeId).collect(Collectors.toSet());
    stories.gravest().map(Story::episodeId).ifPresent(told::add);
    List<Story> answered =
        stories.answered().stream().filter(it -> !told.contains(it.episodeId())).toList();
    if (answered.isEmpty()) {
      return;
    }
    heading("What " + to.they() + " replied to or disputed");
    answered.stream()
        .limit(MOST_ANSWERED)
        .forEach(it -> blocks.addAll(StoryBlocks.story(it, stories.left(it))));
    int left = answered.size() - MOST_ANSWERED;
    if (left > 0) {
      blocks.add(new Block.Prose("And " + StoryBlocks.more(left, "episode") + "."));
    }
  }

  private void trials() {
    List<TriedIncident> tried = Trials.of(sheet).incidents();
    if (tried.isEmpty()) {
      return;
    }
    heading("When it was serious");
    List<Column> columns =
        List.of(
            Column.text("Day"),
            Column.number("In time"),
            Column.text("Outcome"),
            Column.text("Incident"));
    List<Row> rows =
        Lists.reverse(tried).stream().limit(MOST_TRIALS).map(EvidenceBlocks::trial).toList();
    int left = tried.size() - rows.size();
    List<String> rest = left == 0 ? List.of() : List.of("and " + left + " earlier");
    String name =
        "Grave incidents of " + to.their() + " making: what was expected, and done in time";
    blocks.add(Block.Table.of(name, columns, rows).narrow().withRest(rest));
  }

  private static Row trial(TriedIncident it) {
    int judged = it.met() + it.missed();
    String what = English.word(it.incident().severity()) + ", " + reach(it.incident().impact());
    return Row.of(
        English.day(it.incident().openedAt().begin()),
        judged == 0 ? Numbers.NONE : it.met() + " of " + judged,
        it.outcome().map(EvidenceBlocks::word).orElse(Numbers.NONE),
        Text.oneLine(it.incident().id()) + ": " + what);
  }

  private static String word(TrialOutcome outcome) {
    return outcome == TrialOutcome.STOOD ? "stood" : "failed";
  }

  private static String reach(Impact impact) {
    return switch (impact) {
      case NONE -> "did not reach us";
      case LIMITED -> "reached us";
      case SEVERE -> "hit us severely";
    };
  }

  /** Where there is more to say than that we saw it all ourselves. */
  private void provenance(Provenance provenance) {
    List<Row> rows = new ArrayList<>();
    if (provenance.bySource().keySet().stream().anyMatch(it -> it != Source.OBSERVED)) {
      rows.add(Row.group("By who saw it"));
      provenance.bySource().forEach((it, points) -> rows.add(row(source(it), points, provenance)));
    }
    if (provenance.byAttribution().keySet().stream().anyMatch(it -> it != Attribution.SUPPLIER)) {
      rows.add(Row.group("Of incidents, by whose making"));
      provenance
          .byAttribution()
          .forEach((it, points) -> rows.add(row(making(it), points, provenance)));
    }
    if (provenance.byImpact().size() > 1 || provenance.byImpact().containsKey(Impact.NONE)) {
      rows.add(Row.group("Of incidents, by impact"));
      provenance.byImpact().forEach((it, points) -> rows.add(row(reach(it), points, provenance)));
    }
    List<Row> besides = besides(provenance);
    if (!besides.isEmpty()) {
      rows.add(Row.group("Of these"));
      rows.addAll(besides);
    }
    boolean isEarned = !rows.isEmpty() && !provenance.earned().isZero();
    List<Row> takenAway = takenAway(provenance);
    if (!isEarned && takenAway.isEmpty()) {
      return;
    }
    heading("Where the points come from");
    provenance.sentences(to).forEach(it -> blocks.add(new Block.Prose(it)));
    if (isEarned) {
      earned(provenance, rows);
    }
    if (!takenAway.isEmpty()) {
      List<Column> columns =
          List.of(Column.text("Taken away by"), Column.number("Lost"), Column.number("Share"));
      String name = "What " + to.they() + " would have lost besides";
      blocks.add(Block.Table.of(name, columns, takenAway).narrow());
    }
    strictly(provenance);
  }

  private void earned(Provenance provenance, List<Row> rows) {
    List<Column> columns =
        List.of(Column.text("From"), Column.number("Earned"), Column.number("Share"));
    rows.add(Row.total("All assets", Numbers.points(provenance.earned()), Numbers.percent(1.0)));
    blocks.add(Block.Table.of("Points earned, by origin", columns, rows).narrow());
  }

  private static List<Row> takenAway(Provenance provenance) {
    List<Row> rows = new ArrayList<>();
    for (Exclusion exclusion : Exclusion.values()) {
      if (provenance.episodes(exclusion) > 0) {
        Points points = provenance.takenAway(exclusion);
        rows.add(
            Row.of(
                word(exclusion),
                Numbers.points(points),
                Numbers.percent(provenance.shareTakenAway(points))));
      }
    }
    return rows;
  }

  private static String word(Exclusion exclusion) {
    return switch (exclusion) {
      case PAUSES -> "pauses";
      case UNRECORDED -> "what is not on record of incidents";
      case WAIVERS -> "waivers";
      case UPHELD_DISPUTES -> "upheld disputes";
    };
  }

  /** The whole and its sections once more, where one of them reads otherwise. */
  private void strictly(Provenance provenance) {
    BalanceSheet strict = provenance.strictly();
    List<Row> rows = new ArrayList<>();
    sheet
        .sections()
        .forEach(
            (section, trust) ->
                rows.add(
                    expected(
                        English.capital(English.word(section)),
                        trust,
                        strict.trust(section).orElseThrow())));
    rows.add(expected("Overall", sheet.trust(), strict.trust()));
    if (rows.stream().anyMatch(row -> !row.cells().get(1).equals(row.cells().get(2)))) {
      List<Column> columns =
          List.of(Column.text("Expected"), Column.number("As it is"), Column.number("Strictly"));
      blocks.add(Block.Table.of("Expected values, read strictly", columns, rows).narrow());
    }
  }

  private static Row expected(String name, Trust plain, Trust strict) {
    return Row.of(name, Numbers.share(plain.expected()), Numbers.share(strict.expected()));
  }

  private static List<Row> besides(Provenance provenance) {
    List<Row> rows = new ArrayList<>();
    provenance
        .byOrigin()
        .forEach(
            (it, points) -> {
              if (it != Origin.REFERRED && it != Origin.NOT_THEIRS) {
                rows.add(row(besides(it), points, provenance));
              }
            });
    return rows;
  }

  private static Row row(String name, Points points, Provenance provenance) {
    return Row.of(name, Numbers.points(points), Numbers.percent(provenance.share(points)));
  }

  private String source(Source source) {
    return switch (source) {
      case OBSERVED -> "we saw it ourselves";
      case REFERRED -> "another customer told us";
      case CLAIMED -> to.they() + " say so";
    };
  }

  private String making(Attribution attribution) {
    return switch (attribution) {
      case SUPPLIER -> to.their() + " making";
      case SHARED -> "partly " + to.their() + " making";
      case EXTERNAL -> "neither side's making";
      case BUYER -> "our making";
    };
  }

  private static String besides(Origin origin) {
    return switch (origin) {
      case REVIEWS -> "reviews";
      case OPENINGS -> "balances brought forward";
      case WAIVED -> "episodes of which we waived a part";
      case UNREASONABLE -> "requests that were unreasonable";
      case REFERRED -> "what other customers say";
      case NOT_THEIRS -> "incidents of another's making";
      case LONG_DATED -> "promises with longer to run than peers'";
      case ASSUMED -> "episodes of which a part was assumed";
    };
  }

  private void heading(String text) {
    blocks.add(new Block.Heading(text));
  }
}
