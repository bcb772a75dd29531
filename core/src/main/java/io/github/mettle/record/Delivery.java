package io.github.mettle.record;

import io.github.mettle.amount.Decimals;
import io.github.mettle.refusal.Problems;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Routine work, on time and in full or not. A month of a service is a delivery whose accepted share
 * is its uptime.
 *
 * <pre>{@code
 * Delivery.of("PO-12", "2026-03-01", "2026-03-20").deliveredAt("2026-03-19");
 * }</pre>
 */
@Value.Immutable
public abstract non-sealed class Delivery extends Episode {
  Delivery() {}

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return a delivery that has not arrived yet}
   *
   * @param id unique in its record
   * @param orderedAt a date or an instant with a zone
   * @param dueAt a date, meaning the end of that day, or an instant with a zone
   */
  public static Delivery of(String id, String orderedAt, String dueAt) {
    return builder().id(id).orderedAt(orderedAt).dueAt(dueAt).build();
  }

  @Override
  public final Kind kind() {
    return Kind.DELIVERY;
  }

  /** {@return when it was ordered} */
  public final Instant orderedAt() {
    return beganAt();
  }

  /** {@return when it is due} */
  public final Instant dueAt() {
    return Instant.ofEpochSecond(dueAtSecond());
  }

  /** {@return when it arrived, if it did} */
  public final Optional<Instant> deliveredAt() {
    return Times.optional(deliveredAtSecond());
  }

  /** {@return the share of it that we accepted, in [0, 1]} */
  public abstract double acceptedShare();

  abstract long dueAtSecond();

  abstract long deliveredAtSecond();

  /**
   * {@return this delivery, delivered then}
   *
   * @param at a date or an instant with a zone
   */
  public final Delivery deliveredAt(String at) {
    return toBuilder().deliveredAt(at).build();
  }

  /**
   * {@return this delivery, delivered then}
   *
   * @param at a date or an instant
   */
  public final Delivery deliveredAt(Temporal at) {
    return toBuilder().deliveredAt(at).build();
  }

  /**
   * {@return this delivery, accepted in part}
   *
   * @param share in [0, 1]
   */
  public final Delivery acceptedShare(double share) {
    return toBuilder().acceptedShare(share).build();
  }

  /** {@return a builder that starts with these facts} */
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.delivery(this, beganAtSecond(), waivedAtSecond(), dueAtSecond(), deliveredAtSecond());
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line("ordered " + Times.done(beganAtSecond()));
    line.append(", due ").append(Times.due(dueAtSecond()));
    addDone(line, "delivered", deliveredAtSecond());
    if (acceptedShare() != 1) {
      line.append(", accepted share ").append(Decimals.shortest(acceptedShare()));
    }
    return ended(line);
  }

  /** Gathers the facts of a delivery; id, orderedAt and dueAt are required. */
  public static final class Builder extends Episode.Builder<Builder> {
    private @Nullable Moment orderedAt;
    private @Nullable Moment dueAt;
    private @Nullable Moment deliveredAt;
    private double acceptedShare = 1;

    private Builder() {}

    private Builder(Delivery from) {
      copy(from);
      orderedAt = Moment.ofSecond(from.beganAtSecond());
      dueAt = Moment.ofSecond(from.dueAtSecond());
      deliveredAt = moment(from.deliveredAtSecond());
      acceptedShare = from.acceptedShare();
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Says when it was ordered; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder orderedAt(String at) {
      orderedAt = read("orderedAt", at);
      return this;
    }

    /**
     * Says when it was ordered; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder orderedAt(Temporal at) {
      orderedAt = read("orderedAt", at);
      return this;
    }

    /**
     * Says when it is due, a date meaning the end of that day; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder dueAt(String at) {
      dueAt = read("dueAt", at);
      return this;
    }

    /**
     * Says when it is due, a date meaning the end of that day; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder dueAt(Temporal at) {
      dueAt = read("dueAt", at);
      return this;
    }

    /**
     * Says when it arrived.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder deliveredAt(String at) {
      deliveredAt = read("deliveredAt", at);
      return this;
    }

    /**
     * Says when it arrived.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder deliveredAt(Temporal at) {
      deliveredAt = read("deliveredAt", at);
      return this;
    }

    /**
     * Says which share of it we accepted.
     *
     * @param acceptedShare in [0, 1], 1 unless called
     * @return this builder
     */
    public Builder acceptedShare(double acceptedShare) {
      this.acceptedShare = acceptedShare;
      return this;
    }

    @Override
    public Delivery build() {
      Problems problems = problems();
      long begin = begin(problems, "orderedAt", orderedAt);
      long due = due(problems, dueAt, "orderedAt", begin);
      long delivered = done(problems, "deliveredAt", deliveredAt, "orderedAt", begin, begin);
      boolean share = acceptedShare >= 0 && acceptedShare <= 1;
      problems.require(share, "acceptedShare", "must be in [0, 1]", acceptedShare);
      long waived = waived(problems, "orderedAt", begin);
      problems.refuseIfAny();
      return ImmutableDelivery.assemble()
          .id(given(id))
          .source(source)
          .orderValueOrNaN(orderValue)
          .noteOrNull(note)
          .beganAtSecond(begin)
          .waivedAtSecond(waived)
          .dueAtSecond(due)
          .deliveredAtSecond(delivered)
          .acceptedShare(acceptedShare + 0.0)
          .build();
    }
  }
}
