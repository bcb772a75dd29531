package io.github.mettle.example.portal.facts;

/** Whose conduct a fact is about. */
public enum Side {
  /** That of the supplier toward us. */
  SUPPLIER,
  /** Ours toward the supplier. */
  BUYER
}
