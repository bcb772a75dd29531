package io.github.mettle.json;

import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.amount.Points;
import io.github.mettle.form.FieldReader;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.ExpectationState;
import io.github.mettle.sheet.Fulfilment;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.PostingType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The postings and the expectations of a sheet as JSON, each with the sheet's heading. */
final class JournalJson {
  static final String POSTINGS_FORMAT = "mettle-postings/1";
  static final String EXPECTATIONS_FORMAT = "mettle-expectations/1";
  static final String DUE_FORMAT = "mettle-due/1";
  private static final long FURTHEST_SECOND = 1_000_000_000_000L;

  private JournalJson() {}

  static void writePostings(BalanceSheet sheet, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(sheet, POSTINGS_FORMAT, sink);
          sink.list("postings", sheet.postings(), posting -> write(posting, sink));
        });
  }

  private static void write(Posting posting, JsonSink sink) {
    sink.text("account", posting.account().name());
    sink.text("episode", posting.episodeId());
    sink.text("criterion", posting.criterion().key());
    sink.text("basis", posting.basis().name());
    sink.text("day", posting.day().toString());
    sink.number("credit", posting.credit().toString());
    sink.number("debit", posting.debit().toString());
    sink.number("assets", posting.assets().toString());
    sink.number("liabilities", posting.liabilities().toString());
    sink.text("start", posting.start().toString());
    sink.text("window", posting.window().toString());
    sink.text("until", posting.until().toString());
    write(posting.paused(), sink);
    sink.text("reason", posting.reason());
    posting.chapter().ifPresent(chapter -> sink.text("chapter", chapter));
  }

  static void writeExpectations(BalanceSheet sheet, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(sheet, EXPECTATIONS_FORMAT, sink);
          sink.list("expectations", sheet.expectations(), expected -> write(expected, sink));
        });
  }

  static void writeDue(BalanceSheet sheet, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(sheet, DUE_FORMAT, sink);
          sink.list("due", sheet.due(), owed -> write(owed, sink));
        });
  }

  private static void write(Expectation expectation, JsonSink sink) {
    sink.text("account", expectation.account().name());
    sink.text("episode", expectation.episodeId());
    sink.text("criterion", expectation.criterion().key());
    sink.text("state", expectation.state().name());
    sink.text("fulfilment", expectation.fulfilment().name());
    sink.number("stake", expectation.stake().toString());
    sink.text("start", expectation.start().toString());
    sink.text("window", expectation.window().toString());
    write(expectation.paused(), sink);
    sink.text("dueAt", expectation.dueAt().toString());
    expectation.done().ifPresent(done -> sink.text("done", done.toString()));
    sink.text("demand", expectation.demand());
  }

  private static void write(Duration paused, JsonSink sink) {
    if (!paused.isZero()) {
      sink.text("paused", paused.toString());
    }
  }

  static List<Posting> readPostings(JsonSource source) {
    return read(source, POSTINGS_FORMAT, "postings", JournalJson::posting);
  }

  static List<Expectation> readExpectations(JsonSource source) {
    return read(source, EXPECTATIONS_FORMAT, "expectations", JournalJson::expectation);
  }

  private static <T> List<T> read(
      JsonSource source, String format, String name, Function<JsonFieldReader, T> maker) {
    JsonDocument document = new JsonDocument();
    List<T> values = document.list(name, maker);
    JsonFieldReader form = document.read(source);
    Heading.requireFormat(form, format, true);
    Heading.read(form);
    form.requireGiven(name);
    form.refuseUnknown("a list of " + name);
    return document.make(form, () -> values);
  }

  private static Posting posting(JsonFieldReader form) {
    String id = form.requiredText("episode");
    Optional<Account> account = required(form, "account", account(form));
    Optional<Criterion> criterion = required(form, "criterion", criterion(form));
    Optional<PostingType> basis = required(form, "basis", basis(form));
    Optional<LocalDate> day = required(form, "day", day(form));
    Optional<Points> credit = required(form, "credit", form.points("credit"));
    Optional<Points> debit = required(form, "debit", form.points("debit"));
    Optional<Points> assets = required(form, "assets", form.points("assets"));
    Optional<Points> liabilities = required(form, "liabilities", form.points("liabilities"));
    Optional<Instant> start = required(form, "start", instant(form, "start"));
    Optional<Duration> window = required(form, "window", form.duration("window"));
    Optional<Instant> until = required(form, "until", instant(form, "until"));
    Duration paused = form.duration("paused").orElse(Duration.ZERO);
    String reason = form.requiredText("reason");
    Optional<String> chapter = form.text("chapter");
    form.refuseUnknown("a posting");
    form.refuseIfAny(id.strip());
    Posting read =
        form.make(
            id,
            () ->
                Posting.of(id, account.orElseThrow(), criterion.orElseThrow(), day.orElseThrow())
                    .withBasis(basis.orElseThrow())
                    .earned(credit.orElseThrow())
                    .lost(debit.orElseThrow())
                    .valued(assets.orElseThrow(), liabilities.orElseThrow())
                    .timed(start.orElseThrow(), window.orElseThrow(), until.orElseThrow())
                    .pausedFor(paused)
                    .withReason(reason));
    return chapter.map(read::underChapter).orElse(read);
  }

  private static Expectation expectation(JsonFieldReader form) {
    String id = form.requiredText("episode");
    Optional<Account> account = required(form, "account", account(form));
    Optional<Criterion> criterion = required(form, "criterion", criterion(form));
    Optional<ExpectationState> state = required(form, "state", state(form));
    Optional<Fulfilment> fulfilment = required(form, "fulfilment", fulfilment(form));
    Optional<Points> stake = required(form, "stake", form.points("stake"));
    Optional<Instant> start = required(form, "start", instant(form, "start"));
    Optional<Duration> window = required(form, "window", form.duration("window"));
    Duration paused = form.duration("paused").orElse(Duration.ZERO);
    Optional<Instant> dueAt = required(form, "dueAt", instant(form, "dueAt"));
    Optional<Instant> done = instant(form, "done");
    String demand = form.requiredText("demand");
    form.refuseUnknown("an expectation");
    form.refuseIfAny(id.strip());
    Expectation pending =
        form.make(
            id,
            () ->
                Expectation.of(
                        id,
                        account.orElseThrow(),
                        criterion.orElseThrow(),
                        stake.orElseThrow(),
                        start.orElseThrow(),
                        window.orElseThrow())
                    .pausedFor(paused));
    if (!pending.dueAt().equals(dueAt.orElseThrow())) {
      form.refuse("dueAt", "must be start + window + paused");
    }
    form.refuseIfAny(id.strip());
    Expectation made =
        pending
            .withState(state.orElseThrow())
            .withFulfilment(fulfilment.orElseThrow())
            .withDemand(demand);
    return done.map(made::doneAt).orElse(made);
  }

  /** {@return the value of a field, having noted the problem if it is missing} */
  private static <T> Optional<T> required(FieldReader form, String attribute, Optional<T> value) {
    form.requireGiven(attribute);
    return value;
  }

  private static Optional<Account> account(FieldReader form) {
    return form.choice("account", Account.values(), Enum::name);
  }

  private static Optional<PostingType> basis(FieldReader form) {
    return form.choice("basis", PostingType.values(), Enum::name);
  }

  private static Optional<ExpectationState> state(FieldReader form) {
    return form.choice("state", ExpectationState.values(), Enum::name);
  }

  private static Optional<Fulfilment> fulfilment(FieldReader form) {
    return form.choice("fulfilment", Fulfilment.values(), Enum::name);
  }

  private static Optional<Criterion> criterion(FieldReader form) {
    return form.choice("criterion", Criterion.values(), Criterion::key);
  }

  private static Optional<LocalDate> day(FieldReader form) {
    return form.time("day", LocalDate::parse, "must be a date, such as 2026-03-02");
  }

  private static Optional<Instant> instant(FieldReader form, String attribute) {
    String rule = "must be an instant, such as 2026-03-02T08:00:00Z";
    return form.time(attribute, JournalJson::instant, rule);
  }

  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (Math.abs(instant.getEpochSecond()) > FURTHEST_SECOND || instant.getNano() != 0) {
      throw new DateTimeException("no instant of a sheet");
    }
    return instant;
  }
}
