package io.github.mettle.json;

import io.github.mettle.form.FieldReader;
import io.github.mettle.record.Moment;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.util.Optional;

/**
 * What every document about a sheet begins with.
 *
 * @param party who is judged
 * @param asOf the instant of the sheet
 * @param policyFingerprint the fingerprint of its policy
 */
record Heading(String party, Moment asOf, String policyFingerprint) {
  private static final Moment UNREAD = Moment.ofSecond(0);

  static void write(BalanceSheet sheet, String format, JsonSink sink) {
    sink.text("format", format);
    sink.text("party", sheet.party());
    writeTerms(sheet, sink);
  }

  /** Writes as of when and under which policy a sheet was weighed. */
  static void writeTerms(BalanceSheet sheet, JsonSink sink) {
    sink.text("asOf", sheet.asOf().toString());
    sink.text("policy", sheet.policyFingerprint());
  }

  /** Writes one side of two: the party, its trust, and how often things go wrong. */
  static void writeSide(String name, BalanceSheet sheet, JsonSink sink) {
    sink.object(
        name,
        () -> {
          sink.text("party", sheet.party());
          sink.object("trust", () -> SheetJson.write(sheet.trust(), sink));
          FrequencyJson.write(sheet, sink);
        });
  }

  /** Reads the heading; what is wrong is kept by the form, and nothing may be made of it then. */
  static Heading read(JsonFieldReader form) {
    return new Heading(
        form.requiredText("party"), moment(form, "asOf"), form.requiredText("policy"));
  }

  /** Reads an instant, which must be there; what is wrong is kept by the form. */
  static Moment moment(FieldReader form, String attribute) {
    form.requireGiven(attribute);
    return form.text(attribute).map(text -> moment(form, attribute, text)).orElse(UNREAD);
  }

  private static Moment moment(FieldReader form, String attribute, String text) {
    try {
      return Moment.parse(text);
    } catch (RefusedException refusal) {
      Problem problem = refusal.problems().get(0);
      form.refuse(attribute, problem.rule());
      return UNREAD;
    }
  }

  /** Refuses another format than the one that is read. */
  static void requireFormat(FieldReader form, String format, boolean required) {
    Optional<String> said = form.text("format");
    if (said.isPresent() ? !said.get().equals(format) : required) {
      form.refuse("format", "must be " + format);
    }
  }
}
