package io.github.mettle.json;

import io.github.mettle.amount.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes one object of JSON, on one line. Numbers come as text: their form is ours to decide. */
final class JsonSink {
  private final JsonGenerator generator;

  JsonSink(JsonGenerator generator) {
    this.generator = generator;
  }

  /** {@return what is written, as text} */
  static String toText(Consumer<JsonSink> writing) {
    JacksonCore.require();
    return JsonOutput.toText(writing);
  }

  /** Writes in UTF-8; the stream is not closed. */
  static void toStream(OutputStream stream, Consumer<JsonSink> writing) throws IOException {
    JacksonCore.require();
    JsonOutput.toStream(stream, writing);
  }

  /** {@return the same document with a line for each field; numbers stay as they are} */
  static String indented(String json) {
    JacksonCore.require();
    return JsonOutput.indented(json);
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

  /** Writes a number by its shortest decimal. */
  void number(String name, double number) {
    number(name, Decimals.shortest(number));
  }

  void numbers(String name, List<Double> numbers) {
    generator.writeName(name);
    generator.writeStartArray();
    numbers.forEach(number -> generator.writeNumber(Decimals.shortest(number)));
    generator.writeEndArray();
  }

  /** Writes what is JSON already. */
  void raw(String name, String json) {
    generator.writeName(name);
    generator.writeRawValue(json);
  }

  void number(String name, int number) {
    generator.writeName(name);
    generator.writeNumber(number);
  }
}
