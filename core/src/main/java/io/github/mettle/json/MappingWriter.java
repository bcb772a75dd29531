package io.github.mettle.json;

import io.github.mettle.mapping.CellSource;
import io.github.mettle.mapping.FieldRule;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.ReceiptsRule;
import io.github.mettle.mapping.RowFilter;
import io.github.mettle.mapping.StepsRule;
import io.github.mettle.mapping.Take;
import io.github.mettle.record.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A mapping as JSON: what is as in a mapping as named is left out. */
final class MappingWriter {
  private static final Mapping NAMED = Mapping.asNamed(Kind.DELIVERY);

  private final Mapping mapping;
  private final JsonSink sink;

  private MappingWriter(Mapping mapping, JsonSink sink) {
    this.mapping = mapping;
    this.sink = sink;
  }

  static void write(List<Mapping> mappings, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", MappingJson.FORMAT);
          if (mappings.size() == 1) {
            new MappingWriter(mappings.get(0), sink).fields();
          } else {
            sink.list("mappings", mappings, each -> new MappingWriter(each, sink).fields());
          }
        });
  }

  private void fields() {
    sink.text("kind", mapping.kind().key());
    rules("fields", mapping.fields());
    mapping.steps().ifPresent(rule -> sink.object("steps", () -> steps(rule)));
    mapping.receipts().ifPresent(rule -> sink.object("receipts", () -> receipts(rule)));
    List<String> ignored = new ArrayList<>(mapping.ignored());
    if (mapping.ignoresOthers()) {
      ignored.add("*");
    }
    texts("ignore", ignored);
    filters("only", mapping.only());
    filters("skip", mapping.skipped());
    texts("fillDown", mapping.filledDown());
    texts("dates", mapping.dates());
    mapping.zone().map(ZoneId::getId).ifPresent(zone -> sink.text("zone", zone));
    text("language", mapping.language(), NAMED.language());
    texts("nothing", mapping.nothing());
    text("decimal", "" + mapping.decimal(), "" + NAMED.decimal());
    mapping.grouping().ifPresent(sign -> sink.text("grouping", "" + sign));
    words("aliases", mapping.aliases());
    text("idPrefix", mapping.idPrefix(), NAMED.idPrefix());
    table();
    texts("assumes", mapping.assumptions());
  }

  private void table() {
    boolean plain =
        mapping.delimiter().isEmpty()
            && mapping.charset().equals(NAMED.charset())
            && mapping.headerLine() == NAMED.headerLine()
            && mapping.sheet().isEmpty()
            && mapping.rows().equals(NAMED.rows())
            && mapping.each().isEmpty();
    if (!plain) {
      sink.object("table", this::layout);
    }
  }

  private void layout() {
    mapping.delimiter().ifPresent(sign -> sink.text("delimiter", "" + sign));
    text("charset", mapping.charset().name(), NAMED.charset().name());
    if (mapping.headerLine() != NAMED.headerLine()) {
      sink.number("header", mapping.headerLine());
    }
    mapping.sheet().ifPresent(name -> sink.text("sheet", name));
    text("rows", mapping.rows(), NAMED.rows());
    mapping.each().ifPresent(path -> sink.text("each", path));
  }

  private void text(String name, String text, String unless) {
    if (!text.equals(unless)) {
      sink.text(name, text);
    }
  }

  private void texts(String name, Collection<String> texts) {
    if (!texts.isEmpty()) {
      sink.texts(name, List.copyOf(texts));
    }
  }

  private void words(String name, Map<String, String> words) {
    if (!words.isEmpty()) {
      sink.object(name, () -> words.forEach(sink::text));
    }
  }

  private void rules(String name, Map<String, FieldRule> rules) {
    if (!rules.isEmpty()) {
      sink.object(name, () -> rules.forEach(this::rule));
    }
  }

  private void filters(String name, List<RowFilter> filters) {
    if (!filters.isEmpty()) {
      sink.list(
          name,
          filters,
          filter -> {
            sink.text("column", filter.column());
            sink.texts("is", filter.words().asList());
          });
    }
  }

  private void steps(StepsRule steps) {
    rule("action", steps.action());
    rule("at", steps.at());
    steps.first().ifPresent(action -> sink.text("first", action.name()));
  }

  private void receipts(ReceiptsRule receipts) {
    receipts.at().ifPresent(at -> rule("at", at));
    receipts.quantity().ifPresent(column -> sink.text("quantity", column));
    receipts.rejected().ifPresent(column -> sink.text("rejected", column));
    receipts.ordered().ifPresent(column -> sink.text("ordered", column));
    if (receipts.clamped()) {
      sink.truth("clamp", true);
    }
  }

  private void rule(String name, FieldRule rule) {
    boolean plain = rule.equals(FieldRule.of(rule.source()));
    if (plain && rule.source() instanceof CellSource.Cells cells && cells.columns().size() == 1) {
      sink.text(name, cells.columns().get(0));
    } else {
      sink.object(name, () -> rule(rule));
    }
  }

  private void rule(FieldRule rule) {
    source(rule.source());
    words("values", rule.values());
    rule.otherwise().ifPresent(value -> sink.text("otherwise", value));
    rule.whenBlank().ifPresent(value -> sink.text("whenBlank", value));
    rule.before().ifPresent(end -> sink.text("before", end));
    if (rule.percent()) {
      sink.truth("percent", true);
    }
    if (rule.take() != Take.SAME) {
      sink.text("take", rule.take().key());
    }
  }

  private void source(CellSource source) {
    if (source instanceof CellSource.Cells cells) {
      if (cells.columns().size() == 1) {
        sink.text("column", cells.columns().get(0));
      } else {
        sink.texts("columns", cells.columns());
        text("separator", cells.separator(), "/");
      }
    } else if (source instanceof CellSource.FirstOf some) {
      sink.texts("firstOf", some.columns());
    } else if (source instanceof CellSource.Constant constant) {
      sink.text("constant", constant.value());
    } else if (source instanceof CellSource.LineNumber line) {
      sink.text("line", line.prefix());
    } else if (source instanceof CellSource.DaysAfter after) {
      sink.text("after", after.field());
      after.days().ifPresent(days -> sink.number("days", days));
      after.column().ifPresent(column -> sink.text("daysIn", column));
    } else if (source instanceof CellSource.Share share) {
      share(share);
    }
  }

  private void share(CellSource.Share share) {
    sink.text("share", share.of());
    share.minus().ifPresent(column -> sink.text("minus", column));
    sink.text("outOf", share.outOf());
    if (share.clamped()) {
      sink.truth("clamp", true);
    }
  }
}
