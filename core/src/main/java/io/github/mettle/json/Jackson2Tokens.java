package io.github.mettle.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteCapability;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Copies values of JSON token by token, so that every data format of Jackson 2 serves. */
final class Jackson2Tokens {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Jackson2Tokens() {}

  static void write(String json, JsonGenerator generator) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        copy(parser, t, generator);
      }
    }
  }

  /** Reads the value on which the parser stands, to its end. */
  static String read(JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
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

  private static void copy(JsonParser from, JsonToken token, JsonGenerator to) throws IOException {
    if (!token.isNumeric()) {
      to.copyCurrentEvent(from);
    } else if (to.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
      to.writeNumber(from.getText());
    } else if (token == JsonToken.VALUE_NUMBER_INT) {
      integer(new BigInteger(from.getText()), to);
    } else {
      to.writeNumber(new BigDecimal(from.getText()));
    }
  }

  private static void integer(BigInteger number, JsonGenerator to) throws IOException {
    if (number.bitLength() < Long.SIZE) {
      to.writeNumber(number.longValue());
    } else {
      to.writeNumber(number);
    }
  }
}
