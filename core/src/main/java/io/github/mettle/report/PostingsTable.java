package io.github.mettle.report;

import com.google.common.collect.ImmutableListMultimap;
import io.github.mettle.account.Account;
import io.github.mettle.amount.Points;
import io.github.mettle.page.Block;
import io.github.mettle.page.Block.Column;
import io.github.mettle.page.Block.Row;
import io.github.mettle.page.Numbers;
import io.github.mettle.sheet.Ledger;
import io.github.mettle.sheet.Posting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The heaviest postings of each account, with the facts behind them. */
final class PostingsTable {
  private static final int MOST = 5;

  /** The heaviest first; of equal weight, in the order of the sheet. */
  private static final Comparator<Posting> WEIGHT =
      Comparator.comparing((Posting posting) -> posting.assets().plus(posting.liabilities()))
          .reversed();

  private PostingsTable() {}

  static Optional<Block.Table> of(Ledger ledger) {
    ImmutableListMultimap<Account, Posting> byAccount = ledger.byAccount();
    List<Row> rows = new ArrayList<>();
    for (Account account : Account.values()) {
      addAll(rows, account, byAccount.get(account));
    }
    List<Column> columns =
        List.of(
            Column.text("Day"),
            Column.number("Earned"),
            Column.number("Lost"),
            Column.text("Fact"));
    String name = "Postings, by account: what is left of each, and the fact behind it";
    return byAccount.isEmpty()
        ? Optional.empty()
        : Optional.of(Block.Table.of(name, columns, rows).narrow().withRest(rest(byAccount)));
  }

  private static void addAll(List<Row> rows, Account account, List<Posting> postings) {
    if (postings.isEmpty()) {
      return;
    }
    String shown = postings.size() > MOST ? MOST + " of " + postings.size() : "";
    rows.add(Row.group(account.title() + (shown.isEmpty() ? "" : ", " + shown)));
    postings.stream()
        .sorted(WEIGHT)
        .limit(MOST)
        .sorted(Comparator.comparing(Posting::day))
        .forEach(posting -> rows.add(row(posting)));
  }

  private static Row row(Posting posting) {
    return Row.of(
        posting.day().toString(),
        side(posting.credit(), posting.assets()),
        side(posting.debit(), posting.liabilities()),
        posting.episodeId() + ": " + posting.reason());
  }

  private static String side(Points face, Points left) {
    return face.isZero() ? Numbers.NONE : Numbers.points(left);
  }

  private static List<String> rest(ImmutableListMultimap<Account, Posting> byAccount) {
    int left =
        byAccount.asMap().values().stream().mapToInt(all -> Math.max(0, all.size() - MOST)).sum();
    return left == 0
        ? List.of()
        : List.of(left + " more postings, each of less weight, are left out.");
  }
}
