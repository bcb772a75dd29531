package io.github.mettle.example.portal.pages;

import io.github.mettle.example.portal.facts.Facts;
import io.github.mettle.example.portal.facts.Filed;
import io.github.mettle.example.portal.facts.MissingException;
import io.github.mettle.example.portal.facts.Remarks;
import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.forms.FactForm;
import io.github.mettle.example.portal.forms.FormReader;
import io.github.mettle.example.portal.people.ForSuppliers;
import io.github.mettle.example.portal.people.Gatekeeper;
import io.github.mettle.example.portal.people.Person;
import io.github.mettle.example.portal.weighing.Weighing;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Kind;
import io.github.mettle.record.Reply;
import io.github.mettle.record.Ruling;
import io.github.mettle.refusal.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Facts, recorded and changed by buyers, replied to and disputed by those whom they are about. */
@Controller
@RequestMapping("/suppliers/{supplier}/{side:supplier|buyer}/facts")
class Recording {
  private final Facts facts;
  private final Remarks remarks;
  private final FormReader forms;
  private final Weighing weighing;

  Recording(Facts facts, Remarks remarks, FormReader forms, Weighing weighing) {
    this.facts = facts;
    this.remarks = remarks;
    this.forms = forms;
    this.weighing = weighing;
  }

  @GetMapping
  @ForSuppliers
  String all(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      Model model) {
    model.addAttribute("place", side == Side.SUPPLIER ? "facts" : "our-facts");
    model.addAttribute("facts", facts.of(supplier, side).stream().map(this::row).toList());
    model.addAttribute("forms", FactForm.all());
    return "facts";
  }

  /**
   * A fact in a list.
   *
   * @param what kind of fact it is, as buyers call it
   * @param day on which it began
   */
  record Row(Filed fact, String what, String day) {}

  private Row row(Filed fact) {
    Episode episode = fact.episode();
    String what = FactForm.of(episode.kind()).map(FactForm::title).orElse("Opening balance");
    return new Row(fact, what, forms.day(episode));
  }

  @GetMapping("/new")
  String blank(@PathVariable Side side, @RequestParam Kind kind, Model model) {
    FactForm form = FactForm.of(kind).orElseThrow(MissingException::new);
    return form(model, form, Map.of(), List.of());
  }

  @PostMapping("/new")
  String add(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @RequestParam Kind kind,
      @RequestParam Map<String, String> written,
      @AuthenticationPrincipal Person person,
      Model model,
      HttpServletResponse response) {
    FactForm form = FactForm.of(kind).orElseThrow(MissingException::new);
    try {
      facts.add(supplier, side, forms.read(form, written), person.getUsername());
    } catch (RefusedException refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, form, written, sentences(refused));
    }
    return "redirect:" + path(supplier, side);
  }

  @GetMapping("/{number}")
  @ForSuppliers
  String one(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @PathVariable long number,
      @AuthenticationPrincipal Person person,
      Model model) {
    model.addAttribute("judged", person.isJudgedBy(side));
    return fact(model, supplier, side, facts.get(supplier, side, number), List.of());
  }

  /**
   * Changes a fact.
   *
   * @param version that the writer has seen
   * @param item whether what is written is one more of what can be added to the fact
   * @param written by field
   */
  @PostMapping("/{number}")
  String change(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam(defaultValue = "false") boolean item,
      @RequestParam Map<String, String> written,
      @AuthenticationPrincipal Person person,
      Model model,
      HttpServletResponse response) {
    Filed now = facts.get(supplier, side, number);
    Episode before = now.episode();
    FactForm form = FactForm.of(before.kind()).orElseThrow(MissingException::new);
    try {
      Episode after = item ? forms.add(before, form, written) : forms.change(before, form, written);
      Filed seen = new Filed(number, version, before);
      facts.change(supplier, side, seen, after, person.getUsername());
    } catch (RefusedException refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String page = fact(model, supplier, side, now, sentences(refused));
      model.addAttribute(item ? "typed" : "written", written);
      return page;
    }
    return "redirect:" + path(supplier, side) + "/" + number;
  }

  @PostMapping("/{number}/replies")
  @ForSuppliers
  String reply(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @PathVariable long number,
      @RequestParam String text,
      @AuthenticationPrincipal Person person) {
    person.requireJudged(side);
    Filed fact = facts.get(supplier, side, number);
    remarks.reply(
        fact,
        Reply.builder()
            .episode(fact.episode().id())
            .at(weighing.now())
            .by(person.getUsername())
            .text(text.strip())
            .build());
    return "redirect:" + path(supplier, side) + "/" + number;
  }

  @PostMapping("/{number}/disputes")
  @ForSuppliers
  String dispute(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @PathVariable long number,
      @RequestParam String note,
      @AuthenticationPrincipal Person person) {
    person.requireJudged(side);
    Filed fact = facts.get(supplier, side, number);
    remarks.dispute(
        fact,
        Dispute.builder()
            .episode(fact.episode().id())
            .raisedAt(weighing.now())
            .note(note.strip())
            .build());
    return "redirect:" + path(supplier, side) + "/" + number;
  }

  @PostMapping("/{number}/disputes/{dispute}")
  String rule(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @PathVariable long number,
      @PathVariable long dispute,
      @RequestParam int version,
      @RequestParam Ruling ruling) {
    Remarks.FiledDispute open =
        remarks.disputes(supplier, side).stream()
            .filter(it -> it.number() == dispute && it.episode() == number)
            .findFirst()
            .orElseThrow(MissingException::new);
    Remarks.FiledDispute seen = new Remarks.FiledDispute(dispute, number, version, open.dispute());
    remarks.rule(seen, open.dispute().ruled(ruling, weighing.now()));
    return "redirect:" + path(supplier, side) + "/" + number;
  }

  private static String form(
      Model model, FactForm form, Map<String, String> written, List<String> sentences) {
    model.addAttribute("form", form);
    model.addAttribute("written", written);
    model.addAttribute("sentences", sentences);
    return "form";
  }

  private String fact(
      Model model, Supplier supplier, Side side, Filed fact, List<String> sentences) {
    model.addAttribute("fact", fact);
    model.addAttribute("typed", Map.of());
    model.addAttribute("sentences", sentences);
    model.addAttribute(
        "replies",
        remarks.replies(supplier, side).stream()
            .filter(it -> it.episode() == fact.number())
            .map(Remarks.FiledReply::reply)
            .toList());
    model.addAttribute(
        "disputes",
        remarks.disputes(supplier, side).stream()
            .filter(it -> it.episode() == fact.number())
            .toList());
    FactForm.of(fact.episode().kind())
        .ifPresent(
            form -> {
              model.addAttribute("form", form);
              model.addAttribute("written", forms.written(fact.episode(), form));
              model.addAttribute("lines", forms.lines(fact.episode(), form));
              model.addAttribute("items", forms.items(fact.episode(), form));
            });
    return "fact";
  }

  private static List<String> sentences(RefusedException refused) {
    return refused.problems().stream().map(Object::toString).toList();
  }

  private static String path(Supplier supplier, Side side) {
    return "/suppliers/"
        + supplier.number()
        + "/"
        + side.name().toLowerCase(Locale.ROOT)
        + "/facts";
  }
}
