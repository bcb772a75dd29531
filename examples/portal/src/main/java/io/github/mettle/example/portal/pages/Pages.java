package io.github.mettle.example.portal.pages;

import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Snapshots;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.facts.Suppliers;
import io.github.mettle.example.portal.people.ForSuppliers;
import io.github.mettle.example.portal.people.Gatekeeper;
import io.github.mettle.example.portal.people.Person;
import io.github.mettle.example.portal.people.Role;
import io.github.mettle.example.portal.weighing.Weighing;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.History;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What can be read. */
@Controller
class Pages {
  private static final int QUARTER = 91;

  private final Weighing weighing;
  private final Suppliers suppliers;
  private final Snapshots snapshots;

  Pages(Weighing weighing, Suppliers suppliers, Snapshots snapshots) {
    this.weighing = weighing;
    this.suppliers = suppliers;
    this.snapshots = snapshots;
  }

  @GetMapping("/login")
  @ForSuppliers
  String login() {
    return "login";
  }

  @GetMapping(path = "/report.css", produces = "text/css;charset=UTF-8")
  @ForSuppliers
  @ResponseBody
  String stylesheet() {
    return Report.stylesheet();
  }

  @GetMapping("/")
  @ForSuppliers
  String home(@AuthenticationPrincipal Person person, Model model) {
    if (person.role() == Role.SUPPLIER) {
      return "redirect:/suppliers/" + person.supplier().orElseThrow();
    }
    model.addAttribute("sheets", weighing.sheets(weighing.asOf(Optional.empty())));
    return "suppliers";
  }

  @PostMapping("/suppliers")
  String add(@RequestParam String name) {
    return "redirect:/suppliers/" + suppliers.add(name).number();
  }

  @GetMapping("/ranking")
  String ranking(@RequestParam Optional<String> asOf, Model model) {
    Collection<BalanceSheet> sheets = weighing.sheets(weighing.asOf(asOf)).values();
    if (sheets.isEmpty()) {
      return "redirect:/";
    }
    return report(model, "ranking", Report.of(Ranking.of(sheets)));
  }

  @GetMapping("/due")
  String due(Model model) {
    List<Report> due =
        weighing.sheets(weighing.asOf(Optional.empty())).values().stream()
            .filter(sheet -> !sheet.due().isEmpty())
            .map(Report::ofDue)
            .toList();
    if (due.isEmpty()) {
      return "nothing-due";
    }
    return report(model, "due", Report.ofAll(due));
  }

  @GetMapping("/suppliers/{supplier}")
  @ForSuppliers
  String sheet(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> asOf,
      @AuthenticationPrincipal Person person,
      Model model) {
    return report(model, "sheet", sheet(supplier, Side.SUPPLIER, asOf, person));
  }

  @GetMapping("/suppliers/{supplier}/buyer")
  @ForSuppliers
  String ourSheet(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> asOf,
      @AuthenticationPrincipal Person person,
      Model model) {
    return report(model, "buyer", sheet(supplier, Side.BUYER, asOf, person));
  }

  /** With the year that led to it. */
  private Report sheet(Supplier supplier, Side side, Optional<String> asOf, Person person) {
    BalanceSheet sheet = weighing.sheet(supplier, side, weighing.asOf(asOf));
    History year = weighing.yearTo(supplier, side, sheet.asOf());
    return Report.of(Report.ofSheets(List.of(sheet), person.reads(side)), year);
  }

  @GetMapping("/suppliers/{supplier}/reasons")
  @ForSuppliers
  String reasons(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> asOf,
      @AuthenticationPrincipal Person person,
      Model model) {
    Reasons reasons =
        weighing.reasons(supplier, weighing.asOf(asOf)).to(person.reads(Side.SUPPLIER));
    return report(
        model,
        "reasons",
        Report.of(Report.explaining(reasons), Report.ofPostings(reasons.sheet())));
  }

  @GetMapping("/suppliers/{supplier}/gate")
  String gate(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> asOf,
      Model model) {
    return report(model, "gate", Report.of(weighing.decision(supplier, weighing.asOf(asOf))));
  }

  @GetMapping("/suppliers/{supplier}/relationship")
  String relationship(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> asOf,
      Model model) {
    return report(
        model, "relationship", Report.of(weighing.relationship(supplier, weighing.asOf(asOf))));
  }

  /** Of the quarter until now, unless another period is asked for. */
  @GetMapping("/suppliers/{supplier}/review")
  @ForSuppliers
  String review(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      @AuthenticationPrincipal Person person,
      Model model) {
    String quarterAgo = weighing.daysAgo(QUARTER);
    ReviewPack review =
        weighing.review(
            supplier, from.filter(it -> !it.isBlank()).orElse(quarterAgo), weighing.asOf(to));
    model.addAttribute("from", review.opening().asOf());
    model.addAttribute("to", review.closing().asOf());
    return report(model, "review", Report.of(review.to(person.reads(Side.SUPPLIER))));
  }

  @GetMapping("/suppliers/{supplier}/snapshots")
  String snapshots(@RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier, Model model) {
    model.addAttribute("place", "snapshots");
    model.addAttribute("snapshots", snapshots.of(supplier));
    return "snapshots";
  }

  @PostMapping("/suppliers/{supplier}/snapshots")
  String take(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam String reason,
      @AuthenticationPrincipal Person person) {
    String now = weighing.now().toString();
    for (Side side : Side.values()) {
      BalanceSheet sheet = weighing.sheet(supplier, side, now);
      snapshots.take(supplier, side, sheet, person.getUsername(), reason);
    }
    return "redirect:/suppliers/" + supplier.number() + "/snapshots";
  }

  @GetMapping("/suppliers/{supplier}/snapshots/{number}")
  String snapshot(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable long number,
      Model model) {
    return report(model, "snapshots", Report.of(snapshots.sheet(supplier, number)));
  }

  private static String report(Model model, String place, Report report) {
    model.addAttribute("place", place);
    model.addAttribute("report", report.htmlFragment());
    return "report";
  }
}
