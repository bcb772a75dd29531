package io.github.mettle.kit;

import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Incident;
import io.github.mettle.record.TrackRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Lists the same facts in another order: episodes, disputes, and the steps of incidents. */
public final class Shuffling {
  private final Random order;

  private Shuffling(Random order) {
    this.order = order;
  }

  /** {@return a shuffling by that source of order} */
  public static Shuffling by(Random order) {
    return new Shuffling(order);
  }

  /** {@return the record in another order} */
  public TrackRecord tell(TrackRecord record) {
    TrackRecord.Builder builder = TrackRecord.builder(record.party());
    for (Episode episode : shuffled(record.episodes())) {
      builder.add(episode instanceof Incident incident ? shuffled(incident) : episode);
    }
    for (Dispute dispute : shuffled(record.disputes())) {
      builder.add(dispute);
    }
    shuffled(record.replies()).forEach(builder::add);
    return builder.build();
  }

  private Incident shuffled(Incident incident) {
    Incident.Builder builder = Incident.builder().id(incident.id()).source(incident.source());
    incident.orderValue().ifPresent(builder::orderValue);
    incident.waivedAt().ifPresent(builder::waivedAt);
    incident.noticedAt().ifPresent(builder::noticedAt);
    incident.recurrenceOf().ifPresent(builder::recurrenceOf);
    incident.note().ifPresent(builder::note);
    incident.link().ifPresent(builder::link);
    shuffled(List.copyOf(incident.tags().entrySet()))
        .forEach(tag -> builder.tag(tag.getKey(), tag.getValue()));
    shuffled(incident.pauses())
        .forEach(pause -> builder.pause(pause.from(), pause.until().orElse(null)));
    shuffled(incident.steps()).forEach(builder::step);
    shuffled(List.copyOf(incident.unrecorded())).forEach(builder::unrecorded);
    return builder
        .openedAt(incident.openedAt())
        .severity(incident.severity())
        .attribution(incident.attribution())
        .impact(incident.impact())
        .build();
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, order);
    return copy;
  }
}
