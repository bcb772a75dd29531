package io.github.mettle.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.account.Criterion;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.forecast.CalibrationReport;
import io.github.mettle.forecast.PartyForecast;
import io.github.mettle.insight.Comparison;
import io.github.mettle.insight.Counted;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.PeerPosition;
import io.github.mettle.insight.PeerRates;
import io.github.mettle.insight.PeerWindows;
import io.github.mettle.insight.Provenance;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.Resilience;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.insight.SmallOrders;
import io.github.mettle.insight.Trials;
import io.github.mettle.insight.WhatItTakes;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Reply;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Frequency;
import io.github.mettle.sheet.StatementOfChanges;
import io.github.mettle.sheet.Totals;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** The types that an object mapper writes and reads in the library's formats: one line for each. */
final class JsonForms {
  private static final ImmutableList<JsonForm<?>> FORMS =
      ImmutableList.of(
          JsonForm.of(TrackRecord.class, MettleJson::write, MettleJson::readRecord),
          JsonForm.of(Episode.class, MettleJson::write, MettleJson::readEpisode),
          JsonForm.of(Dispute.class, EpisodeJson::write, EpisodeJson::readDispute),
          JsonForm.of(Reply.class, EpisodeJson::write, EpisodeJson::readReply),
          JsonForm.of(Policy.class, MettleJson::write, MettleJson::readPolicy),
          JsonForm.of(PolicyBook.class, MettleJson::write, MettleJson::readPolicyBook),
          JsonForm.of(Gate.class, MettleJson::write, MettleJson::readGate),
          JsonForm.of(Mapping.class, MettleJson::write, JsonForms::readMapping),
          JsonForm.of(BalanceSheet.class, MettleJson::write, MettleJson::readSheet),
          JsonForm.of(StatementOfChanges.class, MettleJson::write, MettleJson::readChanges),
          JsonForm.of(Problem.class, ProblemJson::write, ProblemJson::read),
          JsonForm.written(RefusedException.class, ProblemJson::write),
          JsonForm.written(Totals.class, MettleJson::write),
          JsonForm.written(Frequency.class, MettleJson::write),
          JsonForm.written(Ranking.class, MettleJson::write),
          JsonForm.written(Comparison.class, MettleJson::write),
          JsonForm.written(Reasons.class, MettleJson::write),
          JsonForm.written(Decision.class, MettleJson::write),
          JsonForm.written(Relationship.class, MettleJson::write),
          JsonForm.written(WhatItTakes.class, MettleJson::write),
          JsonForm.written(Resilience.class, MettleJson::write),
          JsonForm.written(SmallOrders.class, MettleJson::write),
          JsonForm.written(PeerRates.class, MettleJson::write),
          JsonForm.written(PeerWindows.class, MettleJson::write),
          JsonForm.written(PeerPosition.class, MettleJson::write),
          JsonForm.written(Trials.class, MettleJson::write),
          JsonForm.written(Provenance.class, MettleJson::write),
          JsonForm.written(BacktestReport.class, MettleJson::write),
          JsonForm.written(CalibrationReport.class, MettleJson::write),
          JsonForm.written(PartyForecast.class, MettleJson::write),
          JsonForm.written(ReviewPack.class, MettleJson::write),
          JsonScalars.text(Moment.class, Moment::parse),
          JsonScalars.points(),
          JsonScalars.choice(Criterion.class, Criterion::key),
          JsonScalars.choice(Kind.class, Kind::key),
          JsonScalars.choice(Counted.class, Counted::key));

  /** The packages of this library, of which nothing is mapped by reflection. */
  static final ImmutableSet<String> PACKAGES =
      ImmutableSet.of(
          "io.github.mettle",
          "io.github.mettle.account",
          "io.github.mettle.amount",
          "io.github.mettle.backtest",
          "io.github.mettle.csv",
          "io.github.mettle.forecast",
          "io.github.mettle.insight",
          "io.github.mettle.json",
          "io.github.mettle.mapping",
          "io.github.mettle.policy",
          "io.github.mettle.record",
          "io.github.mettle.refusal",
          "io.github.mettle.report",
          "io.github.mettle.sheet",
          "io.github.mettle.trust");

  private JsonForms() {}

  /**
   * Whether the type is this library's; every other is left to the mapper, and so are its lists.
   */
  static boolean isOurs(Class<?> type) {
    return PACKAGES.contains(type.getPackageName())
        && !type.isArray()
        && !Collection.class.isAssignableFrom(type);
  }

  /** {@return the form of a type of ours, or of the type that it extends} */
  static Optional<JsonForm<?>> find(Class<?> type) {
    for (JsonForm<?> form : FORMS) {
      if (form.type().isAssignableFrom(type)) {
        return Optional.of(form);
      }
    }
    return Enum.class.isAssignableFrom(type) && type != Enum.class
        ? Optional.of(JsonScalars.names(type))
        : Optional.empty();
  }

  /**
   * {@return the value of a type of ours that the text says}
   *
   * @throws RefusedException if it is no such value
   */
  static Object read(JsonForm<?> form, Class<?> type, String json) {
    Object value = Objects.requireNonNull(form.reader()).apply(json);
    if (!type.isInstance(value)) {
      String id = value instanceof Episode episode ? episode.id() : "";
      String kind = value instanceof Episode episode ? episode.kind().key() : value.toString();
      throw RefusedException.of(id, "kind", "must be that of a " + type.getSimpleName(), kind);
    }
    return value;
  }

  /** {@return what is said of a type of ours that has no form} */
  static String refusal(Class<?> type) {
    return type.getName() + " has no JSON format, and is not mapped by reflection: see MettleJson";
  }

  /** {@return what is said of a type of ours that is read from nothing} */
  static String unread(Class<?> type) {
    return type.getName() + " is written as JSON, and never read";
  }

  private static Mapping readMapping(String json) {
    ImmutableList<Mapping> mappings = MettleJson.readMappings(json);
    if (mappings.size() != 1) {
      throw RefusedException.of("", "mapping", "must be one", mappings.size());
    }
    return mappings.get(0);
  }
}
