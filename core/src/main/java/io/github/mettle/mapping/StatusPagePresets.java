package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Action;
import io.github.mettle.record.Kind;
import java.util.Optional;

/** Status pages: what vendors tell everybody about their own incidents. */
final class StatusPagePresets {
  private static final String FAULT = "A status page names no fault";
  private static final String IMPACT = "A status page does not know your operations";
  private static final String CLAIM =
      "Nobody but the vendor vouches for it, also for when it began: source is CLAIMED, which the"
          + " standard policy gives no weight; say source=OBSERVED of what you saw yourselves";

  /** Severity by how bad a page says that it is, as Statuspage does. */
  private static final FieldRule SEVERITY =
      FieldRule.column("impact")
          .value("none", "MINOR")
          .value("minor", "MINOR")
          .value("major", "MAJOR")
          .value("critical", "CRITICAL");

  static final ImmutableList<Preset> ALL =
      ImmutableList.of(statuspage(), instatus(), googleCloud(), cstate());

  private StatusPagePresets() {}

  private static MappingBuilder incidents(String unrecorded) {
    return Mapping.builder(Kind.INCIDENT)
        .assume("attribution", "SUPPLIER", FAULT)
        .assume("impact", "NONE", IMPACT)
        .constant("source", "CLAIMED")
        .constant("unrecorded", unrecorded)
        .assuming(CLAIM);
  }

  private static Preset statuspage() {
    return Preset.of(
        "statuspage",
        "Atlassian Statuspage: /api/v2/incidents.json and scheduled-maintenances.json",
        incidents("remedy prevent")
            .rows("incidents")
            .each("incident_updates")
            .field(Mapping.PARTY, "/page.name")
            .field("id", "id")
            .field("openedAt", FieldRule.firstOf("started_at", "created_at"))
            .field("severity", SEVERITY)
            .field("note", "name")
            .field("link", "shortlink")
            .skipping(RowFilter.of("impact", "maintenance"))
            .steps(
                new StepsRule(
                    statuses("incident_updates.status").value("postmortem", "CAUSE_EXPLAINED"),
                    FieldRule.firstOf("incident_updates.display_at", "incident_updates.created_at"),
                    Optional.of(Action.NOTIFIED))),
        Mapping.builder(Kind.COMMITMENT)
            .rows("scheduled_maintenances")
            .field(Mapping.PARTY, "/page.name")
            .field("id", "id")
            .field("madeAt", "created_at")
            .field("dueAt", "scheduled_until")
            .field("keptAt", "resolved_at")
            .field("note", "name")
            .constant("source", "CLAIMED")
            .assuming("dueAt", "A maintenance is a promise to be done by the end of its time")
            .assuming(CLAIM));
  }

  private static FieldRule statuses(String column) {
    return FieldRule.column(column)
        .value("monitoring", "CONTAINED")
        .value("resolved", "RESOLVED")
        .otherwise("UPDATED");
  }

  private static Preset instatus() {
    return Preset.of(
        "instatus",
        "Instatus: incidents of its API, a list",
        incidents("remedy explain prevent")
            .each("updates")
            .field("id", "id")
            .field("openedAt", "started")
            .field(
                "severity",
                FieldRule.column("impact")
                    .value("OPERATIONAL", "MINOR")
                    .value("MINOROUTAGE", "MINOR")
                    .value("DEGRADEDPERFORMANCE", "MODERATE")
                    .value("PARTIALOUTAGE", "MAJOR")
                    .value("MAJOROUTAGE", "CRITICAL"))
            .skipping(RowFilter.of("impact", "UNDERMAINTENANCE"))
            .steps(
                StepsRule.of(statuses("updates.status"), "updates.started")
                    .first(Action.NOTIFIED)));
  }

  private static Preset googleCloud() {
    return Preset.of(
        "google-cloud",
        "Google Cloud: status.cloud.google.com/incidents.json",
        incidents("contain remedy explain prevent")
            .each("updates")
            .constant(Mapping.PARTY, "Google Cloud")
            .field("id", "id")
            .field("openedAt", "begin")
            .field(
                "severity",
                FieldRule.column("severity")
                    .value("low", "MINOR")
                    .value("medium", "MODERATE")
                    .value("high", "MAJOR"))
            .field("note", "external_desc")
            .steps(
                StepsRule.of(
                        FieldRule.column("updates.status")
                            .value("AVAILABLE", "RESOLVED")
                            .otherwise("UPDATED"),
                        "updates.when")
                    .first(Action.NOTIFIED)));
  }

  private static Preset cstate() {
    return Preset.of(
        "cstate",
        "cState: an issue as a page of Markdown, of which the front matter is read",
        incidents("contain remedy explain prevent")
            .each("updates")
            .field("id", "file")
            .field("openedAt", "date")
            .field(
                "severity",
                FieldRule.column("severity")
                    .value("notice", "MINOR")
                    .value("disrupted", "MODERATE")
                    .value("down", "MAJOR"))
            .field("resolvedAt", "resolvedWhen")
            .field("note", "title")
            .steps(
                StepsRule.of(
                        FieldRule.column("updates.status")
                            .value("resolved", "")
                            .otherwise("UPDATED"),
                        "updates.at")
                    .first(Action.NOTIFIED)));
  }
}
