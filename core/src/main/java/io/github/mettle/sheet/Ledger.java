package io.github.mettle.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import io.github.mettle.account.Account;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Moment;
import io.github.mettle.record.Reply;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.reflection.NotByReflection;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.trust.TrustModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries behind a balance sheet: every episode that is known, with its postings and
 * expectations.
 *
 * <p>One appraisal of a record makes a ledger; whoever has several questions holds on to it. It
 * keeps every entry in memory, about 450 bytes per episode; a sheet does not keep it.
 *
 * <pre>{@code
 * Ledger ledger = sheet.ledger();
 * ledger.due();                            // the expectations that are pending or overdue
 * ledger.postings(Account.NOTIFICATION);   // the postings of one account, by day
 * }</pre>
 *
 * <p>A ledger is also where rules of one's own come in. Add postings and expectations to it, and
 * make a sheet of it: totals, trust, reasons and reports follow from the entries alone. An entry
 * cites an episode of the record, or anything else by an id of its own; it decays like any other.
 *
 * <pre>{@code
 * Ledger ledger = scorecard.weigh(record, "2026-11-21").ledger();
 * Posting lapse =
 *     Posting.of("ISO 9001", Account.PREVENTION, Criterion.REVIEW, LocalDate.parse("2026-11-01"))
 *         .lost(Points.of(2))
 *         .withReason("the certificate lapsed");
 * BalanceSheet sheet = BalanceSheet.of(ledger.plus(lapse));
 * Reasons.of(sheet).harmful().get(0).sentence();  // "ISO 9001 costs 0.030: the certificate lapsed"
 * }</pre>
 *
 * <p>The fingerprint of the policy does not know of such rules: compare only sheets to which the
 * same rules were applied.
 *
 * <p>Immutable and safe to share between threads.
 */
@NotByReflection
public final class Ledger {
  private final Context context;
  private final ImmutableList<EpisodeEntry> entries;
  private final Talk talk;
  private @Nullable Listing<Posting> postings;
  private @Nullable Listing<Expectation> expectations;

  /** What the entries are about, and how sums and trust follow from them. */
  private record Context(String party, Moment asOf, TrustModel model, Decay decay) {
    long today() {
      return LocalDate.ofInstant(asOf.due(), ZoneOffset.UTC).toEpochDay();
    }
  }

