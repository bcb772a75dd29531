package io.github.mettle.json;

import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.form.FieldReader;
import io.github.mettle.record.Moment;
import io.github.mettle.sheet.Change;
import io.github.mettle.sheet.Flow;
import io.github.mettle.sheet.StatementOfChanges;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A statement of changes as JSON: every flow with its balance at the end, in points, exactly. */
final class ChangesJson {
  static final String FORMAT = "mettle-changes/1";

  private ChangesJson() {}

  static void write(StatementOfChanges statement, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          sink.text("party", statement.party());
          sink.text("from", statement.from().toString());
          sink.text("to", statement.to().toString());
          sink.text("policy", statement.policyFingerprint());
          sink.object(
              "accounts",
              () ->
                  statement
                      .changes()
                      .forEach((account, change) -> write(account.name(), change, sink)));
          write("total", statement.total(), sink);
        });
  }

  private static void write(String name, Change change, JsonSink sink) {
    sink.object(
        name,
        () -> {
          sink.object("assets", () -> write(change.assets(), sink));
          sink.object("liabilities", () -> write(change.liabilities(), sink));
        });
  }

  private static void write(Flow flow, JsonSink sink) {
    SheetJson.points(sink, "opening", flow.opening());
    SheetJson.points(sink, "earned", flow.earned());
    SheetJson.points(sink, "faded", flow.faded());
    SheetJson.points(sink, "reversed", flow.reversed());
    SheetJson.points(sink, "outstanding", flow.outstanding());
    SheetJson.points(sink, "restated", flow.restated());
    SheetJson.points(sink, "closing", flow.closing());
  }

  static StatementOfChanges read(JsonFieldReader form) {
    Heading.requireFormat(form, FORMAT, true);
    String party = form.requiredText("party");
    Moment from = Heading.moment(form, "from");
    Moment to = Heading.moment(form, "to");
    String policy = form.requiredText("policy");
    Map<Account, Change> changes = new EnumMap<>(Account.class);
    SheetJson.part(form, "accounts", accounts -> accounts(accounts, changes));
    Side total = new Side();
    SheetJson.part(form, "total", total::read);
    form.refuseUnknown("a statement of changes");
    form.refuseIfAny("");
    requireTotal(form, total.change(), changes);
    return form.make("", () -> StatementOfChanges.read(party, from, to, policy, changes));
  }

  private static void accounts(FieldReader accounts, Map<Account, Change> changes) {
    for (Account account : Account.values()) {
      Side side = new Side();
      SheetJson.part(accounts, account.name(), side::read);
      changes.put(account, side.change());
    }
    accounts.refuseUnknown("accounts, that is an account");
  }

  private static void requireTotal(FieldReader form, Change said, Map<Account, Change> changes) {
    try {
      Change sum = changes.values().stream().reduce(Change.none(), Change::plus);
      requireTotal(form, "total.assets", sum.assets(), said.assets());
      requireTotal(form, "total.liabilities", sum.liabilities(), said.liabilities());
    } catch (ArithmeticException overflow) {
      form.add("accounts", "must be within 9.2e12 in sum", "more");
    }
  }

  private static void requireTotal(FieldReader form, String name, Flow sum, Flow said) {
    if (!said.equals(sum)) {
      form.add(name, "must be the sum of the accounts, " + sum, said.toString());
    }
  }

  /** Both sides of an account, or of all; nothing, until they are read. */
  private static final class Side {
    private Flow assets = Flow.none();
    private Flow liabilities = Flow.none();

    void read(FieldReader form) {
      SheetJson.part(form, "assets", part -> flow(part).ifPresent(flow -> assets = flow));
      SheetJson.part(form, "liabilities", part -> flow(part).ifPresent(flow -> liabilities = flow));
      form.refuseUnknown("a change");
    }

    Change change() {
      return new Change(assets, liabilities);
    }
  }

  /** The flow, if all of it was read and it closes. */
  private static Optional<Flow> flow(FieldReader form) {
    Points opening = SheetJson.points(form, "opening");
    Points earned = SheetJson.points(form, "earned");
    Points faded = SheetJson.points(form, "faded");
    Points reversed = SheetJson.points(form, "reversed");
    form.requireGiven("outstanding");
    Points outstanding = form.points("outstanding").orElse(Points.ZERO);
    Points restated = SheetJson.points(form, "restated");
    Points closing = SheetJson.points(form, "closing");
    form.refuseUnknown("a flow");
    try {
      Flow flow = Flow.of(opening, earned, faded, reversed, outstanding, restated);
      requireClosing(form, flow, closing);
      return Optional.of(flow).filter(it -> form.isAccepted());
    } catch (ArithmeticException overflow) {
      form.refuse("earned", "must be within 9.2e12 in sum");
      return Optional.empty();
    }
  }

  private static void requireClosing(FieldReader form, Flow flow, Points closing) {
    if (form.isAccepted() && !flow.closing().equals(closing)) {
      form.refuse("closing", "must be " + flow.closing() + ", what the flow comes to");
    }
  }
}
