package io.github.mettle.record;

import com.google.common.collect.ImmutableSet;

/**
 * Something excluded from the reckoning, by agreement or because nobody wrote it down, so that less
 * is lost. It is legitimate in itself, and worth knowing where it takes away much.
 */
public enum Exclusion {
  /** Times in which it was our turn, or nobody's. */
  PAUSES {
    @Override
    public boolean isIn(Episode episode) {
      return !episode.pauses().isEmpty();
    }

    @Override
    Details without(Details details) {
      return details.with(Pauses.NONE);
    }
  },
  /** Criteria of which the record says nothing. */
  UNRECORDED {
    @Override
    public boolean isIn(Episode episode) {
      return episode instanceof Incident incident && !incident.unrecorded().isEmpty();
    }

    @Override
    public Episode removedFrom(Episode episode) {
      return episode instanceof Incident incident && isIn(incident)
          ? ImmutableIncident.assemble().from(incident).unrecorded(ImmutableSet.of()).build()
          : episode;
    }
  },
  /** Waivers of what was still missing. */
  WAIVERS {
    @Override
    public boolean isIn(Episode episode) {
      return episode.waivedAt().isPresent();
    }

    @Override
    Details without(Details details) {
      return details.withoutWaiver();
    }
  },
  /** Disputes that were upheld: the episode is out of the sheet. */
  UPHELD_DISPUTES {
    @Override
    public boolean isIn(Episode episode) {
      return false;
    }
  };

  /**
   * {@return whether an episode has such; never a dispute, which is of the record}
   *
   * @param episode the facts
   */
  public abstract boolean isIn(Episode episode);

  /**
   * {@return the episode without it}
   *
   * @param episode the facts
   */
  public Episode removedFrom(Episode episode) {
    return isIn(episode) ? episode.with(without(episode.details())) : episode;
  }

  Details without(Details details) {
    return details;
  }
}
