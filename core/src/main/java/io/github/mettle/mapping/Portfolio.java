package io.github.mettle.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an {@link Importer} read: records, and an account of every row. */
@NotByReflection
public final class Portfolio {
  private final ImmutableList<TrackRecord> read;
  private final ImmutableList<Problem> broken;
  private final ImmutableList<Problem> wrong;
  private final ImmutableList<String> assumptions;
  private final long rowCount;
  private final long skippedCount;
  private final long refusedCount;
  private final long episodeCount;

  Portfolio(
      ImmutableList<TrackRecord> read,
      ImmutableList<Problem> broken,
      ImmutableList<Problem> wrong,
      ImmutableList<String> assumptions,
      long rowCount,
      long skippedCount,
      long refusedCount,
      long episodeCount) {
    this.read = read;
    this.broken = broken;
    this.wrong = wrong;
    this.assumptions = assumptions;
    this.rowCount = rowCount;
    this.skippedCount = skippedCount;
    this.refusedCount = refusedCount;
    this.episodeCount = episodeCount;
  }

  /**
   * {@return the records, one a party, in the order in which parties are first met}
   *
   * @throws RefusedException if anything is wrong with any row or table
   */
  public ImmutableList<TrackRecord> records() {
    ImmutableList<Problem> all = problems();
    if (!all.isEmpty()) {
      throw new RefusedException(all);
    }
    return read;
  }

  /**
   * {@return the records of the rows that are right, the others left out}
   *
   * @throws RefusedException if a table could not be read to its end
   */
  public ImmutableList<TrackRecord> accepted() {
    if (!broken.isEmpty()) {
      throw new RefusedException(broken);
    }
    return read;
  }

  /**
   * {@return what is wrong; problems that more than three rows share are one, with the number of
   * rows and three examples}
   */
  public ImmutableList<Problem> problems() {
    return ImmutableList.<Problem>builder().addAll(wrong).addAll(broken).build();
  }

  /** {@return what the mappings assume where the tables are silent} */
  public ImmutableList<String> assumptions() {
    return assumptions;
  }

  /** {@return the number of rows that were read, blank ones left out} */
  public long rowCount() {
    return rowCount;
  }

  /** {@return the number of rows that the mapping leaves out} */
  public long skippedCount() {
    return skippedCount;
  }

  /** {@return the number of episodes of which something is wrong} */
  public long refusedCount() {
    return refusedCount;
  }

  /** {@return the number of episodes that are right} */
  public long episodeCount() {
    return episodeCount;
  }

  /** {@return the names of parties that differ only in case, blanks or punctuation} */
  public ImmutableList<ImmutableSet<String>> lookalikes() {
    Map<String, ImmutableSet<String>> byLetters = new LinkedHashMap<>();
    for (TrackRecord record : read) {
      byLetters.merge(
          letters(record.party()),
          ImmutableSet.of(record.party()),
          (some, more) -> ImmutableSet.<String>builder().addAll(some).addAll(more).build());
    }
    return byLetters.values().stream()
        .filter(names -> names.size() > 1)
        .collect(ImmutableList.toImmutableList());
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /**
   * {@return one line, such as "1,050 rows: 1,040 episodes of 12 parties, 4 refused, 6 left out"}
   */
  @Override
  public String toString() {
    return ProblemDigest.count(rowCount, "row")
        + ": "
        + ProblemDigest.count(episodeCount, "episode")
        + " of "
        + (read.size() == 1 ? "1 party" : ProblemDigest.grouped(read.size()) + " parties")
        + ", "
        + ProblemDigest.grouped(refusedCount)
        + " refused, "
        + ProblemDigest.grouped(skippedCount)
        + " left out";
  }
}
