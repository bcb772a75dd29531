package io.github.mettle.example.scorecard;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.TrackRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The five suppliers of the sample: a record in JSON each, and its story in plain words. */
enum Supplier {
  TARNOW(
      "tarnow-strip-mill",
      """
      Six things went wrong in eighteen months, one of them critical: rolling oil on eleven
      coils. Each time they told us before we had noticed, kept it from spreading, offered a way
      out, kept us informed until it was solved, and explained the cause. One plan to prevent the
      next came three days late, one delivery two days. Once the railway lost a wagon, and they
      sent a truck overnight. They keep promises, answer straight, and lent us an engineer for
      two days, unasked.

      The sheet shows evidence on all eleven accounts, nearly all of it assets. So the interval
      is narrow, and even its lower end is more than we ask. Proven does not mean without fault:
      it means often tested, and found good.
      """),
  KESTREL(
      "kestrel-rolling",
      """
      One disaster, and otherwise a quiet year: on a night in August nine coils turned out to be
      the wrong alloy, and two of them were already in our press shop. Within half an hour their
      shift leader rang ours. By half past six the coils were stopped or fetched back, by eight
      there was a way out, in the evening it was solved. Three days later we knew the cause,
      ten days later what will prevent it.

      The sheet shows seven accounts with evidence that a quiet year would have left empty. The
      two coils that got through count against them, under Containment. It is one event, though
      it counts double: enough to hope, not enough to rely on.
      """),
  BRIGHTWATER(
      "brightwater-steel",
      """
      Twelve deliveries in a year, on the same days as Kestrel's, all on time and all accepted.
      That is the whole record. Nothing went wrong, so they never had to bring bad news, find a
      way out or explain themselves.

      The sheet shows one account with evidence, and ten without. They deliver; what they do on
      the day when they cannot, nobody knows. The interval says so: it reaches from one end to
      the other. This is no reproach. It is a question still open.
      """),
  SILVERLINE(
      "silverline-coil",
      """
      Red rust under the wrapping, eight times in sixteen months. After each, a brilliant letter:
      the cause within five days, the prevention within ten, eleven pages with photographs. Each
      time it came back, we saw it before they told us, and it reached our production; four
      times it was back the day after it was solved. Of the measures in the letters, one was in
      place on time, one five months late, one never.

      The sheet shows what letters earn where the fault comes back: nothing. To mend what they
      had said would not happen again is owed. Prevention is impaired, since every repeat costs
      twice its stake; so are Containment, Remedy and Notification.
      """),
  DUNMORE(
      "dunmore-steel-service",
      """
      Four things went wrong, and we found each of them ourselves. It took them eight hours to a
      day and a half to say a word, days to act, and a month to explain one cause of the four.
      Two promises were never kept. "We cannot" proved untrue two days after they had said it.
      Of twelve deliveries five were late, and a sixth came short.

      The sheet shows liabilities on every account with evidence. More than a third of them are
      outstanding: owed to this day, and not fading until they are settled. The list below it is
      what to ask for.
      """);

  private final String file;
  private final String story;

  Supplier(String file, String story) {
    this.file = file;
    this.story = story;
  }

  /** What they did, and what the sheet makes of it. */
  String story() {
    return story.stripTrailing();
  }

  TrackRecord record() {
    try (InputStream stream = Supplier.class.getResourceAsStream("sample/" + file + ".json")) {
      return MettleJson.readRecord(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
