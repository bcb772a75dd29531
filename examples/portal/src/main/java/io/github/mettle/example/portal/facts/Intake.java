package io.github.mettle.example.portal.facts;

import io.github.mettle.csv.MettleCsv;
import io.github.mettle.mapping.Importer;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Portfolio;
import io.github.mettle.mapping.Proposal;
import io.github.mettle.mapping.Table;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes tables of other systems in, all of a table or nothing. */
@Service
public class Intake {
  private final Suppliers suppliers;
  private final Facts facts;

  Intake(Suppliers suppliers, Facts facts) {
    this.suppliers = suppliers;
    this.facts = facts;
  }

  /**
   * {@return the mappings that fit a table in CSV, and what is to be decided about them}
   *
   * @param csv the table
   */
  public Proposal propose(byte[] csv) {
    return reading(csv, Proposal::of);
  }

  /**
   * Records the facts of a table, and the suppliers that are new.
   *
   * @param csv the table
   * @param mappings how its rows become facts
   * @param whose the supplier, where the table does not say
   * @param by who takes it in
   * @return what was read, and the assumptions
   * @throws RefusedException with all that is wrong with it; then nothing is recorded
   */
  @Transactional
  public Portfolio take(byte[] csv, List<Mapping> mappings, Optional<Supplier> whose, String by) {
    Portfolio portfolio = read(csv, mappings, whose);
    List<Problem> problems = new ArrayList<>();
    for (TrackRecord record : portfolio.records()) {
      Supplier supplier =
          suppliers.find(record.party()).orElseGet(() -> suppliers.add(record.party()));
      Set<String> known = facts.ids(supplier, Side.SUPPLIER);
      for (Episode episode : record.episodes()) {
        if (known.contains(episode.id())) {
          problems.add(new Problem(episode.id(), "id", "must be unique", episode.id()));
        } else {
          facts.add(supplier, Side.SUPPLIER, episode, by);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return portfolio;
  }

  private static Portfolio read(byte[] csv, List<Mapping> mappings, Optional<Supplier> whose) {
    return reading(
        csv,
        table -> {
          Importer importer = Importer.create();
          for (Mapping mapping : mappings) {
            importer.read(table, whose.map(one -> judging(mapping, one)).orElse(mapping));
          }
          return importer.finish();
        });
  }

  private static Mapping judging(Mapping mapping, Supplier supplier) {
    return mapping.toBuilder().constant(Mapping.PARTY, supplier.name()).build();
  }

  private interface TableReading<T> {
    T of(Table table) throws IOException;
  }

  private static <T> T reading(byte[] csv, TableReading<T> reading) {
    try {
      return reading.of(MettleCsv.table("", () -> new ByteArrayInputStream(csv)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
