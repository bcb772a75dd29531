package io.github.mettle.report;

/**
 * How a page looks: in light, in the dark, on paper and without colours. Everything is below the
 * class {@code mettle}, so that it can be put into another page.
 */
final class Stylesheet {
  static final String CSS =
      """

      .mettle {
        --ink: #16202b; --soft: #4d5b6a; --paper: #fff; --sunk: #f3f5f8; --rule: #c8d0d9;
        --faint: #e1e6ec; --good: #0f6b63; --bad: #b0431e; --lost: #f6d5c6; --bar: #7d93ad;
        --heavy: #48607d; --band: #d3deea;
        color: var(--ink); background: var(--paper); color-scheme: light dark;
        font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
        font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
      }
      body.mettle { margin: 0; }
      .mettle .m-page { container-type: inline-size; max-width: 60rem; margin: 0 auto;
        padding: 2rem 1rem 3rem; box-sizing: border-box; }
      .mettle h1, .mettle h2, .mettle h3 { line-height: 1.2; margin: 0; font-weight: 650;
        color: inherit; text-wrap: balance; }
      .mettle h1 { font-size: 2rem; letter-spacing: -.02em; }
      .mettle h2 { font-size: 1.25rem; margin-top: 2.5rem; padding-top: 1rem;
        border-top: 3px solid var(--ink); }
      .mettle header + section h2 { margin-top: 1rem; }
      .mettle .m-days { display: inline-block; }
      .mettle h3 { font-size: 1.05rem; margin-top: 2.25rem; }
      .mettle p { margin: .6rem 0; }
      .mettle .m-prose, .mettle .m-rest, .mettle figcaption { color: var(--soft);
        font-size: .85rem; }
      .mettle .m-headline { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 2.5rem;
        align-items: center; margin: 1.25rem 0; }
      .mettle .m-headline p { margin: 0; }
      .mettle .m-headline strong { display: block; font-size: 1.75rem; line-height: 1.2;
        letter-spacing: -.01em; }
      .mettle .m-figures { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; margin: 1.25rem 0;
        padding: .9rem 1.1rem; background: var(--sunk); border-radius: 6px; }
      .mettle dt { font-size: .8rem; color: var(--soft); }
      .mettle dd { margin: 0; font-size: 1.15rem; font-weight: 600; }
      .mettle figure { margin: 1.5rem 0 0; }
      .mettle svg { display: block; }
      .mettle svg text { fill: var(--ink); font-size: 13px; }
      .mettle .m-panel { overflow: visible; }
      .mettle .m-conclusion { font-size: 1.1rem; font-weight: 500; line-height: 1.4; margin: 1rem 0; }
      .mettle .m-items { margin: .6rem 0; padding-left: 1.2rem; }
      .mettle .m-items li { margin: .3rem 0; }
      .mettle .m-legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none;
        margin: .5rem 0 0; padding: 0; }
      .mettle .m-legend li { display: flex; align-items: center; gap: .5rem; margin: 0; }
      .mettle .m-legend svg { flex: none; }
      .mettle svg .m-number { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
      .mettle svg .m-strong { font-weight: 650; }
      .mettle svg .m-end { text-anchor: end; }
      .mettle svg .m-mid { text-anchor: middle; }
      .mettle svg .m-label, .mettle svg .m-number, .mettle svg .m-standing,
      .mettle svg .m-question, .mettle svg .m-count { font-size: 11.5px; }
      .mettle svg .m-label, .mettle svg .m-standing, .mettle svg .m-question,
      .mettle svg .m-faint { fill: var(--soft); }
      .mettle svg .m-question { font-style: italic; }
      .mettle .m-rule { stroke: var(--rule); }
      .mettle .m-rule.m-heavy { stroke: var(--ink); stroke-width: 1.5; }
      .mettle .m-axis { stroke: var(--ink); }
      .mettle .m-grid { stroke: var(--faint); }
      .mettle .m-track { stroke: var(--rule); stroke-width: 1.5; }
      .mettle .m-assets { fill: var(--good); }
      .mettle .m-liabilities { fill: var(--lost); stroke: var(--bad); stroke-width: 1.5; }
      .mettle .m-overdue { fill: url(#mettle-hatch); stroke: var(--bad); }
      .mettle .m-hatch { stroke: var(--bad); stroke-width: 2.2; }
      .mettle .m-contingent { fill: none; stroke: var(--soft); stroke-dasharray: 3 2; }
      .mettle .m-total { fill: var(--heavy); }
      .mettle .m-interval { fill: var(--bar); }
      .mettle .m-interval.m-heavy { fill: var(--heavy); }
      .mettle .m-interval.m-unknown { fill: none; stroke: var(--bar); }
      .mettle .m-expected { fill: var(--ink); stroke: var(--paper); stroke-width: 1.5; }
      .mettle .m-base { fill: var(--paper); stroke: var(--ink); stroke-width: 1.2; }
      .mettle .m-band { fill: var(--band); }
      .mettle .m-trend { fill: none; stroke: var(--ink); stroke-width: 2;
        vector-effect: non-scaling-stroke; stroke-linejoin: round; }
      .mettle .m-unknown-line { stroke: var(--soft); stroke-dasharray: 2 4; }
      .mettle .m-stem { stroke: var(--bad); stroke-dasharray: 1 3; }
      .mettle .m-incident { fill: var(--paper); stroke: var(--bad); stroke-width: 1.6; }
      .mettle .m-incident.m-grave { fill: var(--bad); stroke: var(--paper); }
      .mettle .m-none { position: absolute; }
      .mettle .m-scroll { overflow-x: auto; margin-top: 1.25rem; background:
        linear-gradient(to right, var(--paper) 50%, transparent) left / 2rem 100% no-repeat local,
        linear-gradient(to left, var(--paper) 50%, transparent) right / 2rem 100% no-repeat local,
        linear-gradient(to right, var(--rule), transparent) left / .75rem 100% no-repeat scroll,
        linear-gradient(to left, var(--rule), transparent) right / .75rem 100% no-repeat scroll; }
      .mettle .m-scroll:focus-visible { outline: 2px solid var(--good); outline-offset: 2px; }
      .mettle .m-page table { table-layout: auto; border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.4;
        margin: 1.25rem 0 0; background: none; }
      .mettle .m-page .m-scroll table { margin: 0; white-space: nowrap; }
      .mettle caption { text-align: left; color: var(--soft); font-size: .85rem;
        padding-bottom: .3rem; white-space: normal; }
      .mettle .m-page tr { background: none; }
      .mettle .m-page th, .mettle .m-page td { padding: .35rem .6rem; text-align: left; vertical-align: top;
        border-bottom: 1px solid var(--faint); font-weight: 400; background: none; }
      .mettle .m-page tr > :first-child { padding-left: 0; }
      .mettle .m-page tr > :last-child { padding-right: 0; }
      .mettle .m-page thead th { color: var(--soft); overflow-wrap: break-word; border-bottom: 1px solid var(--ink);
        vertical-align: bottom; }
      .mettle .m-page .m-scroll thead th { white-space: normal; }
      .mettle .m-page tr > .m-n { text-align: right; white-space: nowrap; }
      .mettle .m-page tbody th { white-space: nowrap; }
      .mettle .m-page .m-group th { white-space: normal; font-weight: 650; padding-top: 1rem; }
      .mettle .m-page .m-sum > * { font-weight: 650; }
      @container (max-width: 36rem) {
        .mettle .m-headline { grid-template-columns: 1fr; }
        .mettle h1 { font-size: 1.6rem; }
        .mettle .m-figures { gap: .6rem 1.5rem; }
        .mettle svg text { font-size: 12px; }
        .mettle svg .m-label, .mettle svg .m-number, .mettle svg .m-standing,
        .mettle svg .m-question, .mettle svg .m-count { font-size: 11px; }
        .mettle .m-page th, .mettle .m-page td { padding: .35rem .4rem; }
        .mettle .m-page .m-minor { display: none; }
      }
      @media screen and (prefers-color-scheme: dark) {
        .mettle {
          --ink: #e8edf3; --soft: #a3b1c0; --paper: #12181f; --sunk: #1b232d; --rule: #3c4958;
          --faint: #2a3541; --good: #4fb8a8; --bad: #f0885c; --lost: #59301f; --bar: #6c84a0;
          --heavy: #a9bed6; --band: #2b3a4b;
        }
      }
      @media print {
        .mettle { font-size: 9.5pt; line-height: 1.4; color-scheme: light;
          print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .mettle .m-page { max-width: none; padding: 0; }
        .mettle h1 { font-size: 1.4rem; }
        .mettle h2 { font-size: 1.1rem; margin-top: 1.25rem; padding-top: .6rem; }
        .mettle header + section h2 { margin-top: .6rem; }
        .mettle h3 { font-size: 1rem; margin-top: 1.25rem; }
        .mettle .m-headline, .mettle .m-figures { margin: .6rem 0; }
        .mettle .m-headline strong { font-size: 1.3rem; }
        .mettle .m-figures { padding: .4rem .8rem; }
        .mettle dd, .mettle .m-conclusion { font-size: 1rem; }
        .mettle figure { margin-top: .75rem; }
        .mettle figure > svg { zoom: .85; }
        .mettle .m-page table { font-size: .8rem; }
        .mettle .m-page th, .mettle .m-page td { padding: .2rem .5rem; }
        .mettle .m-page .m-group th { padding-top: .6rem; }
        .mettle .m-scroll { overflow: visible; background: none; }
        .mettle .m-scroll table { white-space: normal; }
        .mettle h2, .mettle h3, .mettle caption, .mettle thead, .mettle .m-group,
        .mettle tbody > tr:first-child { break-after: avoid; }
        .mettle tbody > tr:last-child, .mettle .m-rest { break-before: avoid; }
        .mettle tr, .mettle figure, .mettle .m-headline, .mettle .m-figures, .mettle li,
        .mettle .m-scroll:not(:has(tr:nth-child(25))) { break-inside: avoid; }
        .mettle thead { display: table-header-group; }
        .mettle section + section:has(.m-sheet) { break-before: page; }
      }
      """;

  private Stylesheet() {}
}
