package io.github.mettle.json;

import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Points;
import io.github.mettle.form.FieldReader;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Severity;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Frequency;
import io.github.mettle.sheet.Line;
import io.github.mettle.sheet.Totals;
import io.github.mettle.sheet.TotalsBuilder;
import io.github.mettle.sheet.Trial;
import io.github.mettle.trust.Standing;
import io.github.mettle.trust.Trust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A sheet as JSON: amounts in points, exactly; probabilities by the shortest decimal. */
final class SheetJson {
  static final String FORMAT = "mettle-sheet/2";
  private static final String PART_OF_LIABILITIES = "must be in [0, liabilities]";
  private static final List<String> SUMS =
      List.of("assets", "liabilities", "equity", "outstanding", "contingent", "disputed");

  private SheetJson() {}

  static void write(BalanceSheet sheet, JsonSink sink) {
    sink.object(
        () -> {
          Heading.write(sheet, FORMAT, sink);
          sink.object(
              "lines", () -> sheet.lines().forEach(line -> write(line, sheet.totals(), sink)));
          sections(sheet, sink);
          sink.object("totals", () -> write(sheet.totals(), sink));
          sink.object("trust", () -> write(sheet.trust(), sink));
          sink.object("counts", () -> counts(sheet.totals(), sink));
          FrequencyJson.write(sheet, sink);
          writeTrials(sheet, sink);
        });
  }

  static void sections(BalanceSheet sheet, JsonSink sink) {
    sink.object(
        "sections",
        () ->
            sheet
                .sections()
                .forEach(
                    (section, trust) -> sink.object(section.name(), () -> write(trust, sink))));
  }

  private static void write(Line line, Totals totals, JsonSink sink) {
    sink.object(
        line.account().name(),
        () -> {
          write(line.account(), totals, sink);
          write(line.trust(), sink);
        });
  }

  /** Writes the amounts and counts of an account. */
  static void write(Account account, Totals totals, JsonSink sink) {
    points(sink, "assets", totals.assets(account));
    points(sink, "liabilities", totals.liabilities(account));
    points(sink, "outstanding", totals.outstanding(account));
    points(sink, "contingent", totals.contingent(account));
    points(sink, "disputed", totals.disputed(account));
    points(sink, "net", totals.net(account));
    sink.number("episodes", totals.episodeCount(account));
    sink.number("met", totals.met(account));
    sink.number("missed", totals.missed(account));
    sink.number("waived", totals.waived(account));
  }

  static void counts(Totals totals, JsonSink sink) {
    totals.counts().forEach((kind, n) -> sink.number(kind.key(), n));
  }

  static void writeTrials(BalanceSheet sheet, JsonSink sink) {
    sink.object("trials", () -> sheet.trials().values().forEach(trial -> write(trial, sink)));
  }

  private static void write(Trial trial, JsonSink sink) {
    sink.object(
        trial.severity().name(),
        () -> {
          write(trial.trust(), sink);
          sink.number("incidents", trial.incidentCount());
        });
  }

  /** Writes the sums over all accounts. */
  static void write(Totals totals, JsonSink sink) {
    points(sink, "assets", totals.assets());
    points(sink, "liabilities", totals.liabilities());
    points(sink, "equity", totals.equity());
    points(sink, "outstanding", totals.outstanding());
    points(sink, "contingent", totals.contingent());
    points(sink, "disputed", totals.disputed());
  }

  static void write(Trust trust, JsonSink sink) {
    sink.number("belief", trust.belief());
    sink.number("disbelief", trust.disbelief());
    sink.number("uncertainty", trust.uncertainty());
    sink.number("expected", trust.expected());
    sink.number("lower", trust.lower());
    sink.number("upper", trust.upper());
    sink.text("standing", trust.standing().name());
  }

  static void points(JsonSink sink, String name, Points points) {
    sink.number(name, points.toString());
  }

