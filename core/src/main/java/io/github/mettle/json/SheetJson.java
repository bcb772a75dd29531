package io.github.mettle.json;

import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Decimals;
import io.github.mettle.amount.Points;
import io.github.mettle.form.Form;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Line;
import io.github.mettle.sheet.Totals;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** A sheet as JSON: amounts in points, exactly; probabilities by the shortest decimal. */
final class SheetJson {
  static final String FORMAT = "mettle-sheet/1";
  private static final double MICRO = 1e6;

  private SheetJson() {}

  static void write(BalanceSheet sheet, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          sink.text("party", sheet.party());
          sink.text("asOf", sheet.asOf().toString());
          sink.text("policy", sheet.policy());
          sink.object("lines", () -> sheet.lines().forEach(line -> write(line, sink)));
          sink.object(
              "sections",
              () ->
                  sheet
                      .sections()
                      .forEach(
                          (section, trust) ->
                              sink.object(section.name(), () -> write(trust, sink))));
          sink.object("totals", () -> totals(sheet, sink));
          sink.object("trust", () -> write(sheet.trust(), sink));
          sink.object(
              "counts", () -> sheet.counts().forEach((kind, n) -> sink.number(kind.key(), n)));
        });
  }

  private static void write(Line line, JsonSink sink) {
    sink.object(
        line.account().name(),
        () -> {
          points(sink, "assets", line.assets());
          points(sink, "liabilities", line.liabilities());
          points(sink, "outstanding", line.outstanding());
          points(sink, "contingent", line.contingent());
          points(sink, "disputed", line.disputed());
          points(sink, "net", line.net());
          sink.number("episodes", line.episodes());
          write(line.trust(), sink);
        });
  }

  private static void totals(BalanceSheet sheet, JsonSink sink) {
    points(sink, "assets", sheet.assets());
    points(sink, "liabilities", sheet.liabilities());
    points(sink, "equity", sheet.equity());
    points(sink, "outstanding", sheet.outstanding());
    points(sink, "contingent", sheet.contingent());
    points(sink, "disputed", sheet.disputed());
  }

  private static void write(Trust trust, JsonSink sink) {
    share(sink, "belief", trust.belief());
    share(sink, "disbelief", trust.disbelief());
    share(sink, "uncertainty", trust.uncertainty());
    share(sink, "expected", trust.expected());
    share(sink, "lower", trust.lower());
    share(sink, "upper", trust.upper());
    sink.text("standing", trust.standing().name());
  }

  private static void points(JsonSink sink, String name, Points points) {
    sink.number(name, points.toString());
  }

  private static void share(JsonSink sink, String name, double share) {
    sink.number(name, Decimals.shortest(share));
  }

  static BalanceSheet read(JsonForm form) {
    MettleJson.requireFormat(form, FORMAT, true);
    Optional<String> party = given(form, "party", form.text("party"));
    Optional<Moment> asOf = given(form, "asOf", form.text("asOf")).flatMap(at -> moment(form, at));
    Optional<String> policy = given(form, "policy", form.text("policy"));
    Totals.Builder totals = Totals.builder();
    Map<Account, Trust> accounts = new EnumMap<>(Account.class);
    object(form, "lines", lines -> lines(lines, totals, accounts));
    Map<Section, Trust> sections = new EnumMap<>(Section.class);
    object(form, "sections", all -> sections(all, sections));
    Map<String, Points> sums = new LinkedHashMap<>();
    object(form, "totals", all -> sums(all, sums));
    Trust[] whole = new Trust[1];
    object(form, "trust", trust -> whole[0] = trust(trust).orElse(whole[0]));
    object(form, "counts", counts -> counts(counts, totals));
    form.refuseUnknown("a sheet");
    return form.make(
        "",
        () -> {
          Totals all = totals.build();
          requireSums(all, sums);
          return BalanceSheet.read(
              party.orElse(""),
              asOf.orElse(Moment.ofSecond(0)),
              policy.orElse(""),
              all,
              accounts,
              sections,
              whole[0]);
        });
  }

  /** Reads a part, which must be there. */
  private static void object(Form form, String attribute, Consumer<Form> part) {
    Optional<Form> found = given(form, attribute, form.form(attribute));
    found.ifPresent(
        value -> {
          part.accept(value);
          form.addAll(attribute, value);
        });
  }

  private static <T> Optional<T> given(Form form, String attribute, Optional<T> value) {
    if (value.isEmpty()) {
      form.refuseMissing(attribute);
    }
    return value;
  }

  private static Optional<Moment> moment(Form form, String text) {
    try {
      return Optional.of(Moment.parse(text));
    } catch (RefusedException refusal) {
      Problem problem = refusal.problems().get(0);
      form.refuse("asOf", problem.rule());
      return Optional.empty();
    }
  }

  private static void lines(Form lines, Totals.Builder totals, Map<Account, Trust> accounts) {
    for (Account account : Account.values()) {
      object(lines, account.name(), line -> line(line, account, totals, accounts));
    }
    lines.refuseUnknown("lines, that is an account");
  }

  private static void line(
      Form line, Account account, Totals.Builder totals, Map<Account, Trust> accounts) {
    Optional<Points> assets = points(line, "assets");
    Optional<Points> liabilities = points(line, "liabilities");
    Optional<Points> outstanding = points(line, "outstanding");
    Optional<Points> contingent = points(line, "contingent");
    Optional<Points> disputed = points(line, "disputed");
    Optional<Points> net = points(line, "net");
    int episodes = count(line, "episodes");
    Optional<Trust> trust = trustFields(line);
    line.refuseUnknown("a line");
    trust.ifPresent(value -> accounts.put(account, value));
    if (assets.isPresent()
        && liabilities.isPresent()
        && outstanding.isPresent()
        && contingent.isPresent()
        && disputed.isPresent()
        && net.isPresent()) {
      if (!net.get().equals(assets.get().minus(liabilities.get()))) {
        line.refuse("net", "must be assets − liabilities");
      }
      try {
        totals.account(
            account,
            assets.get(),
            liabilities.get(),
            outstanding.get(),
            contingent.get(),
            disputed.get(),
            episodes);
      } catch (RefusedException refusal) {
        Problem problem = refusal.problems().get(0);
        String attribute = problem.attribute();
        line.refuse(attribute.substring(attribute.indexOf('.') + 1), problem.rule());
      }
    }
  }

  private static void sections(Form form, Map<Section, Trust> sections) {
    for (Section section : Section.values()) {
      form.form(section.name())
          .ifPresent(
              part -> {
                trust(part).ifPresent(trust -> sections.put(section, trust));
                form.addAll(section.name(), part);
              });
    }
    form.refuseUnknown("sections");
  }

  private static void sums(Form form, Map<String, Points> sums) {
    for (String name :
        new String[] {"assets", "liabilities", "equity", "outstanding", "contingent", "disputed"}) {
      points(form, name).ifPresent(points -> sums.put(name, points));
    }
    form.refuseUnknown("totals");
  }

  private static void requireSums(Totals totals, Map<String, Points> sums) {
    requireSum("assets", totals.assets(), sums);
    requireSum("liabilities", totals.liabilities(), sums);
    requireSum("equity", totals.equity(), sums);
    requireSum("outstanding", totals.outstanding(), sums);
    requireSum("contingent", totals.contingent(), sums);
    requireSum("disputed", totals.disputed(), sums);
  }

  private static void requireSum(String name, Points sum, Map<String, Points> sums) {
    Points said = sums.getOrDefault(name, sum);
    if (!said.equals(sum)) {
      throw RefusedException.of("", "totals." + name, "must be the sum of the lines, " + sum, said);
    }
  }

  private static void counts(Form form, Totals.Builder totals) {
    for (Kind kind : Kind.values()) {
      if (form.number(kind.key()).isPresent()) {
        totals.count(kind, count(form, kind.key()));
      }
    }
    form.refuseUnknown("counts, that is a kind of episode");
  }

  private static int count(Form form, String attribute) {
    double count = number(form, attribute).orElse(0);
    if (count >= 0 && count <= Integer.MAX_VALUE && count == Math.rint(count)) {
      return (int) count;
    }
    form.refuse(attribute, "must be a whole number, at least 0");
    return 0;
  }

  private static OptionalDouble number(Form form, String attribute) {
    OptionalDouble number = form.number(attribute);
    if (number.isEmpty()) {
      form.refuseMissing(attribute);
    }
    return number;
  }

  private static Optional<Points> points(Form form, String attribute) {
    OptionalDouble number = number(form, attribute);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    double micros = number.getAsDouble() * MICRO;
    if (Math.abs(micros) < 0x1p53) {
      return Optional.of(Points.of(number.getAsDouble()));
    }
    form.refuse(attribute, "must be within 9e9 points");
    return Optional.empty();
  }

  private static Optional<Trust> trust(Form form) {
    Optional<Trust> trust = trustFields(form);
    form.refuseUnknown("trust");
    return trust;
  }

  private static Optional<Trust> trustFields(Form form) {
    OptionalDouble belief = share(form, "belief");
    OptionalDouble disbelief = share(form, "disbelief");
    OptionalDouble uncertainty = share(form, "uncertainty");
    OptionalDouble expected = share(form, "expected");
    OptionalDouble lower = share(form, "lower");
    OptionalDouble upper = share(form, "upper");
    Optional<Standing> standing = form.choice("standing", Standing.values(), Enum::name);
    given(form, "standing", standing);
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Trust.of(
            belief.orElse(0),
            disbelief.orElse(0),
            uncertainty.orElse(0),
            expected.orElse(0),
            lower.orElse(0),
            upper.orElse(0),
            standing.get()));
  }

  private static OptionalDouble share(Form form, String attribute) {
    OptionalDouble share = number(form, attribute);
    share.ifPresent(
        value -> {
          if (!(value >= 0 && value <= 1)) {
            form.refuse(attribute, "must be in [0, 1]");
          }
        });
    return share;
  }
}
