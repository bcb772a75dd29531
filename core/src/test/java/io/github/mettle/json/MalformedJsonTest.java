package io.github.mettle.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mettle.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What is no JSON, or not ours, is refused where it stands. */
class MalformedJsonTest {
  private static final String RECORD =
      """
      {"party": "Ruhr Steelworks — Größe",
       "episodes": [
        {"kind": "incident", "id": "NCR-7", "openedAt": "2026-03-02T08:00:00Z", "severity": "MAJOR",
         "attribution": "SUPPLIER", "impact": "NONE", "orderValue": 12.5e1,
         "steps": [{"action": "NOTIFIED", "at": "2026-03-02", "note": "\\u00e4"}]}],
       "disputes": [{"episode": "NCR-7", "raisedAt": "2026-04-01"}]}""";

  static final List<Arguments> MALFORMED =
      List.of(
          malformed("line 1, column 1: json must be an object: nothing", ""),
          malformed("line 2, column 1: json must be an object: nothing", " \n"),
          malformed("line 1, column 1: json must be an object: a list", "[]"),
          malformed("line 1, column 1: json must be an object: a text", "'x'"),
          malformed("line 1, column 1: json must be an object: null", "null"),
          malformed("line 1, column 4: json must be one document: an object", "{} {}"),
          malformed(
              "line 1, column 3: json must be well-formed: Unexpected close marker '}': no open"
                  + " Object to close",
              "{}}"),
          malformed(
              "line 1, column 9: json must be well-formed: Non-standard token 'NaN'", "{'a':NaN}"),
          malformed(
              "line 1, column 14: json must be well-formed: Non-standard token 'Infinity'",
              "{'a':Infinity}"),
          malformed(
              "line 1, column 15: json must be well-formed: Non-standard token '-Infinity'",
              "{'a':-Infinity}"),
          malformed(
              "line 2, column 7: json must be well-formed: Unexpected character ('}' (code 125)):"
                  + " was expecting double-quote to start property name",
              "{\n'a':1,}"),
          malformed(
              "line 1, column 7: json must be well-formed: Unexpected end-of-input: expected close"
                  + " marker for Object",
              "{'a':1"),
          malformed(
              "line 1, column 7: json must be well-formed: Invalid numeric value: Leading zeroes"
                  + " not allowed",
              "{'a':01}"),
          malformed(
              "line 1, column 1: json must be well-formed: Unexpected character ('/' (code 47)):"
                  + " maybe a (non-standard) comment?",
              "// a record\n{}"),
          malformed(
              "line 1, column 22: json must be within limits: Document nesting depth (17) exceeds"
                  + " the maximum allowed (16)",
              "{'a':" + "[".repeat(100_000)),
          malformed(
              "line 1, column 100009: json must be within limits: String value length (100001)"
                  + " exceeds the maximum allowed (100000)",
              "{'a':'" + "x".repeat(100_001) + "'}"),
          malformed(
              "line 1, column 1005: json must be within limits: Name length (1001) exceeds the"
                  + " maximum allowed (1000)",
              "{'" + "x".repeat(1_001) + "':1}"),
          malformed(
              "line 1, column 1007: json must be within limits: Number value length (1001) exceeds"
                  + " the maximum allowed (1000)",
              "{'a':" + "1".repeat(1_001) + "}"),
          malformed(
              "line 1, column 1000029: json must be objects of at most 1000000 characters each:"
                  + " more",
              "{'party':'x','episodes':[{'a':[" + "1,".repeat(600_000) + "1]}]}"));

  @ParameterizedTest(name = "{0}")
  @FieldSource("MALFORMED")
  void refuses(String message, String json) {
    String text = json.replace('\'', '"');
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readRecord(stream(text.getBytes(UTF_8))))
        .withMessage(message);
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("MALFORMED")
  void refusesTheSameInText(String message, String json) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readRecord(json.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource({
    "7b22ff223a317d,   Invalid UTF-8 start byte 0xff",
    "7b2261223a22c322, Invalid UTF-8 middle byte 0x22",
    "7b2261223a22eda0802d, Invalid UTF-8: Illegal surrogate character 0xd800",
    "7b2261223a22f822, Invalid UTF-8 start byte 0xf8",
  })
  void refusesWhatIsNotUtf8(String hex, String message) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readRecord(stream(HexFormat.of().parseHex(hex))))
        .withMessageMatching("line 1, column \\d+: json must be well-formed: " + message);
  }

  @Test
  void refusesAnotherEncodingThanUtf8() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> MettleJson.readRecord(stream(RECORD.getBytes(UTF_16))));
  }

  @Test
  void toleratesAByteOrderMark() throws IOException {
    String marked = "\uFEFF" + RECORD;
    assertThat(MettleJson.readRecord(marked)).isEqualTo(MettleJson.readRecord(RECORD));
    assertThat(MettleJson.readRecord(stream(marked.getBytes(UTF_8))))
        .isEqualTo(MettleJson.readRecord(RECORD));
  }

  @Test
  void refusesARecordThatBreaksOffAnywhere() {
    byte[] whole = RECORD.getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      InputStream part = new ByteArrayInputStream(whole, 0, length);
      assertThatExceptionOfType(RefusedException.class)
          .as("cut after %s bytes", length)
          .isThrownBy(() -> MettleJson.readRecord(part));
    }
    for (int length = 0; length < RECORD.length(); length++) {
      String part = RECORD.substring(0, length);
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> MettleJson.readRecord(part));
    }
  }

  @Test
  void aStreamThatFailsIsNoRefusal() throws IOException {
    InputStream unplugged = InputStream.nullInputStream();
    unplugged.close();
    InputStream half = new ByteArrayInputStream(RECORD.getBytes(UTF_8), 0, 100);
    InputStream failing = new SequenceInputStream(half, unplugged);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> MettleJson.readRecord(failing))
        .withMessage("Stream closed");
  }

  private static Arguments malformed(String message, String json) {
    return arguments(message, json);
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
