package io.github.mettle.policy;

import com.google.common.collect.ImmutableList;
import io.github.mettle.record.Episode;
import io.github.mettle.reflection.NotByReflection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A policy with chapters: other expectations for episodes of a contract, a commodity or a site.
 *
 * <p>The chapters are ordered. An episode is judged by the first chapter all of whose tags it
 * bears, and by the policy of the book if there is none. A chapter sets what is <i>expected</i> of
 * an episode: {@link Policy#windows() windows}, {@link Policy#answerWindow() answer window}, {@link
 * Policy#grace() grace}, {@link Policy#lateCredit() late credit} and {@link Policy#lateFloor()
 * floor}, {@link Policy#repeatCredit() repeat credit}, {@link Policy#severityStakes() severity
 * stakes}, {@link Policy#attributionShares() attribution shares}, {@link Policy#impactFactors()
 * impact factors}, {@link Policy#noticedFirst() noticed first} and {@link Policy#surplus()
 * surplus}. What it leaves out is the book's.
 *
 * <p>How much it matters is one for the book: weights, base rates, targets, half-lives, prior
 * weight, confidence, source weights, negativity and write-off. So all postings of a sheet fade and
 * add up alike, whichever chapter they were judged by, and one {@link #fingerprint()} covers the
 * sheet. A book without chapters has the fingerprint of its policy.
 *
 * <pre>{@code
 * PolicyBook book = PolicyBook.builder(Policy.standard())
 *     .chapter("castings", Map.of("commodity", "castings"),
 *         expected -> expected.grace(Criterion.DELIVER, Duration.ofDays(2)))
 *     .build();
 * book.chapterOf(Map.of("commodity", "castings", "site", "Gera"));    // 1
 * book.chapterOf(Map.of("commodity", "steel"));                       // 0, the policy of the book
 * Scorecard.of(book).weigh(record, "2026-11-21");
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class PolicyBook {
  /** The format of a book with chapters in JSON. */
  static final String FORMAT = "mettle-policy-book/1";

  private final Policy policy;
  private final ImmutableList<PolicyChapter> chapters;
  private transient @Nullable String fingerprint;

  PolicyBook(Policy policy, ImmutableList<PolicyChapter> chapters) {
    this.policy = policy;
    this.chapters = chapters;
  }

  /**
   * {@return a book without chapters}
   *
   * @param policy the policy by which every episode is judged
   */
  public static PolicyBook of(Policy policy) {
    return new PolicyBook(policy, ImmutableList.of());
  }

  /**
   * {@return a builder of a book}
   *
   * @param policy the policy by which an episode is judged that no chapter matches
   */
  public static PolicyBookBuilder builder(Policy policy) {
    return new PolicyBookBuilder(policy);
  }

  /** {@return the policy by which an episode is judged that no chapter matches} */
  public Policy policy() {
    return policy;
  }

  /** {@return the chapters in their order} */
  public ImmutableList<PolicyChapter> chapters() {
    return chapters;
  }

  /**
   * {@return the number of the chapter by which an episode is judged, the first one being 1; 0 if
   * none matches}
   *
   * @param episode the episode
   */
  public int chapterOf(Episode episode) {
    return chapterOf(episode.tags());
  }

  /**
   * {@return the number of the chapter by which an episode is judged, the first one being 1; 0 if
   * none matches}
   *
   * @param tags the tags of the episode
   */
  public int chapterOf(Map<String, String> tags) {
    for (int i = 0; i < chapters.size() && !tags.isEmpty(); i++) {
      if (chapters.get(i).matches(tags)) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * {@return the chapter by which an episode is judged; empty if none matches, so that the policy
   * of the book judges it}
   *
   * @param episode the episode
   */
  public Optional<PolicyChapter> chapter(Episode episode) {
    int chapter = chapterOf(episode);
    return chapter == 0 ? Optional.empty() : Optional.of(chapters.get(chapter - 1));
  }

  /**
   * {@return the policy of a chapter}
   *
   * @param chapter its number, from 1; 0 for the policy of the book
   */
  public Policy policy(int chapter) {
    return chapter == 0 ? policy : chapters.get(chapter - 1).policy();
  }

  /**
   * {@return this book with each of its policies changed, such as to base rates of peers}
   *
   * @param change applied to the policy of the book and to the policy of each chapter
   * @throws io.github.mettle.refusal.RefusedException if the policies then differ in what is one
   *     for the book
   */
  public PolicyBook map(UnaryOperator<Policy> change) {
    PolicyBookBuilder changed = builder(change.apply(policy));
    for (PolicyChapter chapter : chapters) {
      changed.chapter(chapter.name(), chapter.tags(), change.apply(chapter.policy()));
    }
    return changed.build();
  }

  /**
   * {@return the differences of this book from another, a line each, such as "chapter castings:
   * notify within 1 h instead of within 4 h, for major"; none if they are equal}
   *
   * @param other the book to compare with
   */
  public ImmutableList<String> differencesFrom(PolicyBook other) {
    return PolicyBookWords.differences(this, other);
  }

  /**
   * {@return every number as JSON in one fixed form, which {@link #fingerprint()} hashes: that of
   * the policy if there are no chapters}
   */
  public String toJson() {
    return CanonicalPolicy.of(this);
  }

  /** {@return SHA-256 of {@link #toJson()} in UTF-8, as 64 hexadecimal digits} */
  public String fingerprint() {
    String known = fingerprint;
    if (known == null) {
      known = chapters.isEmpty() ? policy.fingerprint() : CanonicalPolicy.fingerprint(toJson());
      fingerprint = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof PolicyBook other
        && policy.equals(other.policy)
        && chapters.equals(other.chapters);
  }

  @Override
  public int hashCode() {
    return Objects.hash(policy, chapters);
  }

  /**
   * {@return the policy as it prints, and for each chapter its tags and a line for each difference
   * from the policy of the book}
   */
  @Override
  public String toString() {
    return PolicyBookWords.of(this);
  }
}
