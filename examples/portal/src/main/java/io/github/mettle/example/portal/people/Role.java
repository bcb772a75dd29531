package io.github.mettle.example.portal.people;

/** What a person may do. */
public enum Role {
  /** Records facts, and sees every supplier. */
  BUYER,
  /** Sees one supplier, and replies and disputes for it. */
  SUPPLIER
}
