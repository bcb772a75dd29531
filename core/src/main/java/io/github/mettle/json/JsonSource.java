package io.github.mettle.json;

import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** One document of JSON, read token by token. What is not well-formed is refused. */
final class JsonSource implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxStringLength(100_000)
                  .maxNameLength(1_000)
                  .maxNumberLength(1_000)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final JsonParser parser;

  private JsonSource(JsonParser parser) {
    this.parser = parser;
  }

  static JsonSource of(String json) {
    return new JsonSource(FACTORY.createParser(ObjectReadContext.empty(), json));
  }

  static JsonSource of(InputStream json) throws IOException {
    try {
      return new JsonSource(FACTORY.createParser(ObjectReadContext.empty(), json));
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    }
  }

  /** Reads the whole document as one object. */
  JsonForm document() {
    JsonForm form = new JsonForm();
    fields(form, name -> false);
    return form;
  }

  /** Something that takes the value of a field token by token, or leaves it to be kept. */
  @FunctionalInterface
  interface Streamed {
    /** Whether it has read the value of that field. */
    boolean read(String name);
  }

  /** Reads the whole document as one object, of which some fields are streamed rather than kept. */
  void fields(JsonForm form, Streamed streamed) {
    guarded(
        () -> {
          require(next() == JsonToken.START_OBJECT, "must be an object");
          object(form, streamed);
          require(next() == null, "must be one document");
        });
  }

  /** Reads a list of objects, handing each on as soon as it is read. */
  boolean list(Consumer<JsonForm> taker) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return false;
    }
    while (next() != JsonToken.END_ARRAY) {
      require(parser.currentToken() == JsonToken.START_OBJECT, "must be objects in a list");
      JsonForm form = new JsonForm();
      object(form, name -> false);
      taker.accept(form);
    }
    return true;
  }

  private void object(JsonForm form, Streamed streamed) {
    while (next() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      next();
      if (!streamed.read(name)) {
        form.put(name, value());
      }
    }
  }

  private Object value() {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        JsonForm form = new JsonForm();
        object(form, name -> false);
        yield form;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
          list.add(value());
        }
        yield list;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonForm.Num(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> JsonForm.NULL;
    };
  }

  private JsonToken next() {
    return parser.nextToken();
  }

  private void require(boolean holds, String rule) {
    if (!holds) {
      throw refusal(rule, parser.currentTokenLocation(), String.valueOf(parser.currentToken()));
    }
  }

  private static void guarded(Runnable reading) {
    try {
      reading.run();
    } catch (JacksonIOException failed) {
      throw new UncheckedIOException(failed.getCause());
    } catch (JacksonException malformed) {
      throw refusal(
          "must be well-formed",
          malformed.getLocation(),
          firstLine(malformed.getOriginalMessage()));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static RefusedException refusal(String rule, TokenStreamLocation at, String actual) {
    String place =
        at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ", ";
    return RefusedException.of("", "json", rule, place + actual);
  }

  @Override
  public void close() {
    parser.close();
  }
}
