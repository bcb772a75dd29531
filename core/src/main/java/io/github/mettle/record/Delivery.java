package io.github.mettle.record;

import io.github.mettle.amount.Decimals;
import io.github.mettle.refusal.Problems;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Routine work, on time and in full or not: delivered at once, or in parts as {@linkplain
 * #receipts() receipts}. A month of a service is a delivery whose accepted share is its uptime, and
 * whose target is the uptime agreed.
 *
 * <pre>{@code
 * Delivery.of("PO-12", "2026-03-01", "2026-03-20").deliveredAt("2026-03-19");
 * }</pre>
 */
@Value.Immutable
public abstract non-sealed class Delivery extends Episode {
  private static final double USUAL_STAKE = 0.25;

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

  /**
   * {@return a delivery that has not arrived yet}
   *
   * @param id unique in its record
   * @param orderedAt a date or an instant
   * @param dueAt a date, meaning the end of that day, or an instant
   */
  public static Delivery of(String id, TemporalAccessor orderedAt, TemporalAccessor dueAt) {
    return builder().id(id).orderedAt(orderedAt).dueAt(dueAt).build();
  }

  @Override
  public final Kind kind() {
    return Kind.DELIVERY;
  }

  /** {@return the moment it was ordered} */
  public final Moment orderedAt() {
    return beganAt();
  }

  /** {@return the moment it is due} */
  public final Moment dueAt() {
    return Times.moment(dueTime());
  }

  /** {@return the second it is due, since 1970-01-01T00:00:00Z: the last of a bare date} */
  public final long dueSecond() {
    return Times.lastSecond(dueTime());
  }

  /** {@return the moment it arrived, if it did at once} */
  public final Optional<Moment> deliveredAt() {
    return Times.optional(deliveredTime());
  }

  /** {@return the second it arrived, since 1970-01-01T00:00:00Z; {@link Moment#NEVER} if not} */
  public final long deliveredSecond() {
    return Times.second(deliveredTime());
  }

  /**
   * {@return the second as which its arrival is judged: the end of that day where it is due on a
   * bare date; {@link Moment#NEVER} if it did not arrive}
   */
  public final long deliveredJudgedSecond() {
    return Times.delivered(deliveredTime(), beganTime(), dueTime());
  }

  /** {@return the parts that came, ordered by instant; none if it arrived at once} */
  public abstract Receipts receipts();

  /** {@return the share of it that we accepted, in [0, 1]} */
  public abstract double acceptedShare();

  /** {@return the share that was agreed, in (0, 1], if it was less than all} */
  public final OptionalDouble target() {
    return Double.isNaN(targetOrNaN()) ? OptionalDouble.empty() : OptionalDouble.of(targetOrNaN());
  }

  /** {@return the share that was agreed, in (0, 1]; NaN if none was} */
  public abstract double targetOrNaN();

  /** {@return the number of observations it counts for, in (0, 100]} */
  public abstract double stake();

  abstract long dueTime();

  abstract long deliveredTime();

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
  public final Delivery deliveredAt(TemporalAccessor at) {
    return toBuilder().deliveredAt(at).build();
  }

  /**
   * {@return this delivery with one more receipt}
   *
   * @param share the accepted share of what was ordered, in (0, 1]
   * @param at a date or an instant with a zone
   */
  public final Delivery received(double share, String at) {
    return toBuilder().receipt(share, at).build();
  }

  /**
   * {@return this delivery with one more receipt}
   *
   * @param share the accepted share of what was ordered, in (0, 1]
   * @param at a date or an instant
   */
  public final Delivery received(double share, TemporalAccessor at) {
    return toBuilder().receipt(share, at).build();
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
  @Override
  public final Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  final Delivery with(Details details) {
    return ImmutableDelivery.assemble().from(this).details(details).build();
  }

  @Override
  public final void accept(EpisodeVisitor visitor) {
    visitor.delivery(this);
  }

  /** {@return one readable line} */
  @Override
  public final String toString() {
    StringBuilder line = line("ordered " + beganAt());
    add(line, "due", dueTime());
    add(line, "delivered", deliveredTime());
    receipts().forEach(receipt -> line.append(", received ").append(receipt));
    if (acceptedShare() != 1) {
      line.append(", accepted share ").append(Decimals.shortest(acceptedShare()));
    }
    if (target().isPresent()) {
      line.append(", target ").append(Decimals.shortest(targetOrNaN()));
    }
    addStake(line, stake(), USUAL_STAKE);
    return ended(line);
  }

  /** Gathers the facts of a delivery; id, orderedAt and dueAt are required. */
  public static final class Builder extends PausableBuilder<Builder> {
    private static final double TOLERANCE = 1e-9;

    private record Part(@Nullable Moment at, double share) {}

    private @Nullable Moment orderedAt;
    private @Nullable Moment dueAt;
    private @Nullable Moment deliveredAt;
    private List<Part> receipts = List.of();
    private @Nullable Double acceptedShare;
    private @Nullable Double target;
    private double stake = USUAL_STAKE;

    private Builder() {}

    private Builder(Delivery from) {
      copyPauses(from);
      orderedAt = from.orderedAt();
      dueAt = from.dueAt();
      deliveredAt = moment(from.deliveredTime());
      from.receipts().forEach(receipt -> receipt(receipt.share(), receipt.at()));
      acceptedShare = from.acceptedShare() == 1 ? null : (Double) from.acceptedShare();
      from.target().ifPresent(this::target);
      stake = from.stake();
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the moment it was ordered; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder orderedAt(String at) {
      orderedAt = read("orderedAt", at);
      return this;
    }

    /**
     * Sets the moment it was ordered; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder orderedAt(TemporalAccessor at) {
      orderedAt = read("orderedAt", at);
      return this;
    }

    /**
     * Sets the moment it is due, a date meaning the end of that day; required.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder dueAt(String at) {
      dueAt = read("dueAt", at);
      return this;
    }

    /**
     * Sets the moment it is due, a date meaning the end of that day; required.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder dueAt(TemporalAccessor at) {
      dueAt = read("dueAt", at);
      return this;
    }

    /**
     * Sets the moment it arrived.
     *
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder deliveredAt(String at) {
      deliveredAt = read("deliveredAt", at);
      return this;
    }

    /**
     * Sets the moment it arrived.
     *
     * @param at a date or an instant
     * @return this builder
     */
    public Builder deliveredAt(TemporalAccessor at) {
      deliveredAt = read("deliveredAt", at);
      return this;
    }

    /**
     * Adds a part that came.
     *
     * @param share the accepted share of what was ordered, in (0, 1]
     * @param at a date or an instant with a zone
     * @return this builder
     */
    public Builder receipt(double share, String at) {
      return receipt(share, read("receipts.at", at));
    }

    /**
     * Adds a part that came.
     *
     * @param share the accepted share of what was ordered, in (0, 1]
     * @param at a date or an instant
     * @return this builder
     */
    public Builder receipt(double share, TemporalAccessor at) {
      return receipt(share, read("receipts.at", at));
    }

    private Builder receipt(double share, @Nullable Moment at) {
      receipts = receipts.isEmpty() ? new ArrayList<>() : receipts;
      receipts.add(new Part(at, share));
      return this;
    }

    /**
     * Sets the share of it that we accepted.
     *
     * @param acceptedShare in [0, 1], 1 by default
     * @return this builder
     */
    public Builder acceptedShare(double acceptedShare) {
      this.acceptedShare = acceptedShare;
      return this;
    }

    /**
     * Sets the share that was agreed.
     *
     * @param target in (0, 1]
     * @return this builder
     */
    public Builder target(double target) {
      this.target = target;
      return this;
    }

    /**
     * Sets the number of observations it counts for.
     *
     * @param stake in (0, 100], ¼ by default
     * @return this builder
     */
    public Builder stake(double stake) {
      this.stake = stake;
      return this;
    }

    @Override
    public Delivery build() {
      Problems problems = problems();
      requireMoment(problems, "orderedAt", orderedAt);
      requireMoment(problems, "dueAt", dueAt);
      requireLast(problems, "dueAt", dueAt, "orderedAt", orderedAt);
      requireDone(problems, "deliveredAt", deliveredAt, "orderedAt", orderedAt);
      double accepted = acceptedShare == null ? 1 : acceptedShare + 0.0;
      boolean isShare = accepted >= 0 && accepted <= 1;
      problems.require(isShare, "acceptedShare", "must be in [0, 1]", accepted);
      requireShare(problems, "target", target == null ? 1 : target);
      Receipts parts = receipts(problems);
      requireStake(problems, stake);
      Details details = details(problems, "orderedAt", orderedAt);
      return ImmutableDelivery.assemble()
          .id(given(id))
          .details(details)
          .beganTime(time(orderedAt))
          .dueTime(time(dueAt))
          .deliveredTime(time(deliveredAt))
          .receipts(parts)
          .acceptedShare(accepted)
          .targetOrNaN(target == null ? Double.NaN : target)
          .stake(stake)
          .build();
    }

    private Receipts receipts(Problems problems) {
      if (receipts.isEmpty()) {
        return Receipts.NONE;
      }
      List<Receipt> made = new ArrayList<>(receipts.size());
      for (Part part : receipts) {
        requireMoment(problems, "receipts.at", part.at);
        requireDone(problems, "receipts.at", part.at, "orderedAt", orderedAt);
        requireShare(problems, "receipts.share", part.share);
        if (part.at != null) {
          made.add(new Receipt(part.at, part.share));
        }
      }
      Receipts parts = Receipts.of(made, time(orderedAt), time(dueAt));
      boolean fits = !(parts.sum() > 1 + TOLERANCE);
      problems.require(fits, "receipts", "must add up to at most 1", parts.sum());
      if (deliveredAt != null) {
        problems.add("deliveredAt", "must be absent where receipts are given", deliveredAt);
      }
      requireWhole(problems, "acceptedShare", acceptedShare);
      requireWhole(problems, "target", target);
      return parts;
    }

    private void requireWhole(Problems problems, String attribute, @Nullable Double share) {
      if (share != null) {
        problems.require(false, attribute, "must be absent where receipts are given", share);
      }
    }

    private static void requireShare(Problems problems, String attribute, double share) {
      problems.require(share > 0 && share <= 1, attribute, "must be in (0, 1]", share);
    }
  }
}
