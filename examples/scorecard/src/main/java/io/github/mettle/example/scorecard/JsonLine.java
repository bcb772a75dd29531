package io.github.mettle.example.scorecard;

import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.sheet.BalanceSheet;
import java.io.StringWriter;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One object of JSON on one line; numbers in the shortest form that is exact. */
final class JsonLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  private JsonLine(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The object with those fields. */
  static String of(Consumer<JsonLine> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.writeStartObject();
      fields.accept(new JsonLine(generator));
      generator.writeEndObject();
    }
    return text.toString();
  }

  /** As of when and under which policy a sheet was weighed. */
  void terms(BalanceSheet sheet) {
    text("asOf", sheet.asOf().toString());
    text("policy", sheet.policyFingerprint());
  }

  void text(String name, String text) {
    generator.writeName(name);
    generator.writeString(text);
  }

  void number(String name, double number) {
    generator.writeName(name);
    generator.writeNumber(Decimals.shortest(number));
  }

  void number(String name, int number) {
    generator.writeName(name);
    generator.writeNumber(number);
  }

  void points(String name, Points points) {
    generator.writeName(name);
    generator.writeNumber(points.toString());
  }

  void truth(String name, boolean truth) {
    generator.writeName(name);
    generator.writeBoolean(truth);
  }

  void object(String name, Runnable fields) {
    generator.writeName(name);
    generator.writeStartObject();
    fields.run();
    generator.writeEndObject();
  }

  void texts(String name, Iterable<String> texts) {
    generator.writeName(name);
    generator.writeStartArray();
    texts.forEach(generator::writeString);
    generator.writeEndArray();
  }

  <T> void list(String name, Iterable<T> values, BiConsumer<JsonLine, T> fields) {
    generator.writeName(name);
    generator.writeStartArray();
    for (T value : values) {
      generator.writeStartObject();
      fields.accept(this, value);
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }
}
