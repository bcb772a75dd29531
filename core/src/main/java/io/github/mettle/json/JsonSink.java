package io.github.mettle.json;

import io.github.mettle.amount.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

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

  /** {@return the same document with a line for each field; numbers stay as they are} */
  static String indented(String json) {
    StringWriter text = new StringWriter();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json);
        JsonGenerator generator = FACTORY.createGenerator(new Lines(), text)) {
      while (parser.nextToken() != null) {
        generator.copyCurrentEventExact(parser);
      }
    }
    return text.toString();
  }

  /** Asks for two blanks a level, and for lines that end the same way on every system. */
  private static final class Lines extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
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
