package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import io.github.mettle.reflection.NotByReflection;
import java.util.Optional;

/**
 * The mappings of an export that many people have.
 *
 * <p>Where the export is silent, a preset states its assumptions, in {@link Mapping#assumptions()},
 * and marks them in the facts: an episode that only the supplier vouches for is {@code CLAIMED}, a
 * criterion that is not recorded is {@code unrecorded}, and the tag {@code assumed} names the
 * fields that rest on an assumption. Whoever knows better writes the mapping out and changes it.
 *
 * @param name such as "statuspage"
 * @param description of the export
 * @param mappings of its tables
 */
@NotByReflection
public record Preset(String name, String description, ImmutableList<Mapping> mappings) {
  /** {@return all presets: status pages, then tickets and lists, then orders and receipts} */
  public static ImmutableList<Preset> all() {
    return ImmutableList.<Preset>builder()
        .addAll(StatusPagePresets.ALL)
        .addAll(TicketPresets.ALL)
        .addAll(ProcurementPresets.ALL)
        .build();
  }

  /**
   * {@return the preset of that name, if there is one}
   *
   * @param name such as "statuspage"
   */
  public static Optional<Preset> named(String name) {
    return all().stream().filter(preset -> preset.name().equals(name)).findFirst();
  }

  static Preset of(String name, String description, MappingBuilder... mappings) {
    ImmutableList.Builder<Mapping> all = ImmutableList.builder();
    for (MappingBuilder mapping : mappings) {
      all.add(mapping.ignoringOthers().build());
    }
    return new Preset(name, description, all.build());
  }
}
