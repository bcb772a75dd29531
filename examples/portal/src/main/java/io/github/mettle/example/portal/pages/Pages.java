package io.github.mettle.example.portal.pages;

import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.people.ForSuppliers;
import io.github.mettle.example.portal.people.Gatekeeper;
import io.github.mettle.example.portal.people.Person;
import io.github.mettle.example.portal.people.Role;
import io.github.mettle.example.portal.weighing.Weighing;
import io.github.mettle.insight.Reasons;
import io.github.mettle.report.Report;
import io.github.mettle.sheet.Audience;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Reportable;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What can be read. */
@Controller
class Pages {
  private final Weighing weighing;

  Pages(Weighing weighing) {
    this.weighing = weighing;
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping(path = "/report.css", produces = "text/css;charset=UTF-8")
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

  @GetMapping("/suppliers/{supplier}")
  @ForSuppliers
  String sheet(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> asOf,
      @AuthenticationPrincipal Person person,
      Model model) {
    BalanceSheet sheet = weighing.sheet(supplier, Side.SUPPLIER, weighing.asOf(asOf));
    if (person.role() == Role.SUPPLIER) {
      return report(model, "sheet", Reasons.of(sheet).to(Audience.SUPPLIER));
    }
    return report(model, "sheet", sheet);
  }

  @GetMapping("/suppliers/{supplier}/buyer")
  @ForSuppliers
  String ourSheet(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> asOf,
      Model model) {
    return report(model, "buyer", weighing.sheet(supplier, Side.BUYER, weighing.asOf(asOf)));
  }

  static String report(Model model, String place, Reportable first, Reportable... more) {
    model.addAttribute("place", place);
    model.addAttribute("report", Report.of(first, more).htmlFragment());
    return "report";
  }
}
