package io.github.mettle.example.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dflib.Exp.$double;

import io.github.mettle.Scorecard;
import io.github.mettle.account.Account;
import io.github.mettle.example.jshell.Suppliers;
import io.github.mettle.sheet.BalanceSheet;
import java.time.LocalDate;
import java.util.List;
import org.dflib.DataFrame;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static final String TODAY = "2026-11-21";
  private static final BalanceSheet KESTREL =
      Scorecard.standard().weigh(Suppliers.kestrel(), TODAY);
  private static final BalanceSheet DUNMORE =
      Scorecard.standard().weigh(Suppliers.dunmore(), TODAY);

  @Test
  void linesAreThoseOfTheSheets() {
    DataFrame lines = Frames.lines(List.of(KESTREL, DUNMORE));
    assertThat(lines.height()).isEqualTo(2 * Account.values().length);
    assertThat(lines.get("party", 0)).isEqualTo("Kestrel Rolling");
    assertThat(lines.get("asOf", 0)).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(lines.get("account", 0)).isEqualTo("CONTAINMENT");
    assertThat(lines.get("expected", 0))
        .isEqualTo(KESTREL.line(Account.CONTAINMENT).trust().expected());
    assertThat(lines.get("standing", 0)).isEqualTo("PROMISING");
  }

  @Test
  void postingsOfAPartyAddUpToItsSheet() {
    DataFrame sums =
        Frames.postings(List.of(KESTREL, DUNMORE))
            .group("party")
            .agg($double("assets").sum(), $double("liabilities").sum());
    assertThat(sums.height()).isEqualTo(2);
    assertThat((double) sums.get(0, 0)).isCloseTo(KESTREL.assets().toDouble(), within(1e-9));
    assertThat((double) sums.get(1, 1)).isCloseTo(DUNMORE.liabilities().toDouble(), within(1e-9));
  }

  @Test
  void aHistoryIsAListOfSheets() {
    var history = Scorecard.standard().monthly(Suppliers.dunmore(), "2026-08-31", TODAY);
    DataFrame lines = Frames.lines(history);
    assertThat(lines.height()).isEqualTo(history.size() * Account.values().length);
    assertThat(lines.group("asOf").agg($double("assets").sum()).height()).isEqualTo(history.size());
  }

  @Test
  void whatIsDueIsARowEach() {
    DataFrame due = Frames.due(List.of(KESTREL, DUNMORE));
    assertThat(due.height()).isEqualTo(KESTREL.due().size() + DUNMORE.due().size()).isPositive();
    assertThat(due.get("party", 0)).isEqualTo("Dunmore Steel Service");
    assertThat(due.get("demand", 0)).isEqualTo(DUNMORE.due().get(0).demand());
  }
}
