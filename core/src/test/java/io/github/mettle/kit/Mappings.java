package io.github.mettle.kit;

import io.github.mettle.mapping.FieldRule;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.MappingBuilder;
import io.github.mettle.mapping.ReceiptsRule;
import io.github.mettle.mapping.RowFilter;
import io.github.mettle.mapping.StepsRule;
import io.github.mettle.mapping.Take;
import io.github.mettle.record.Action;
import io.github.mettle.record.Kind;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of mappings. */
public final class Mappings {
  private static final List<String> WORDS =
      List.of("PO", "*", "Größe \"x\"", "2 - Medium", "N/A", "a.b/c", "\\ \t");

  private Mappings() {}

  /** {@return a mapping; it shrinks to one as named} */
  public static Arbitrary<Mapping> any() {
    return Combinators.combine(
            Arbitraries.of(Kind.DELIVERY, Kind.INCIDENT), amendments().list().ofMaxSize(8))
        .as(Mappings::mapping);
  }

  private static Mapping mapping(Kind kind, List<Consumer<MappingBuilder>> amendments) {
    MappingBuilder mapping = Mapping.builder(kind);
    amendments.forEach(amendment -> amendment.accept(mapping));
    gather(kind, amendments.size(), mapping);
    return mapping.build();
  }

  private static void gather(Kind kind, int which, MappingBuilder mapping) {
    if (kind == Kind.INCIDENT && which % 3 == 1) {
      StepsRule steps = StepsRule.of(FieldRule.column("S").value("new", ""), "At");
      mapping.steps(which % 2 == 0 ? steps : steps.first(Action.NOTIFIED));
    } else if (kind == Kind.DELIVERY && which % 3 == 1) {
      ReceiptsRule receipts = ReceiptsRule.of("Day", "Got").minus("Bad").outOf("Ordered");
      mapping.receipts(which % 2 == 0 ? receipts : receipts.clampedToOrder());
    }
  }

  private static Arbitrary<Consumer<MappingBuilder>> amendments() {
    return Arbitraries.oneOf(rules(), rows(), notation(), layout());
  }

  private static Arbitrary<Consumer<MappingBuilder>> rules() {
    Arbitrary<String> fields =
        Arbitraries.of("id", "party", "note", "link", "tags.a b", "waivedAt");
    return Combinators.combine(fields, sources(), modifiers().list().ofMaxSize(3))
        .as(
            (field, source, modifiers) ->
                mapping -> {
                  FieldRule rule = source;
                  for (UnaryOperator<FieldRule> modifier : modifiers) {
                    rule = modifier.apply(rule);
                  }
                  mapping.field(field, rule);
                });
  }

  private static Arbitrary<FieldRule> sources() {
    Arbitrary<String> text = words();
    return Arbitraries.oneOf(
        text.map(FieldRule::column),
        Combinators.combine(text, text, text).as(FieldRule::joined),
        Combinators.combine(text, text).as(FieldRule::firstOf),
        text.map(FieldRule::constant),
        text.map(FieldRule::line),
        Arbitraries.integers().between(-9, 400).map(days -> FieldRule.daysAfter("id", days)),
        text.map(column -> FieldRule.daysAfter("id", column)),
        Combinators.combine(text, text).as(FieldRule::share),
        Combinators.combine(text, text, text)
            .as((of, less, all) -> FieldRule.share(of, all).minus(less).clamped()));
  }

  private static Arbitrary<UnaryOperator<FieldRule>> modifiers() {
    return Arbitraries.oneOf(
        Combinators.combine(words(), words()).as((word, value) -> rule -> rule.value(word, value)),
        words().map(value -> rule -> rule.otherwise(value)),
        words().map(value -> rule -> rule.whenBlank(value)),
        words().map(end -> rule -> rule.before(end)),
        Arbitraries.of(Take.values()).map(take -> rule -> rule.take(take)),
        Arbitraries.just(FieldRule::inPercent));
  }

  private static Arbitrary<Consumer<MappingBuilder>> rows() {
    return Arbitraries.oneOf(
        words().map(column -> mapping -> mapping.only(RowFilter.of(column, "", "Total*"))),
        words().map(column -> mapping -> mapping.skipping(RowFilter.blank(column))),
        words().map(column -> mapping -> mapping.fillingDown(column)),
        words().filter(w -> !w.equals("*")).map(column -> mapping -> mapping.ignoring(column)),
        Arbitraries.just(MappingBuilder::ignoringOthers),
        words().map(sentence -> mapping -> mapping.assuming(sentence)));
  }

  private static Arbitrary<Consumer<MappingBuilder>> notation() {
    return Arbitraries.oneOf(
        Arbitraries.of("M/d/yyyy", "excel", "epochMillis", "d.M.yyyy*").map(p -> m -> m.dates(p)),
        Arbitraries.of("Europe/Berlin", "Z", "+05:30").map(zone -> mapping -> mapping.zone(zone)),
        Arbitraries.of("de", "pt-BR").map(tag -> mapping -> mapping.language(tag)),
        words().map(cell -> mapping -> mapping.nothing(cell)),
        Arbitraries.just(mapping -> mapping.decimal(',').grouping('.')),
        Combinators.combine(words(), words()).as((name, party) -> m -> m.alias(name, party)),
        words().map(prefix -> mapping -> mapping.idPrefix(prefix)));
  }

  private static Arbitrary<Consumer<MappingBuilder>> layout() {
    return Arbitraries.oneOf(
        Arbitraries.of(';', '\t', '|').map(sign -> mapping -> mapping.delimiter(sign)),
        Arbitraries.of("windows-1252", "UTF-16LE").map(c -> mapping -> mapping.charset(c)),
        Arbitraries.integers().between(1, 9).map(line -> mapping -> mapping.headerLine(line)),
        words().map(name -> mapping -> mapping.sheet(name)),
        words().map(path -> mapping -> mapping.rows(path)),
        words().map(path -> mapping -> mapping.each(path)));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of(WORDS);
  }
}
