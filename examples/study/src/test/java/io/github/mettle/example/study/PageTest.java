package io.github.mettle.example.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.mettle.backtest.Backtest;
import io.github.mettle.backtest.BacktestReport;
import io.github.mettle.policy.Policy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void whatComesFromOutsideIsNoMarkup() {
    Page page =
        new Page("<b>")
            .paragraph("a & b <script>")
            .table(
                "t",
                List.of("x", "y", "z"),
                List.of(List.of("a|b", "1", "2 or so"), List.of("c", "–", "no")));
    assertThat(page.html())
        .contains("<title>&lt;b&gt;</title>")
        .contains("<p>a &amp; b &lt;script&gt;</p>")
        .contains("<section class=\"scroll\" tabindex=\"0\" aria-label=\"t\">")
        .contains("<td>a|b</td><td class=\"number\">1</td><td>2 or so</td>");
    assertThat(page.markdown())
        .isEqualTo(
            """
            # \\<b\\>

            a \\& b \\<script\\>

            | x | y | z |
            |---|---:|---|
            | a\\|b | 1 | 2 or so |
            | c | – | no |
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

  @Test
  void aPlotOfCoverageHasADotForAllKindsAndALetterForEach() {
    Coverage good = new Coverage(Coverage.Kind.GOOD, shares(0.8));
    Coverage drifting = new Coverage(Coverage.Kind.DRIFTING, shares(0.9));
    List<Coverage> kinds = List.of(good, drifting);
    assertThat(Coverage.together(kinds)).allMatch(share -> Math.abs(share - 0.85) < 1e-12);
    assertThat(Study.coverage(kinds).get(0))
        .containsExactly(
            "all kinds together", "85 %", "85 %", "85 %", "85 %", "85 %", "85 %", "85 %");
    String svg = Plot.coverage("Coverage", kinds);
    assertThat(svg.split("<circle", -1)).hasSize(7 + 1);
    assertThat(svg.split(">g</text>", -1)).hasSize(7 + 1);
    assertThat(svg.split(">d</text>", -1)).hasSize(7 + 1);
  }

  private static ImmutableList<Double> shares(double share) {
    return ImmutableList.copyOf(Collections.nCopies(Coverage.OUTCOMES.size(), share));
  }
}
