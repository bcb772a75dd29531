package io.github.mettle.mapping;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.mettle.account.Account;
import io.github.mettle.form.EpisodeReader;
import io.github.mettle.form.FieldType;
import io.github.mettle.form.Fields;
import io.github.mettle.record.Action;
import io.github.mettle.record.Kind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a column may have for one kind of episode, each with where its text goes.
 *
 * <p>They are the fields of the kind, with the steps of an incident a column for each action, such
 * as {@code remedyOfferedAt}, and the balances of an opening a column for each account and side,
 * such as {@code CANDOUR.assets}, each tag a column, such as {@code tags.site}; and the party.
 */
final class TargetFields {
  /** The beginning of the name of a tag's field. */
  static final String TAG = "tags.";

  /**
   * A field, and what its text is put into.
   *
   * @param attribute by which a problem of the episode names it
   * @param isPlain whether the field is put as it is, rather than made a part of another
   */
  record Target(String field, String attribute, FieldType type, boolean isPlain, Filler filler) {
    Target(String field, String attribute, FieldType type, Filler filler) {
      this(field, attribute, type, false, filler);
    }
  }

  /** Puts a text into the fields of an episode. */
  @FunctionalInterface
  interface Filler {
    void fill(MappedFields fields, String text);
  }

  private static final ImmutableMap<Kind, TargetFields> ALL =
      Maps.toMap(EnumSet.allOf(Kind.class), TargetFields::new);

  private final Kind kind;
  private final Fields fields;
  private final ImmutableMap<String, Target> targets;

  private TargetFields(Kind kind) {
    this.kind = kind;
    fields = Fields.of(kind);
    ImmutableMap.Builder<String, Target> all = ImmutableMap.builder();
    for (String field : fields.all()) {
      switch (field) {
        case "steps" -> addSteps(all);
        case "balances" -> addBalances(all);
        case "kind" -> add(all, field, MappedFields::confirmKind);
        case "pauses" -> add(all, field, MappedFields::putPauses);
        case "receipts" -> add(all, field, MappedFields::putReceipts);
        case "tags" -> {} // Each has a column of its own, whatever its name.
        default -> add(all, field, fields.type(field));
      }
    }
    add(all, Mapping.PARTY, FieldType.text());
    targets = all.buildOrThrow();
  }

  static TargetFields of(Kind kind) {
    return Objects.requireNonNull(ALL.get(kind));
  }

  boolean has(String field) {
    return get(field) != null;
  }

  @Nullable Target get(String field) {
    Target target = targets.get(field);
    return target == null && field.startsWith(TAG) && field.length() > TAG.length()
        ? tag(field)
        : target;
  }

  private static Target tag(String field) {
    String key = field.substring(TAG.length());
    return new Target(field, field, FieldType.text(), (fields, text) -> fields.putTag(key, text));
  }

  ImmutableSet<String> names() {
    Set<String> names = new LinkedHashSet<>(List.of(Mapping.PARTY));
    names.addAll(targets.keySet());
    return ImmutableSet.copyOf(names);
  }

  Iterable<String> required() {
    return fields.required();
  }

  String article() {
    return EpisodeReader.article(kind);
  }

  private static void add(ImmutableMap.Builder<String, Target> all, String field, FieldType type) {
    Filler filler =
        type.isList()
            ? (fields, text) -> fields.putAll(field, text)
            : (fields, text) -> fields.put(field, text);
    all.put(field, new Target(field, field, type, true, filler));
  }

  private static void add(ImmutableMap.Builder<String, Target> all, String field, Filler filler) {
    all.put(field, new Target(field, field, FieldType.text(), filler));
  }

  private static void addSteps(ImmutableMap.Builder<String, Target> all) {
    for (Action action : Action.values()) {
      String field = stepField(action);
      Filler filler = (fields, text) -> fields.addSteps(action, text);
      all.put(field, new Target(field, "steps." + action, FieldType.moment(), filler));
    }
  }

  private static void addBalances(ImmutableMap.Builder<String, Target> all) {
    for (Account account : Account.values()) {
      for (String side : new String[] {"assets", "liabilities"}) {
        String field = account + "." + side;
        Filler filler = (fields, text) -> fields.putBalance(account, side, text);
        all.put(field, new Target(field, "balances." + field, FieldType.number(), filler));
      }
    }
  }

  /** REMEDY_OFFERED is the column remedyOfferedAt. */
  static String stepField(Action action) {
    StringBuilder field = new StringBuilder();
    for (String word : action.name().split("_", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      field
          .append(field.length() == 0 ? lower.charAt(0) : word.charAt(0))
          .append(lower, 1, lower.length());
    }
    return field.append("At").toString();
  }

  /** The column of an attribute: of "steps.NOTIFIED" it is "notifiedAt". */
  static String column(String attribute) {
    if (attribute.startsWith("steps.")) {
      for (Action action : Action.values()) {
        if (attribute.equals("steps." + action)) {
          return stepField(action);
        }
      }
    }
    return attribute.startsWith("balances.")
        ? attribute.substring("balances.".length())
        : attribute;
  }
}
