package io.github.mettle.example.spark;

import java.io.Serializable;

/**
 * What came of some rows of one supplier: totals of the rows that are right, or one row that is
 * wrong. A bean, as Spark's encoders want it.
 */
public final class Weighed implements Serializable {
  private static final long serialVersionUID = 1;

  private String party;
  private long rows;
  private long[] totals;
  private String reason;
  private String source;

  /** Creates one that nothing came of. */
  public Weighed() {}

  static Weighed totals(String party, long rows, long[] totals) {
    Weighed weighed = new Weighed();
    weighed.party = party;
    weighed.rows = rows;
    weighed.totals = totals;
    return weighed;
  }

  static Weighed rejected(String party, String reason, String source) {
    Weighed weighed = new Weighed();
    weighed.party = party;
    weighed.rows = 1;
    weighed.reason = reason;
    weighed.source = source;
    return weighed;
  }

  /** {@return the party, as the rows name it} */
  public String getParty() {
    return party;
  }

  /**
   * @param party as the rows name it
   */
  public void setParty(String party) {
    this.party = party;
  }

  /** {@return the number of rows that these are} */
  public long getRows() {
    return rows;
  }

  /**
   * @param rows the number of rows that these are
   */
  public void setRows(long rows) {
    this.rows = rows;
  }

  /** {@return the totals as plain numbers; null of a row that is wrong, or where none is right} */
  public long[] getTotals() {
    return totals;
  }

  /**
   * @param totals as plain numbers, or null
   */
  public void setTotals(long[] totals) {
    this.totals = totals;
  }

  /** {@return what is wrong with the row, or null} */
  public String getReason() {
    return reason;
  }

  /**
   * @param reason what is wrong with the row, or null
   */
  public void setReason(String reason) {
    this.reason = reason;
  }

  /** {@return the row that is wrong, as JSON, or null} */
  public String getSource() {
    return source;
  }

  /**
   * @param source the row that is wrong, as JSON, or null
   */
  public void setSource(String source) {
    this.source = source;
  }
}
