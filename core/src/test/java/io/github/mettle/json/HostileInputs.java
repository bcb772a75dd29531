package io.github.mettle.json;

import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Input made to hurt. A main program, so that it can be run with little memory. */
final class HostileInputs {
  private static final int MEGA = 1_000_000;
  private static final String EPISODES = "{'party':'x','episodes':[";
  private static final String STAKE =
      EPISODES
          + "{'kind':'commitment','id':'c','madeAt':'2026-01-01','dueAt':'2026-02-01','stake':";
  private static final String GESTURE =
      "{'kind':'gesture','id':'g','level':'AMAZED','at':'2026-01-01'";

  private HostileInputs() {}

  /** The inputs by name; each can be made again. */
  static Map<String, Supplier<InputStream>> all() {
    Map<String, Supplier<InputStream>> inputs = new LinkedHashMap<>();
    inputs.put("lists 100,000 deep", () -> Repeated.text("{'a':", "[", 100_000, ""));
    inputs.put("objects 100,000 deep", () -> Repeated.text("", "{'a':", 100_000, ""));
    inputs.put("a text of 100 MB", () -> Repeated.text("{'a':'", "x", 100 * MEGA, "'}"));
    inputs.put("a name of 100 MB", () -> Repeated.text("{'", "x", 100 * MEGA, "':1}"));
    inputs.put("a number of 100 MB", () -> Repeated.text("{'a':", "1", 100 * MEGA, "}"));
    inputs.put("100 MB of blanks", () -> Repeated.text("", " ", 100 * MEGA, ""));
    inputs.put("a number of 100,000 digits", () -> Repeated.text(STAKE, "1", 100_000, "}]}"));
    inputs.put(
        "a fraction of 100,000 digits", () -> Repeated.text(STAKE + "0.", "1", 100_000, "}]}"));
    inputs.put("an exponent of 900 digits", () -> Repeated.text(STAKE + "1e", "9", 900, "}]}"));
    inputs.put("1e400", () -> text(STAKE + "1e400}]}"));
    inputs.put("1e-400", () -> text(STAKE + "1e-400}]}"));
    inputs.put("-0", () -> text(STAKE + "-0}]}"));
    inputs.put("NaN", () -> text(STAKE + "NaN}]}"));
    inputs.put("Infinity", () -> text(STAKE + "-Infinity}]}"));
    inputs.put("an instant in year 999999999", () -> text(at("+999999999-12-31T23:59:59.9Z")));
    inputs.put("an instant in year -999999999", () -> text(at("-999999999-01-01T00:00:00Z")));
    inputs.put("an instant in no year", () -> text(at("+9999999999-01-01T00:00:00Z")));
    inputs.put("two documents", () -> text("{'party':'x','episodes':[]}{'party':'x'}"));
    inputs.put("an id of 1 MB", () -> Repeated.text(EPISODES + "{'id':'", "i", MEGA, "'}]}"));
    inputs.put("a name a million times", () -> Repeated.text("{", "'a':1,", MEGA, "'a':1}"));
    inputs.put("a million fields", () -> Repeated.text("{", "'f#':1,", MEGA, "'a':1}"));
    inputs.put(
        "a million fields in an episode",
        () -> Repeated.text(EPISODES + GESTURE, ",'f#':{}", MEGA, "}]}"));
    inputs.put(
        "90,000 fields in an episode",
        () -> Repeated.text(EPISODES + GESTURE, ",'f#':1", 90_000, "}]}"));
    inputs.put(
        "50 million numbers in a field", () -> Repeated.text("{'a':[", "1,", 50 * MEGA, "1]}"));
    inputs.put(
        "a million steps",
        () -> Repeated.text(EPISODES + "{'kind':'incident','steps':[", "{},", MEGA, "{}]}]}"));
    inputs.put("a million problems", () -> Repeated.text(EPISODES, "{},", MEGA, "{}]}"));
    inputs.put(
        "100,000 times one id",
        () -> Repeated.text(EPISODES, GESTURE + "},", 100_000, GESTURE + "}]}"));
    return inputs;
  }

  private static String at(String instant) {
    return EPISODES + GESTURE.replace("2026-01-01", instant) + "}]}";
  }

  private static InputStream text(String text) {
    return Repeated.text(text, "", 0, "");
  }

  /** Prints for each input how long it took and why it was refused; fails if one was not. */
  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, Supplier<InputStream>> input : all().entrySet()) {
      Duration start = used();
      String message = refusal(input.getValue().get());
      long millis = used().minus(start).toMillis();
      System.out.println(
          input.getKey() + "|" + millis + "|" + message.lines().findFirst().orElse(""));
    }
  }

  /** Of processors, by all threads: how busy the machine is otherwise makes no difference. */
  private static Duration used() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static String refusal(InputStream input) throws IOException {
    try {
      throw new IllegalStateException("not refused: " + MettleJson.readRecord(input).party());
    } catch (RefusedException refusal) {
      return refusal.getMessage();
    }
  }
}
