package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Kind;

/** Lists of tickets, nonconformities and corrective actions that a buyer keeps. */
final class TicketPresets {
  private static final String FAULT = "The list names no fault";
  private static final String IMPACT = "The list does not say how far it reached you";

  static final ImmutableList<Preset> ALL =
      ImmutableList.of(taskSla(), serviceNow(), jira(), ncr(), capa());

  private TicketPresets() {}

  private static MappingBuilder incidents(String unrecorded) {
    return Mapping.builder(Kind.INCIDENT)
        .assume("attribution", "SUPPLIER", FAULT)
        .assume("impact", "NONE", IMPACT)
        .constant("unrecorded", unrecorded);
  }

  private static Preset serviceNow() {
    return Preset.of(
        "servicenow-incident",
        "ServiceNow: a list of incidents, by labels or by names of fields",
        incidents("notify contain remedy update explain prevent")
            .field(Mapping.PARTY, "Vendor")
            .field("id", "Number")
            .field("openedAt", FieldRule.firstOf("Opened", "opened_at"))
            .field(
                "severity",
                FieldRule.column("Priority")
                    .value("1 - Critical", "CRITICAL")
                    .value("2 - High", "MAJOR")
                    .value("3 - Moderate", "MODERATE")
                    .value("4 - Low", "MINOR")
                    .value("5 - Planning", "MINOR"))
            .field("resolvedAt", FieldRule.firstOf("Resolved", "resolved_at"))
            .skipping(RowFilter.of("State", "Canceled", "Cancelled")));
  }

  private static Preset taskSla() {
    return Preset.of(
        "servicenow-task-sla",
        "ServiceNow: a list of task SLAs, each a promise",
        Mapping.builder(Kind.COMMITMENT)
            .field(Mapping.PARTY, "Vendor")
            .field("id", FieldRule.joined(" ", "Task", "SLA definition"))
            .field("madeAt", FieldRule.firstOf("Start time", "start_time"))
            .field("dueAt", FieldRule.firstOf("Breach time", "planned_end_time"))
            .field("keptAt", FieldRule.firstOf("Stop time", "End time", "end_time"))
            .skipping(RowFilter.of("Stage", "Cancelled", "Canceled")));
  }

  private static Preset jira() {
    return Preset.of(
        "jira",
        "Jira: issues as CSV, with a custom field Supplier",
        incidents("notify contain remedy update explain prevent")
            .field(Mapping.PARTY, "Custom field (Supplier)")
            .field("id", "Issue key")
            .field("openedAt", "Created")
            .field(
                "severity",
                FieldRule.column("Priority")
                    .value("Highest", "CRITICAL")
                    .value("High", "MAJOR")
                    .value("Medium", "MODERATE")
                    .value("Low", "MINOR")
                    .value("Lowest", "MINOR"))
            .field("resolvedAt", "Resolved")
            .field("note", "Summary")
            .dates("d/MMM/yy h:mm a", "d/MMM/yyyy h:mm a"));
  }

  private static Preset ncr() {
    return Preset.of(
        "ncr",
        "A list of nonconformities, with the steps of an 8D report",
        incidents("notify remedy update")
            .field(Mapping.PARTY, "Supplier")
            .field("id", FieldRule.firstOf("NCR No.", "NCR No", "NCR"))
            .field("openedAt", FieldRule.firstOf("Opened", "Date opened"))
            .field("severity", "Severity")
            .field("containedAt", FieldRule.firstOf("Contained", "Containment date"))
            .field("causeExplainedAt", FieldRule.firstOf("Root cause", "Root cause date"))
            .field(
                "preventionSharedAt",
                FieldRule.firstOf("Corrective action", "Corrective action date"))
            .field("resolvedAt", FieldRule.firstOf("Closed", "Date closed"))
            .nothing("N/A", "-"));
  }

  private static Preset capa() {
    return Preset.of(
        "capa",
        "A log of corrective and preventive actions, each a promise",
        Mapping.builder(Kind.COMMITMENT)
            .field(Mapping.PARTY, "Supplier")
            .field("id", FieldRule.firstOf("CAPA No.", "CAPA No", "CAPA ID", "CAPA"))
            .field("madeAt", FieldRule.firstOf("Raised", "Date raised"))
            .field("dueAt", FieldRule.firstOf("Due", "Due date"))
            .field("keptAt", FieldRule.firstOf("Closed", "Date closed"))
            .nothing("N/A", "-")
            .assuming("madeAt", "The supplier agreed to the due date when the action was raised"));
  }
}
