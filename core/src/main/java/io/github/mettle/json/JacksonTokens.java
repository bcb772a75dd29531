package io.github.mettle.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.json.JsonFactory;

/** Copies values of JSON token by token, so that every data format of Jackson 3 serves. */
final class JacksonTokens {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JacksonTokens() {}

  static void write(String json, JsonGenerator generator) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        copy(parser, t, generator);
      }
    }
  }

  /** Reads the value on which the parser stands, to its end. */
  static String read(JsonParser parser) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      int depth = 0;
      JsonToken token = parser.currentToken();
      while (token != null) {
        copy(parser, token, generator);
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        token = depth == 0 ? null : parser.nextToken();
      }
    }
    return text.toString();
  }

  private static void copy(JsonParser from, JsonToken token, JsonGenerator to) {
    if (!token.isNumeric()) {
      to.copyCurrentEvent(from);
    } else if (to.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
      to.writeNumber(from.getString());
    } else if (token == JsonToken.VALUE_NUMBER_INT) {
      integer(new BigInteger(from.getString()), to);
    } else {
      to.writeNumber(new BigDecimal(from.getString()));
    }
  }

  private static void integer(BigInteger number, JsonGenerator to) {
    if (number.bitLength() < Long.SIZE) {
      to.writeNumber(number.longValue());
    } else {
      to.writeNumber(number);
    }
  }
}
