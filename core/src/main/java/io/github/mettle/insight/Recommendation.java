package io.github.mettle.insight;

/** A gate's answer: what to do with a supplier now, from the best to the most severe. */
public enum Recommendation {
  /** Give them the work before others. */
  PREFER("prefer"),
  /** Give them work. */
  APPROVE("approve"),
  /** Give them work, and look closely. */
  WATCH("watch"),
  /** Give them no new work until what is named has changed. */
  HOLD("hold");

  private final String title;

  Recommendation(String title) {
    this.title = title;
  }

  /** {@return the name as a reader sees it, such as "prefer"} */
  public String title() {
    return title;
  }
}
