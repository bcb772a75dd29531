package io.github.mettle.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

/** Where JSON is written to. Links with Jackson, so that {@link JacksonCore} is asked before. */
final class JsonOutput {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonOutput() {}

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
}
