package io.github.mettle.example.portal.pages;

import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.people.Gatekeeper;
import io.github.mettle.example.portal.people.People;
import io.github.mettle.example.portal.people.Person;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Buyers let people in and shut them out: other buyers, and those who work for a supplier. */
@Controller
class Admission {
  private static final String OURS = "/people";
  private static final String THEIRS = "/suppliers/{supplier}/people";

  private final People people;

  Admission(People people) {
    this.people = people;
  }

  @GetMapping({OURS, THEIRS})
  String people(
      @RequestAttribute(name = Gatekeeper.SUPPLIER, required = false) Optional<Supplier> supplier,
      Model model) {
    model.addAttribute("place", "people");
    model.addAttribute("logins", people.of(supplier));
    return "people";
  }

  /** The password is on the page that answers, and nowhere else. */
  @PostMapping({OURS, THEIRS})
  String letIn(
      @RequestAttribute(name = Gatekeeper.SUPPLIER, required = false) Optional<Supplier> supplier,
      @RequestParam String login,
      Model model) {
    model.addAttribute("login", login.strip());
    model.addAttribute("password", people.add(login.strip(), supplier));
    return people(supplier, model);
  }

  /** Nobody shuts themselves out, so that somebody is left to let others in. */
  @PostMapping({OURS + "/out", THEIRS + "/out"})
  String shutOut(
      @RequestAttribute(name = Gatekeeper.SUPPLIER, required = false) Optional<Supplier> supplier,
      @RequestParam String login,
      @AuthenticationPrincipal Person person) {
    if (login.equals(person.getUsername())) {
      throw new AccessDeniedException("Another buyer has to shut you out.");
    }
    people.shutOut(login, supplier);
    return supplier.map(one -> "redirect:/suppliers/" + one.number()).orElse("redirect:") + OURS;
  }
}
