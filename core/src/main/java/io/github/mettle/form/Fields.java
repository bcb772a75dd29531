package io.github.mettle.form;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a kind of episode, in the order in which they are read.
 *
 * @param types by name
 * @param required the names of those without which there is no episode
 */
public record Fields(ImmutableMap<String, FieldType> types, ImmutableSet<String> required) {
  /**
   * {@return the fields that {@link EpisodeReader#read} asks for}
   *
   * @param kind of episode
   */
  public static Fields of(Kind kind) {
    Blank blank = new Blank(kind);
    try {
      EpisodeReader.read(blank);
      throw new IllegalStateException(kind + " must need a field");
    } catch (RefusedException missing) {
      ImmutableSet<String> required =
          missing.problems().stream()
              .map(Problem::attribute)
              .collect(ImmutableSet.toImmutableSet());
      return new Fields(types(kind, blank.asked), required);
    }
  }

  /** {@return the names} */
  public ImmutableSet<String> all() {
    return types.keySet();
  }

  /**
   * {@return the type of a field}
   *
   * @param field one of {@link #all()}
   */
  public FieldType type(String field) {
    FieldType type = types.get(field);
    if (type == null) {
      throw new IllegalArgumentException("field must be one of " + all() + ": " + field);
    }
    return type;
  }

  /** Reads an episode whose fields hold nothing good, and learns from what is said of each. */
  private static ImmutableMap<String, FieldType> types(Kind kind, Set<String> all) {
    Probe probe = new Probe(kind);
    try {
      EpisodeReader.read(probe);
    } catch (RefusedException refusal) {
      refusal.problems().forEach(probe::note);
    }
    ImmutableMap.Builder<String, FieldType> types = ImmutableMap.builder();
    all.forEach(name -> types.put(name, probe.types.getOrDefault(name, FieldType.text())));
    return types.buildOrThrow();
  }

  /** A form in which every field holds a text that is no date, no number and no name. */
  private static final class Probe extends Blank {
    private static final String NONSENSE = "?";
    private static final String CHOICE = "must be one of [";

    private final Map<String, FieldType> types = new HashMap<>();
    private String last = "";

    Probe(Kind kind) {
      super(kind);
    }

    void note(Problem problem) {
      String rule = problem.rule();
      if (rule.startsWith(CHOICE)) {
        String names = rule.substring(CHOICE.length(), rule.length() - 1);
        types.put(problem.attribute(), FieldType.choice(Splitter.on(", ").split(names)));
      } else if (rule.startsWith("must be a date")) {
        types.put(problem.attribute(), FieldType.moment());
      }
    }

    @Override
    protected Object ask(String attribute) {
      last = attribute;
      Object given = super.ask(attribute);
      return given == null ? NONSENSE : given;
    }

    @Override
    protected @Nullable String numeralOf(Object value) {
      types.put(last, FieldType.number());
      return null;
    }

    @Override
    protected @Nullable List<String> textsOf(Object value) {
      types.put(last, FieldType.list());
      return null;
    }
  }

  /** A form with nothing in it but a kind. */
  private static class Blank extends FieldReader {
    private final Kind kind;
    private final Set<String> asked = new LinkedHashSet<>();

    Blank(Kind kind) {
      this.kind = kind;
    }

    @Override
    protected @Nullable Object ask(String attribute) {
      asked.add(attribute);
      return attribute.equals("kind") ? kind.key() : null;
    }

    @Override
    protected Iterable<String> unknown() {
      return List.of();
    }

    @Override
    protected Iterable<String> names() {
      return List.of();
    }

    @Override
    protected String show(Object value) {
      return value.toString();
    }

    @Override
    protected String textOf(Object value) {
      return value.toString();
    }

    @Override
    protected @Nullable String numeralOf(Object value) {
      return null;
    }

    @Override
    protected @Nullable List<? extends FieldReader> formsOf(Object value) {
      return null;
    }

    @Override
    protected @Nullable List<String> textsOf(Object value) {
      return null;
    }

    @Override
    protected @Nullable FieldReader formOf(Object value) {
      return null;
    }
  }
}
