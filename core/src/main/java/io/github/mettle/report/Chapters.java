package io.github.mettle.report;

import com.google.common.collect.ImmutableList;
import io.github.mettle.forecast.PartyForecast;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.PeerPosition;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.page.Chapter;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;
import io.github.mettle.sheet.Reportable;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.function.Function;

/** The chapters of each kind of value. */
final class Chapters {
  /** A kind of value with its chapters. */
  private record Kind<T>(Class<T> type, Function<T, ImmutableList<Chapter>> chapters) {
    static <T> Kind<T> one(Class<T> type, Function<T, Chapter> chapter) {
      return new Kind<>(type, chapter.andThen(ImmutableList::of));
    }

    ImmutableList<Chapter> of(Reportable value) {
      return chapters.apply(type.cast(value));
    }
  }

  private static final ImmutableList<Kind<?>> KINDS =
      ImmutableList.of(
          new Kind<>(Report.class, Report::chapters),
          new Kind<>(Relationship.class, RelationshipChapters::of),
          Kind.one(BalanceSheet.class, SheetChapter::of),
          Kind.one(History.class, HistoryChapter::of),
          Kind.one(StatementOfChanges.class, ChangesChapter::of),
          Kind.one(Comparison.class, ComparisonChapter::of),
          Kind.one(Ranking.class, RankingChapter::of),
          Kind.one(Reasons.class, ReasonsChapter::of),
          Kind.one(Decision.class, DecisionChapter::of),
          Kind.one(PartyForecast.class, ForecastChapter::of),
          Kind.one(ReviewPack.class, ReviewChapter::of),
          Kind.one(WhatItTakes.class, SentenceChapter::of),
          Kind.one(Resilience.class, SentenceChapter::of),
          Kind.one(SmallOrders.class, SentenceChapter::of),
          Kind.one(PeerPosition.class, SentenceChapter::of));

  private Chapters() {}

  static boolean knows(Class<?> type) {
    return KINDS.stream().anyMatch(kind -> kind.type.isAssignableFrom(type));
  }

  static ImmutableList<Chapter> of(Reportable value) {
    return KINDS.stream()
        .filter(kind -> kind.type.isInstance(value))
        .findFirst()
        .orElseThrow(() -> refusal(value))
        .of(value);
  }

  private static IllegalArgumentException refusal(Reportable value) {
    String rule = "value must be of this library: ";
    return new IllegalArgumentException(rule + value.getClass().getName());
  }
}