  /** What was said about episodes. */
  private record Talk(
      ImmutableList<Dispute> disputes,
      ImmutableList<Reply> replies,
      ImmutableList<Episode> ruledOut) {
    static final Talk NONE = new Talk(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

    static Talk of(TrackRecord record, long now) {
      Set<String> upheld =
          record.disputes().stream()
              .filter(dispute -> dispute.isUpheldAt(now))
              .map(Dispute::episodeId)
              .collect(Collectors.toSet());
      return new Talk(record.disputes(), record.replies(), known(record, upheld, now));
    }

    private static ImmutableList<Episode> known(TrackRecord record, Set<String> ids, long now) {
      return ids.isEmpty()
          ? ImmutableList.of()
          : record.episodes().stream()
              .filter(it -> ids.contains(it.id()) && it.beganSecond() <= now)
              .collect(ImmutableList.toImmutableList());
    }

    Talk plus(Talk other) {
      return new Talk(
          both(disputes, other.disputes),
          both(replies, other.replies),
          both(ruledOut, other.ruledOut));
    }

    private static <T> ImmutableList<T> both(List<T> one, List<T> other) {
      return ImmutableList.<T>builder().addAll(one).addAll(other).build();
    }
  }

  private Ledger(Context context, ImmutableList<EpisodeEntry> entries, Talk talk) {
    this.context = context;
    this.entries = entries;
    this.talk = talk;
  }

  /**
   * {@return the ledger of one appraisal}
   *
   * @param party the party that is judged
   * @param asOf the instant of the appraisal
   * @param model the trust model of the policy
   * @param decay the decay of the policy
   * @param appraisal writes the entries
   */
  public static Ledger of(
      String party, Moment asOf, TrustModel model, Decay decay, Consumer<Journal> appraisal) {
    LedgerRecorder recorder = new LedgerRecorder(decay, model.book(), asOf.due());
    appraisal.accept(recorder);
    return new Ledger(new Context(party, asOf, model, decay), recorder.entries(), Talk.NONE);
  }

  /**
   * {@return this ledger with what was said about its episodes: shown beside them, never weighed}
   *
   * @param record whose replies and disputes to keep
   */
  public Ledger withRepliesAndDisputesOf(TrackRecord record) {
    return new Ledger(context, entries, Talk.of(record, asOf().dueSecond()));
  }

  /** {@return the disputes about its episodes, as recorded, those to come among them} */
  public ImmutableList<Dispute> disputes() {
    return talk.disputes;
  }

  /** {@return the replies to its episodes, as recorded, those to come among them} */
  public ImmutableList<Reply> replies() {
    return talk.replies;
  }

  /** {@return the episodes that a dispute, upheld by now, has put out of the sheet, as recorded} */
  public ImmutableList<Episode> ruledOut() {
    return talk.ruledOut;
  }

  /** {@return the party that is judged} */
  public String party() {
    return context.party;
  }

  /** {@return the instant of the appraisal, as it was given} */
  public Moment asOf() {
    return context.asOf;
  }

  /** {@return the trust model of the policy} */
  public TrustModel model() {
    return context.model;
  }

  /** {@return the entries of each episode that is known and not ruled out, as recorded} */
  public ImmutableList<EpisodeEntry> entries() {
    return entries;
  }

  /** {@return the ids of the episodes} */
  public ImmutableSet<String> ids() {
    return entries.stream().map(EpisodeEntry::episodeId).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * {@return every posting, by day: summed up, they give the assets and liabilities of the lines}
   */
  public Listing<Posting> postings() {
    Listing<Posting> known = postings;
    if (known == null) {
      known = sorted(Posting.order(), EpisodeEntry::postings, posting -> true);
      postings = known;
    }
    return known;
  }

  /**
   * {@return the postings of an account, by day}
   *
   * @param account the account
   */
  public Listing<Posting> postings(Account account) {
    return Listing.of(postings().stream().filter(posting -> posting.account() == account).toList());
  }

  /** {@return the postings of each account that has any, by day} */
  public ImmutableListMultimap<Account, Posting> byAccount() {
    return Multimaps.index(postings(), Posting::account);
  }

  /** {@return every expectation, met or not, soonest first} */
  public Listing<Expectation> expectations() {
    Listing<Expectation> known = expectations;
    if (known == null) {
      known = sorted(Expectation.ORDER, EpisodeEntry::expectations, expectation -> true);
      expectations = known;
    }
    return known;
  }

  /**
   * {@return the expectations on an account, met or not, soonest first}
   *
   * @param account the account
   */
  public Listing<Expectation> expectations(Account account) {
    return Listing.of(
        expectations().stream().filter(expected -> expected.account() == account).toList());
  }

  /** {@return what is still owed: pending, overdue or written off, soonest first} */
  public Listing<Expectation> due() {
    return sorted(
        Expectation.ORDER, EpisodeEntry::expectations, expected -> expected.state().isOwed());
  }

  private <E> Listing<E> sorted(
      Comparator<E> order, Function<EpisodeEntry, Collection<E>> part, Predicate<E> included) {
    Stream<E> all = entries.stream().map(part).flatMap(Collection::stream);
    return Listing.of(all.filter(included).sorted(order).toList());
  }

  /** {@return the sums of all entries, as valued on the day of the sheet} */
  public Totals totals() {
    TotalsAccumulator sums = TotalsAccumulator.of(context.decay, context.asOf.due());
    entries.forEach(entry -> entry.writeTo(sums));
    return sums.totals();
  }

  /**
   * {@return this ledger minus the entries of some episodes}
   *
   * @param ids the ids of the episodes to leave out
   */
  public Ledger without(Set<String> ids) {
    return with(
        entries.stream()
            .filter(entry -> !ids.contains(entry.episodeId()))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return the entries of both ledgers}
   *
   * @param other the ledger of other episodes of the same party, under the same policy, as of the
   *     same instant
   * @throws RefusedException if it is not
   */
  public Ledger plus(Ledger other) {
    SameContext.require("party", party(), other.party());
    SameContext.require("asOf", asOf().due(), other.asOf().due());
    SameContext.require(
        "policy", model().policy().fingerprint(), other.model().policy().fingerprint());
    Sets.SetView<String> both = Sets.intersection(ids(), other.ids());
    if (!both.isEmpty()) {
      throw RefusedException.of(
          both.iterator().next(), "episode", "must be in one of the ledgers only", "in both");
    }
    ImmutableList<EpisodeEntry> all = Talk.both(entries, other.entries);
    return new Ledger(context, all, talk.plus(other.talk));
  }

  /**
   * {@return this ledger with one more posting, which decays like any other}
   *
   * @param posting about an episode of this ledger, or about anything else with an id
   */
  public Ledger plus(Posting posting) {
    Posting valued = posting.valued(context.decay, context.today());
    return with(posting.episodeId(), entry -> entry.plus(valued));
  }

  /**
   * {@return this ledger with one more expectation}
   *
   * @param expectation of an episode that is here, or of something else
   */
  public Ledger plus(Expectation expectation) {
    return with(expectation.episodeId(), entry -> entry.plus(expectation));
  }

  /**
   * {@return this ledger with each posting as it is changed; one left without credit and debit is
   * dropped, and the expectations stay}
   *
   * @param change of one posting, which keeps its episode
   */
  public Ledger withPostings(UnaryOperator<Posting> change) {
    return with(
        entries.stream()
            .map(entry -> entry.withPostings(change))
            .collect(ImmutableList.toImmutableList()));
  }

  private Ledger with(String id, UnaryOperator<EpisodeEntry> change) {
    ImmutableList.Builder<EpisodeEntry> all = ImmutableList.builder();
    boolean isNew = true;
    for (EpisodeEntry entry : entries) {
      boolean isIt = entry.episodeId().equals(id);
      all.add(isIt ? change.apply(entry) : entry);
      isNew &= !isIt;
    }
    return with((isNew ? all.add(change.apply(EpisodeEntry.added(id))) : all).build());
  }

  private Ledger with(ImmutableList<EpisodeEntry> changed) {
    return new Ledger(context, changed, talk);
  }

  /** {@return every posting, a line each, or "none"} */
  @Override
  public String toString() {
    return postings().toString();
  }
}
