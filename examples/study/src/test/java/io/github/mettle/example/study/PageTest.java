package io.github.mettle.example.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void whatComesFromOutsideIsNoMarkup() {
    Page page =
        new Page("<b>")
            .paragraph("a & b <script>")
            .table("t", List.of("x", "y"), List.of(List.of("a|b", "1")));
    assertThat(page.html())
        .contains("<title>&lt;b&gt;</title>")
        .contains("<p>a &amp; b &lt;script&gt;</p>")
        .contains("<section class=\"scroll\" tabindex=\"0\" aria-label=\"t\">")
        .contains("<td>a|b</td><td>1</td>");
    assertThat(page.markdown())
        .isEqualTo(
            """
            # \\<b\\>

            a \\& b \\<script\\>

            | x | y |
            |---|---:|
            | a\\|b | 1 |
            """);
  }

  @Test
  void aPlotHasADotForEachBinThatIsNotEmpty() {
    var record = Suppliers.mixed("A", 1, 200);
    var report = Backtest.of(Policy.standard()).run(List.of(record), "2026-01-01");
    var bins = report.scores(BacktestReport.METTLE).reliability();
    String svg = Plot.reliability("<A>", bins);
    long full = bins.stream().filter(bin -> bin.count() > 0).count();
    assertThat(svg.split("<circle", -1)).hasSize((int) full + 1);
    assertThat(svg).contains("aria-label=\"&lt;A&gt;\"").doesNotContain("NaN");
  }
}
