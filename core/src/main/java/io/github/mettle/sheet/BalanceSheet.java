package io.github.mettle.sheet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.mettle.account.Account;
import io.github.mettle.account.Section;
import io.github.mettle.amount.Points;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Moment;
import io.github.mettle.record.OpeningBalance;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.trust.Trust;
import io.github.mettle.trust.TrustModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trust balance sheet: what a party has earned and what it owes, as of an instant, under a
 * policy; and the trust that follows.
 *
 * <p>Amounts are exact sums of micro-points: the sheets of disjoint sets of episodes add bit for
 * bit to the sheet of their union ({@link #plus}), and can be taken back ({@link #minus}). A sheet
 * says how well a supplier handles what happens, not how much happens; {@link #counts()} stands
 * beside.
 *
 * <p>Immutable and safe to share between threads. Postings and expectations are not kept but asked
 * for again, from the facts. A sheet that was read from elsewhere has amounts and trust only, and
 * says so when asked for more.
 */
public final class BalanceSheet implements Reportable {
  private final String party;
  private final Moment asOf;
  private final @Nullable String fingerprint;
  private final Totals totals;
  private final @Nullable Origin origin;
  private @Nullable SheetTrust trusts;

  /** What a sheet was made by, and can be asked again. */
  private record Origin(TrustModel model, Decay decay, Evidence evidence) {}

  private BalanceSheet(
      String party,
      Moment asOf,
      @Nullable String fingerprint,
      Totals totals,
      @Nullable Origin origin,
      @Nullable SheetTrust trusts) {
    this.party = party;
    this.asOf = asOf;
    this.fingerprint = fingerprint;
    this.totals = totals;
    this.origin = origin;
    this.trusts = trusts;
  }

  /**
   * {@return a sheet of what was weighed}
   *
   * @param party who is judged
   * @param asOf the instant of the sheet
   * @param totals the sums of the evidence
   * @param model derives the trust, of the policy it was weighed under
   * @param decay values the postings
   * @param evidence tells again what the totals are the sum of
   */
  public static BalanceSheet weighed(
      String party, Moment asOf, Totals totals, TrustModel model, Decay decay, Evidence evidence) {
    Origin origin = new Origin(model, decay, evidence);
    return new BalanceSheet(party, asOf, null, totals, origin, null);
  }

  /**
   * {@return a sheet as it was read: amounts and trust, without the facts behind them}
   *
   * @param party who is judged
   * @param asOf the instant of the sheet
   * @param policy its fingerprint
   * @param totals the amounts
   * @param accounts the trust of each of the eleven accounts
   * @param sections the trust of each section that has weight
   * @param whole the trust of the whole
   */
  public static BalanceSheet read(
      String party,
      Moment asOf,
      String policy,
      Totals totals,
      Map<Account, Trust> accounts,
      Map<Section, Trust> sections,
      Trust whole) {
    SheetTrust trusts =
        new SheetTrust(ImmutableMap.copyOf(accounts), ImmutableMap.copyOf(sections), whole);
    return new BalanceSheet(party, asOf, policy, totals, null, trusts);
  }

  /** {@return who is judged} */
  public String party() {
    return party;
  }

  /** {@return the instant of the sheet, as it was given} */
  public Moment asOf() {
    return asOf;
  }

  /** {@return the fingerprint of the policy it was weighed under} */
  public String policy() {
    return origin == null
        ? Objects.requireNonNull(fingerprint)
        : origin.model.policy().fingerprint();
  }

  /** {@return the amounts, without the trust: what can be added in bulk} */
  public Totals totals() {
    return totals;
  }

  /**
   * {@return one account}
   *
   * @param account which
   */
  public Line line(Account account) {
    return new Line(this, account);
  }

  /** {@return all eleven accounts, in order} */
  public Listing<Line> lines() {
    return Arrays.stream(Account.values()).map(this::line).collect(Listing.toListing());
  }

  /** {@return what was earned, over all accounts} */
  public Points assets() {
    return totals.assets();
  }

  /** {@return what was lost or is owed, over all accounts} */
  public Points liabilities() {
    return totals.liabilities();
  }

  /** {@return assets without liabilities, over all accounts} */
  public Points equity() {
    return totals.equity();
  }

  /** {@return which part of the liabilities is owed now, and overdue} */
  public Points outstanding() {
    return totals.outstanding();
  }

  /** {@return what can still be lost by what is expected and not yet due: shown, not counted} */
  public Points contingent() {
    return totals.contingent();
  }

  /** {@return which part of the liabilities comes from episodes that are disputed} */
  public Points disputed() {
    return totals.disputed();
  }

  /** {@return how many episodes are known, by kind, without zeros} */
  public ImmutableMap<Kind, Integer> counts() {
    return totals.counts();
  }

  /** {@return the trust of the whole: an index in [0, 1] with its interval and standing} */
  public Trust trust() {
    return trusts().whole();
  }

  /**
   * {@return the trust of an account}
   *
   * @param account which
   */
  public Trust trust(Account account) {
    return trusts().account(account);
  }

  /**
   * {@return the trust of a section, unless the policy gives it no weight}
   *
   * @param section which
   */
  public Optional<Trust> trust(Section section) {
    return Optional.ofNullable(sections().get(section));
  }

  /** {@return the trust of each section that has weight} */
  public ImmutableMap<Section, Trust> sections() {
    return trusts().sections();
  }

  SheetTrust trusts() {
    SheetTrust known = trusts;
    if (known == null) {
      known = SheetTrust.derive(Objects.requireNonNull(origin).model, totals);
      trusts = known;
    }
    return known;
  }

  /**
   * {@return every posting, by day: their sums are the lines' assets and liabilities}
   *
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public Listing<Posting> postings() {
    return Listing.of(recorded("postings").postings());
  }

  /**
   * {@return every expectation, met or not, soonest first}
   *
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public Listing<Expectation> expectations() {
    return Listing.of(recorded("expectations").expectations());
  }

  /**
   * {@return what they owe us now: every expectation that is pending or overdue, soonest first}
   *
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public Listing<Expectation> due() {
    return expectations().stream()
        .filter(expectation -> expectation.state().isDue())
        .collect(Listing.toListing());
  }

  /** {@return whether the facts are at hand, so that postings and expectations can be asked for} */
  public boolean hasEvidence() {
    return origin != null;
  }

  /**
   * {@return what tells again what this sheet is the sum of}
   *
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public Evidence evidence() {
    return origin("evidence").evidence;
  }

  /**
   * {@return what tells again what this sheet is the sum of, valued: of each posting not the face
   * value, but what age has left of it on the day of the sheet}
   *
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public Evidence valued() {
    Origin known = origin("evidence");
    return journal -> known.evidence.writeTo(new Valued(known.decay, asOf.due(), journal));
  }

  /** {@return how its trust follows from its amounts, unless the sheet was read} */
  public Optional<TrustModel> model() {
    return Optional.ofNullable(origin).map(Origin::model);
  }

  private Recorder recorded(String what) {
    Origin known = origin(what);
    Recorder recorder = new Recorder(known.decay, asOf.due());
    known.evidence.writeTo(recorder);
    return recorder;
  }

  private Origin origin(String what) {
    if (origin == null) {
      throw new IllegalStateException(
          what + " must be asked of a sheet that was weighed here: " + party + " was read");
    }
    return origin;
  }

  /**
   * {@return the sheet of both sets of episodes: amounts add bit for bit}
   *
   * @param other of other episodes of the same party, under the same policy, as of the same instant
   * @throws RefusedException if it is not
   * @throws IllegalStateException if one of them was not weighed here, but read
   */
  public BalanceSheet plus(BalanceSheet other) {
    requireSameContext(other);
    Origin mine = origin("plus");
    Evidence theirs = other.origin("plus").evidence;
    Sets.SetView<String> both = Sets.intersection(episodes(mine.evidence), episodes(theirs));
    if (!both.isEmpty()) {
      throw RefusedException.of(
          both.iterator().next(), "episode", "must be in one of the sheets only", "in both");
    }
    Evidence union =
        journal -> {
          mine.evidence.writeTo(journal);
          theirs.writeTo(journal);
        };
    return from(mine, totals.plus(other.totals), union);
  }

  /**
   * {@return the sheet without the other's episodes: amounts are taken back bit for bit}
   *
   * @param other of some of these episodes, under the same policy, as of the same instant
   * @throws RefusedException if it is not
   * @throws IllegalStateException if one of them was not weighed here, but read
   */
  public BalanceSheet minus(BalanceSheet other) {
    requireSameContext(other);
    Origin mine = origin("minus");
    ImmutableSet<String> taken = episodes(other.origin("minus").evidence);
    Sets.SetView<String> strange = Sets.difference(taken, episodes(mine.evidence));
    if (!strange.isEmpty()) {
      throw RefusedException.of(
          strange.iterator().next(), "episode", "must be in the sheet it is taken from", "missing");
    }
    Evidence rest = journal -> mine.evidence.writeTo(new Without(taken, journal));
    return from(mine, totals.minus(other.totals), rest);
  }

  private BalanceSheet from(Origin mine, Totals sums, Evidence evidence) {
    return weighed(party, asOf, sums, mine.model, mine.decay, evidence);
  }

  /**
   * Closes the books: turns this sheet into one episode that brings its balances forward. Weighed
   * later, it gives the same assets and liabilities as the facts would have, to within one
   * micro-point per posting; disputes and what is known of single episodes are left behind.
   *
   * @param id of the opening, to be unique in the record that goes on
   * @return the opening, at the instant of this sheet
   * @throws RefusedException if anything is outstanding, contingent or dated after the day of the
   *     sheet, or a balance is above 1e9 points
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public OpeningBalance close(String id) {
    requireNothing("outstanding", outstanding());
    requireNothing("contingent", contingent());
    requireNoneLater();
    OpeningBalance.Builder opening = OpeningBalance.builder().id(id).at(asOf.due());
    for (Line line : lines()) {
      if (line.episodes() > 0) {
        double assets = line.assets().toDouble();
        opening.balance(line.account(), assets, line.liabilities().toDouble());
      }
    }
    return opening.build();
  }

  private static void requireNothing(String attribute, Points points) {
    if (!points.isZero()) {
      throw RefusedException.of("", attribute, "must be 0 to close the books", points);
    }
  }

  private void requireNoneLater() {
    LocalDate today = LocalDate.ofInstant(asOf.due(), ZoneOffset.UTC);
    for (Posting posting : postings()) {
      if (posting.day().isAfter(today)) {
        String rule = "must be at most " + today + " to close the books";
        throw RefusedException.of(posting.episode(), "day", rule, posting.day());
      }
    }
  }

  private void requireSameContext(BalanceSheet other) {
    requireSame("party", party, other.party);
    requireSame("asOf", asOf.due(), other.asOf.due());
    requireSame("policy", policy(), other.policy());
  }

  static void requireSame(String attribute, Object mine, Object theirs) {
    if (!mine.equals(theirs)) {
      throw RefusedException.of("", attribute, "must be the same, " + mine, theirs);
    }
  }

  /** The ids of the episodes that are known and not ruled out. */
  ImmutableSet<String> episodes() {
    return episodes(origin("episodes").evidence);
  }

  private static ImmutableSet<String> episodes(Evidence evidence) {
    Ids ids = new Ids();
    evidence.writeTo(ids);
    return ids.build();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof BalanceSheet other
        && party.equals(other.party)
        && asOf.dueSecond() == other.asOf.dueSecond()
        && policy().equals(other.policy())
        && totals.equals(other.totals)
        && trusts().equals(other.trusts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(party, asOf.dueSecond(), policy(), totals);
  }

  /**
   * {@return a table that a buyer can read: accounts with evidence, sections, the whole with its
   * interval, and what is due}
   */
  @Override
  public String toString() {
    return SheetText.of(this);
  }

  /** {@return the table with every account and every number} */
  public String toWideString() {
    return SheetText.wide(this);
  }
}
