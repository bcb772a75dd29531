package io.github.mettle.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One document of JSON, read token by token. What is not well-formed, or so large that it can be no
 * document of ours, is refused where it stands.
 */
final class JsonSource implements AutoCloseable {
  /** The most characters of an object that is kept: an episode, a sheet. */
  private static final int LARGEST = 1_000_000;

  /** The most forms that are kept to be used again: an incident has one for each step. */
  private static final int MOST_FORMS = 32;

  private static final Streamed KEPT = name -> false;

  private final JsonParser parser;
  private final List<JsonFieldReader> forms = new ArrayList<>();
  private int used;
  private int left;

  private JsonSource(JsonParser parser) {
    this.parser = parser;
  }

  static <T> T read(String json, Function<JsonSource, T> reader) {
    try (JsonSource source = of(json)) {
      return reader.apply(source);
    }
  }

  static <T> T read(InputStream json, Function<JsonSource, T> reader) throws IOException {
    try (JsonSource source = of(json)) {
      return reader.apply(source);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  static JsonSource of(String json) {
    JacksonCore.require();
    return new JsonSource(JsonInput.parser(json));
  }

  static JsonSource of(InputStream json) throws IOException {
    JacksonCore.require();
    return new JsonSource(JsonInput.parser(json));
  }

  /** Reads the whole document as one object. */
  JsonFieldReader document() {
    return document(KEPT);
  }

  /** Something that takes the value of a field token by token, or leaves it to be kept. */
  @FunctionalInterface
  interface Streamed {
    /** Whether it has read the value of that field, which then counts as an empty list. */
    boolean read(String name);
  }

  /** Reads the whole document as one object, of which some fields are streamed rather than kept. */
  JsonFieldReader document(Streamed streamed) {
    return guarded(
        () -> {
          JsonToken first = next();
          require(first == JsonToken.START_OBJECT, "must be an object", first);
          left = LARGEST;
          JsonFieldReader form = object(streamed);
          JsonToken more = next();
          require(more == null, "must be one document", more);
          return form;
        });
  }

  /**
   * Reads a list, handing each element on as soon as it is read; false if it is none. An element is
   * good until the next is read, which uses its forms again.
   */
  boolean list(Consumer<Object> taker) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return false;
    }
    int before = used;
    while (next() != JsonToken.END_ARRAY) {
      left = LARGEST;
      taker.accept(value());
      used = before;
    }
    left = LARGEST;
    return true;
  }

  /** Takes an element of a list, as long as it wants more. */
  @FunctionalInterface
  interface ElementTaker {
    /** Whether more are wanted. An element is good until the next is read. */
    boolean take(Object element);
  }

  /**
   * Reads the elements of the list at a path of the document, or, without a path, those of the list
   * that it is, or the documents that follow one another. What stands beside the path at its
   * beginning is put into a form, before or after.
   */
  void elements(List<String> path, JsonFieldReader beside, ElementTaker taker) {
    guarded(
        () -> {
          JsonToken first = next();
          left = LARGEST;
          if (!path.isEmpty()) {
            require(first == JsonToken.START_OBJECT, "must be an object", first);
            elements(path, 0, beside, taker);
          } else if (first == JsonToken.START_ARRAY) {
            elements(taker);
          } else {
            require(first == JsonToken.START_OBJECT, "must be a list or objects", first);
            documents(taker);
          }
          return beside;
        });
  }

  private void documents(ElementTaker taker) {
    boolean wanted = true;
    while (wanted && parser.currentToken() != null) {
      left = LARGEST;
      used = 0;
      wanted = taker.take(value());
      next();
    }
  }

  private void elements(List<String> path, int depth, JsonFieldReader beside, ElementTaker taker) {
    while (next() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      spend(name.length());
      JsonToken token = next();
      if (!name.equals(path.get(depth))) {
        Object value = value();
        if (depth == 0) {
          beside.put(name, value);
        }
      } else if (depth + 1 < path.size() && token == JsonToken.START_OBJECT) {
        elements(path, depth + 1, beside, taker);
      } else {
        require(token == JsonToken.START_ARRAY, "must be a list", token);
        if (!elements(taker)) {
          return;
        }
      }
    }
  }

  private boolean elements(ElementTaker taker) {
    int before = used;
    while (next() != JsonToken.END_ARRAY) {
      left = LARGEST;
      boolean wanted = taker.take(value());
      used = before;
      if (!wanted) {
        return false;
      }
    }
    left = LARGEST;
    return true;
  }

  private JsonFieldReader form() {
    if (used == MOST_FORMS) {
      return new JsonFieldReader();
    }
    if (used == forms.size()) {
      forms.add(new JsonFieldReader());
    }
    JsonFieldReader form = forms.get(used++);
    form.clear();
    return form;
  }

  private JsonFieldReader object(Streamed streamed) {
    JsonFieldReader form = form();
    while (next() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      spend(name.length());
      next();
      form.put(name, streamed.read(name) ? List.of() : value());
    }
    return form;
  }

  private Object value() {
    spend(1);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(KEPT);
      case START_ARRAY -> array();
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonFieldReader.Num(text());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> JsonFieldReader.NULL;
    };
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    while (next() != JsonToken.END_ARRAY) {
      list.add(value());
    }
    return list;
  }

  private String text() {
    String text = parser.getString();
    spend(text.length());
    return text;
  }

  /** Counts characters, each value as at least one. */
  private void spend(int characters) {
    left -= characters;
    if (left < 0) {
      throw JsonInput.refusal(
          "must be objects of at most 1000000 characters each", parser.currentLocation(), "more");
    }
  }

  private @Nullable JsonToken next() {
    return parser.nextToken();
  }

  private void require(boolean holds, String rule, @Nullable JsonToken actual) {
    if (!holds) {
      throw actual == null
          ? JsonInput.refusal(rule, parser.currentLocation(), "nothing")
          : JsonInput.refusal(rule, parser.currentTokenLocation(), describe(actual));
    }
  }

  private static String describe(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      default -> String.valueOf(token.asString());
    };
  }

  private <T> T guarded(Supplier<T> reading) {
    return JsonInput.guarded(parser, reading);
  }

  @Override
  public void close() {
    parser.close();
  }
}
