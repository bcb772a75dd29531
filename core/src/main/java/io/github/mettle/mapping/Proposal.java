package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mapping that a table seems to need, to be looked at and signed by someone who knows it.
 *
 * <pre>{@code
 * Proposal proposal = Proposal.of(MettleCsv.table(Path.of("deliveries.csv")));
 * proposal.notes();                                 // what it is unsure of
 * MettleJson.write(proposal.mappings().get(0));     // the mapping, to be kept in a file
 * }</pre>
 *
 * @param preset by whose columns the table is recognised, if it is
 * @param mappings those of the preset that fit; or one that is guessed; or none
 * @param notes what was found, and what is to be decided, a sentence each
 */
@NotByReflection
public record Proposal(
    Optional<Preset> preset, ImmutableList<Mapping> mappings, ImmutableList<String> notes) {
  /**
   * {@return a proposal for a table}
   *
   * @param table of which up to a thousand rows are read
   * @throws IOException if it cannot be read
   */
  public static Proposal of(Table table) throws IOException {
    for (Preset preset : Preset.all()) {
      List<Mapping> fitting = new ArrayList<>();
      for (Mapping mapping : preset.mappings()) {
        if (judged(mapping).fits(table)) {
          fitting.add(mapping);
        }
      }
      if (!fitting.isEmpty()) {
        return recognised(preset, fitting);
      }
    }
    return guessed(table);
  }

  /** A preset is told by what is said of episodes; who is judged can be said beside it. */
  private static Mapping judged(Mapping mapping) {
    return mapping.toBuilder().constant(Mapping.PARTY, "-").build();
  }

  private static Proposal recognised(Preset preset, List<Mapping> mappings) {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add("it is " + preset.name() + " (" + preset.description() + ")");
    mappings.stream()
        .flatMap(mapping -> mapping.assumptions().stream())
        .distinct()
        .forEach(notes::add);
    if (mappings.stream().noneMatch(Proposal::saysWho)) {
      notes.add("it does not say who is judged: give a name");
    }
    return new Proposal(Optional.of(preset), ImmutableList.copyOf(mappings), notes.build());
  }

  private static boolean saysWho(Mapping mapping) {
    return mapping.fields().containsKey(Mapping.PARTY) || mapping.gathers();
  }

  private static Proposal guessed(Table table) throws IOException {
    Sample sample = new Sample();
    try {
      table.read(Sample.ANY, sample);
    } catch (RefusedException broken) {
      return new Proposal(
          Optional.empty(),
          ImmutableList.of(),
          ImmutableList.of(String.valueOf(broken.getMessage())));
    }
    if (sample.columns().isEmpty()) {
      String note = "no preset knows it: write a mapping with its rows and its columns";
      return new Proposal(Optional.empty(), ImmutableList.of(), ImmutableList.of(note));
    }
    return new Guess(sample).proposal();
  }
}