  static BalanceSheet read(JsonFieldReader form) {
    Heading.requireFormat(form, FORMAT, true);
    Heading heading = Heading.read(form);
    Map<Account, Trust> accounts = new EnumMap<>(Account.class);
    TotalsBuilder amounts = Totals.builder();
    part(form, "lines", lines -> lines(lines, amounts, accounts));
    Map<Section, Trust> sections = new EnumMap<>(Section.class);
    part(form, "sections", all -> sections(all, sections));
    Map<String, Points> sums = new LinkedHashMap<>();
    part(form, "totals", all -> sums(all, sums));
    List<Trust> whole = new ArrayList<>(1);
    part(form, "trust", trust -> trust(trust).ifPresent(whole::add));
    part(form, "counts", counts -> counts(counts, amounts));
    List<Frequency> frequency = new ArrayList<>(1);
    optionalPart(form, "frequency", part -> frequency.add(FrequencyJson.read(part)));
    Map<Severity, Trial> trials = new EnumMap<>(Severity.class);
    part(form, "trials", part -> trials(part, trials));
    form.refuseUnknown("a sheet");
    form.refuseIfAny("");
    Totals totals = totals(form, amounts);
    form.refuseIfAny("");
    requireSums(form, totals, sums);
    frequency.forEach(known -> requireKnown(form, known.since(), heading.asOf()));
    form.refuseIfAny("");
    return BalanceSheet.read(
        heading.party(),
        heading.asOf(),
        heading.policyFingerprint(),
        totals,
        accounts,
        sections,
        whole.get(0),
        frequency.stream().findFirst(),
        trials);
  }

  private static void requireKnown(FieldReader form, Instant since, Moment asOf) {
    if (since.isAfter(asOf.due())) {
      form.add("frequency.since", "must be at or before asOf, " + asOf, since.toString());
    }
  }

  /** Reads a part, which must be there. */
  static void part(FieldReader form, String attribute, Consumer<FieldReader> reader) {
    form.requireGiven(attribute);
    optionalPart(form, attribute, reader);
  }

  private static void optionalPart(
      FieldReader form, String attribute, Consumer<FieldReader> reader) {
    form.form(attribute)
        .ifPresent(
            part -> {
              reader.accept(part);
              form.addAll(attribute, part);
            });
  }

  private static void lines(
      FieldReader lines, TotalsBuilder amounts, Map<Account, Trust> accounts) {
    for (Account account : Account.values()) {
      part(lines, account.name(), line -> line(line, account, amounts, accounts));
    }
    lines.refuseUnknown("lines, that is an account");
  }

  private static void line(
      FieldReader line, Account account, TotalsBuilder amounts, Map<Account, Trust> accounts) {
    Points assets = points(line, "assets");
    Points liabilities = points(line, "liabilities");
    Points outstanding = points(line, "outstanding");
    Points contingent = points(line, "contingent");
    Points disputed = points(line, "disputed");
    Points net = line.points("net").orElse(Points.ZERO);
    line.requireGiven("net");
    int episodes = count(line, "episodes");
    int met = count(line, "met");
    int missed = count(line, "missed");
    int waived = count(line, "waived");
    trustFields(line).ifPresent(trust -> accounts.put(account, trust));
    line.refuseUnknown("a line");
    if (line.isAccepted()) {
      require(net.equals(assets.minus(liabilities)), line, "net", "must be assets − liabilities");
      require(outstanding.compareTo(liabilities) <= 0, line, "outstanding", PART_OF_LIABILITIES);
      require(disputed.compareTo(liabilities) <= 0, line, "disputed", PART_OF_LIABILITIES);
      boolean isCountable = (long) met + missed + waived <= Integer.MAX_VALUE;
      require(isCountable, line, "met", "must be within 2147483647 in sum with missed and waived");
    }
    if (line.isAccepted()) {
      amounts
          .assets(account, assets)
          .liabilities(account, liabilities)
          .outstanding(account, outstanding)
          .contingent(account, contingent)
          .disputed(account, disputed)
          .episodeCount(account, episodes)
          .met(account, met)
          .missed(account, missed)
          .waived(account, waived);
    }
  }

  private static void require(boolean holds, FieldReader line, String attribute, String rule) {
    if (!holds) {
      line.refuse(attribute, rule);
    }
  }

