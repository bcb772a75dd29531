package io.github.mettle.example.portal.forms;

import io.github.mettle.account.Account;
import io.github.mettle.example.portal.forms.Field.Choice;
import io.github.mettle.example.portal.forms.Field.Type;
import io.github.mettle.record.Action;
import io.github.mettle.record.Answer;
import io.github.mettle.record.Attribution;
import io.github.mettle.record.Candour;
import io.github.mettle.record.Impact;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Satisfaction;
import io.github.mettle.record.Scope;
import io.github.mettle.record.Severity;
import io.github.mettle.record.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The form of a kind of fact: its fields, and those of what can be added to it later.
 *
 * @param kind of the fact
 * @param title as buyers call it
 * @param fields of the fact itself
 * @param list the field of the fact that can have more and more of something, if there is one
 * @param item what is added to it
 * @param itemFields the fields of what is added
 */
public record FactForm(
    Kind kind, String title, List<Field> fields, String list, String item, List<Field> itemFields) {

  private static final List<FactForm> ALL =
      List.of(order(), nonConformity(), promise(), request(), inquiry(), gesture(), review());

  /** {@return the forms of all kinds that are written by hand} */
  public static List<FactForm> all() {
    return ALL;
  }

  /** {@return the form of a kind, if it is written by hand} */
  public static Optional<FactForm> of(Kind kind) {
    return ALL.stream().filter(form -> form.kind() == kind).findFirst();
  }

  /** {@return whether something can be added to it later} */
  public boolean grows() {
    return !list.isEmpty();
  }

  private static FactForm order() {
    return new FactForm(
        Kind.DELIVERY,
        "Order",
        with(
            required("orderedAt", "Ordered", Type.MOMENT),
            required("dueAt", "Due", Type.MOMENT),
            optional("deliveredAt", "Delivered, if all at once", Type.MOMENT),
            optional("acceptedShare", "Accepted share of it, from 0 to 1", Type.NUMBER),
            optional("target", "Agreed share, such as an uptime, from 0 to 1", Type.NUMBER)),
        "receipts",
        "Receipt",
        List.of(
            required("at", "Received", Type.MOMENT),
            required("share", "Accepted share of the order, from 0 to 1", Type.NUMBER)));
  }

  private static FactForm nonConformity() {
    return new FactForm(
        Kind.INCIDENT,
        "Non-conformity",
        with(
            required("openedAt", "Opened, when either side first knew", Type.MOMENT),
            choice("severity", "Severity", true, Severity.values()),
            choice("attribution", "Whose fault it was", true, Attribution.values()),
            choice("impact", "How far it reached into our operations", true, Impact.values()),
            optional("noticedAt", "Noticed by ourselves", Type.MOMENT),
            optional("recurrenceOf", "Number of the one that it repeats", Type.TEXT)),
        "steps",
        "Step",
        List.of(
            choice("action", "What they did", true, Action.values()),
            required("at", "When", Type.MOMENT),
            optional("note", "Remark", Type.TEXT)));
  }

  private static FactForm promise() {
    return plain(
        Kind.COMMITMENT,
        "Promise",
        required("madeAt", "Made", Type.MOMENT),
        required("dueAt", "Due", Type.MOMENT),
        optional("keptAt", "Kept", Type.MOMENT),
        optional("withdrawnAt", "Withdrawn", Type.MOMENT),
        optional("brokenAt", "Known to be broken", Type.MOMENT));
  }

  private static FactForm request() {
    return plain(
        Kind.REQUEST,
        "Request",
        required("askedAt", "Asked", Type.MOMENT),
        choice("scope", "Within the agreement, or beyond it", true, Scope.values()),
        choice("answer", "Answer", false, Answer.values()),
        optional("answeredAt", "Answered", Type.MOMENT),
        optional("refutedAt", "Proved untrue, or never done", Type.MOMENT));
  }

  private static FactForm inquiry() {
    return plain(
        Kind.INQUIRY,
        "Question",
        required("askedAt", "Asked", Type.MOMENT),
        choice("candour", "How straight the answer was", false, Candour.values()),
        optional("answeredAt", "Answered", Type.MOMENT),
        optional("followedUpAt", "Told what they found out", Type.MOMENT));
  }

  private static FactForm gesture() {
    return plain(
        Kind.GESTURE,
        "Deed beyond what was expected",
        required("at", "Done", Type.MOMENT),
        choice(
            "level",
            "How well it was received",
            true,
            Satisfaction.EXCEEDED,
            Satisfaction.DELIGHTED,
            Satisfaction.AMAZED));
  }

  private static FactForm review() {
    return plain(
        Kind.REVIEW,
        "Judgement",
        required("at", "Given", Type.MOMENT),
        choice("account", "What was judged", true, Account.values()),
        choice("level", "How it was felt", true, Satisfaction.values()));
  }

  private static FactForm plain(Kind kind, String title, Field... fields) {
    return new FactForm(kind, title, with(fields), "", "", List.of());
  }

  private static List<Field> with(Field... fields) {
    List<Field> all = new ArrayList<>();
    all.add(required("id", "Number, such as that of the order", Type.TEXT));
    all.addAll(List.of(fields));
    all.add(
        choice(
            "source", "Known from, unless by ourselves", false, Source.REFERRED, Source.CLAIMED));
    all.add(optional("orderValue", "Value of the order", Type.NUMBER));
    all.add(optional("waivedAt", "Rest waived", Type.MOMENT));
    all.add(optional("note", "Remark", Type.TEXT));
    return List.copyOf(all);
  }

  private static Field required(String name, String label, Type type) {
    return new Field(name, label, type, true, List.of());
  }

  private static Field optional(String name, String label, Type type) {
    return new Field(name, label, type, false, List.of());
  }

  private static Field choice(String name, String label, boolean required, Enum<?>... values) {
    List<Choice> choices =
        Arrays.stream(values).map(one -> new Choice(one.name(), words(one))).toList();
    return new Field(name, label, Type.CHOICE, required, choices);
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
