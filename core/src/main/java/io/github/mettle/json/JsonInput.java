package io.github.mettle.json;

import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Where JSON is read from. Links with Jackson, so that {@link JacksonCore} is asked before. */
final class JsonInput {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxStringLength(100_000)
                  .maxNameLength(1_000)
                  .maxNumberLength(1_000)
                  .build())
          // A name that is asked for is then found by its identity.
          .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          // It is UTF-8, and never guessed to be something else.
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .build();

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** What the parser adds for programmers: which feature to set, where an object began. */
  private static final Pattern ADVICE =
      Pattern.compile(
          "(: enable `| \\(for | \\(start marker | \\(not recognized ).*|, from `[^`]*`");

  private JsonInput() {}

  static JsonParser parser(String json) {
    String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  static JsonParser parser(InputStream json) throws IOException {
    try {
      InputStream unmarked = withoutMark(json);
      return FACTORY.createParser(ObjectReadContext.empty(), unmarked);
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    }
  }

  private static InputStream withoutMark(InputStream json) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(json, BYTE_ORDER_MARK.length);
    byte[] first = stream.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
      stream.unread(first);
    }
    return stream;
  }

  static <T> T guarded(JsonParser parser, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (JacksonIOException failed) {
      throw new UncheckedIOException(failed.getCause());
    } catch (StreamConstraintsException large) {
      throw refusal("must be within limits", parser.currentLocation(), plain(large));
    } catch (JacksonException malformed) {
      throw refusal("must be well-formed", malformed.getLocation(), plain(malformed));
    }
  }

  private static String plain(JacksonException exception) {
    String message = exception.getOriginalMessage().lines().findFirst().orElse("");
    return ADVICE.matcher(message).replaceAll("");
  }

  static RefusedException refusal(String rule, TokenStreamLocation at, String actual) {
    String place = "line " + at.getLineNr() + ", column " + at.getColumnNr();
    return RefusedException.of(place, "json", rule, actual);
  }
}