  private static void sections(FieldReader form, Map<Section, Trust> sections) {
    for (Section section : Section.values()) {
      optionalPart(
          form,
          section.name(),
          part -> trust(part).ifPresent(trust -> sections.put(section, trust)));
    }
    form.refuseUnknown("sections, that is a section");
  }

  private static void trials(FieldReader form, Map<Severity, Trial> trials) {
    for (Severity severity : List.of(Severity.MAJOR, Severity.CRITICAL)) {
      optionalPart(form, severity.name(), part -> trial(part, severity, trials));
    }
    form.refuseUnknown("trials, that is MAJOR or CRITICAL");
  }

  private static void trial(FieldReader part, Severity severity, Map<Severity, Trial> trials) {
    int incidents = count(part, "incidents");
    trust(part).ifPresent(trust -> trials.put(severity, Trial.of(severity, incidents, trust)));
  }

  private static void sums(FieldReader form, Map<String, Points> sums) {
    for (String name : SUMS) {
      form.requireGiven(name);
      form.points(name).ifPresent(points -> sums.put(name, points));
    }
    form.refuseUnknown("totals");
  }

  private static Totals totals(FieldReader form, TotalsBuilder amounts) {
    try {
      return amounts.build();
    } catch (ArithmeticException overflow) {
      form.add("lines", "must be within 9.2e12 in sum", "more");
      return Totals.empty();
    }
  }

  private static void requireSums(FieldReader form, Totals totals, Map<String, Points> sums) {
    requireSum(form, "assets", totals.assets(), sums);
    requireSum(form, "liabilities", totals.liabilities(), sums);
    requireSum(form, "equity", totals.equity(), sums);
    requireSum(form, "outstanding", totals.outstanding(), sums);
    requireSum(form, "contingent", totals.contingent(), sums);
    requireSum(form, "disputed", totals.disputed(), sums);
  }

  private static void requireSum(
      FieldReader form, String name, Points sum, Map<String, Points> sums) {
    Points said = sums.getOrDefault(name, sum);
    if (!said.equals(sum)) {
      form.add("totals." + name, "must be the sum of the lines, " + sum, said.toString());
    }
  }

  private static void counts(FieldReader form, TotalsBuilder amounts) {
    for (Kind kind : Kind.values()) {
      form.number(kind.key()).ifPresent(number -> amounts.count(kind, count(form, kind.key())));
    }
    form.refuseUnknown("counts, that is a kind of episode");
  }

  static int count(FieldReader form, String attribute) {
    form.requireGiven(attribute);
    double count = form.number(attribute).orElse(0);
    if (count >= 0 && count <= Integer.MAX_VALUE && count == Math.rint(count)) {
      return (int) count;
    }
    form.refuse(attribute, "must be a whole number in [0, 2147483647]");
    return 0;
  }

  /** Reads an amount of at least 0, which must be there. */
  static Points points(FieldReader form, String attribute) {
    form.requireGiven(attribute);
    Points points = form.points(attribute).orElse(Points.ZERO);
    if (points.signum() >= 0) {
      return points;
    }
    form.refuse(attribute, "must be at least 0");
    return Points.ZERO;
  }

  private static Optional<Trust> trust(FieldReader form) {
    Optional<Trust> trust = trustFields(form);
    form.refuseUnknown("trust");
    return trust;
  }

  private static Optional<Trust> trustFields(FieldReader form) {
    double belief = share(form, "belief");
    double disbelief = share(form, "disbelief");
    double uncertainty = share(form, "uncertainty");
    double expected = share(form, "expected");
    double lower = share(form, "lower");
    double upper = share(form, "upper");
    form.requireGiven("standing");
    return form.choice("standing", Standing.values(), Enum::name)
        .map(
            standing -> Trust.of(belief, disbelief, uncertainty, expected, lower, upper, standing));
  }

  private static double share(FieldReader form, String attribute) {
    form.requireGiven(attribute);
    double share = form.number(attribute).orElse(0);
    if (!(share >= 0 && share <= 1)) {
      form.refuse(attribute, "must be in [0, 1]");
    }
    return share + 0.0;
  }
}
