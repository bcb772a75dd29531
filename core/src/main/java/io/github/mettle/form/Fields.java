package io.github.mettle.form;

import com.google.common.collect.ImmutableSet;
import io.github.mettle.record.Kind;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the fields of a kind of episode.
 *
 * @param all in the order in which they are read
 * @param required those without which there is no episode
 */
public record Fields(ImmutableSet<String> all, ImmutableSet<String> required) {
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
      return new Fields(ImmutableSet.copyOf(blank.asked), required);
    }
  }

  /** A form with nothing in it but a kind. */
  private static final class Blank extends FieldReader {
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
