package io.github.mettle.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes one object of JSON, on one line. Numbers come as text: their form is ours to decide. */
final class JsonSink {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator generator;

  private JsonSink(JsonGenerator generator) {
    this.generator = generator;
  }

  /** {@return what is written, as text} */
  static String toText(Consumer<JsonSink> writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      writing.accept(new JsonSink(generator));
    }
    return text.toString();
  }

  /** Writes in UTF-8; the stream is not closed. */
  static void toStream(OutputStream stream, Consumer<JsonSink> writing) throws IOException {
    try (JsonGenerator generator =
        FACTORY.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
      writing.accept(new JsonSink(generator));
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  void object(Runnable fields) {
    generator.writeStartObject();
    fields.run();
    generator.writeEndObject();
  }

  void object(String name, Runnable fields) {
    generator.writeName(name);
    object(fields);
  }

  <T> void list(String name, Iterable<? extends T> values, Consumer<T> fields) {
    generator.writeName(name);
    generator.writeStartArray();
    for (T value : values) {
      object(() -> fields.accept(value));
    }
    generator.writeEndArray();
  }

  void texts(String name, List<String> texts) {
    generator.writeName(name);
    generator.writeStartArray();
    texts.forEach(generator::writeString);
    generator.writeEndArray();
  }

  void text(String name, String text) {
    generator.writeName(name);
    generator.writeString(text);
  }

  void truth(String name, boolean truth) {
    generator.writeName(name);
    generator.writeBoolean(truth);
  }

  void number(String name, String number) {
    generator.writeName(name);
    generator.writeNumber(number);
  }

  void number(String name, int number) {
    generator.writeName(name);
    generator.writeNumber(number);
  }
}
