package io.github.mettle.example.portal.api;

import io.github.mettle.example.portal.facts.Facts;
import io.github.mettle.example.portal.facts.Filed;
import io.github.mettle.example.portal.facts.Remarks;
import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.facts.Suppliers;
import io.github.mettle.example.portal.people.ForSuppliers;
import io.github.mettle.example.portal.people.Gatekeeper;
import io.github.mettle.example.portal.people.Person;
import io.github.mettle.example.portal.weighing.Weighing;
import io.github.mettle.record.Dispute;
import io.github.mettle.record.Episode;
import io.github.mettle.record.Reply;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suppliers and facts. */
@RestController
@RequestMapping("/api/suppliers")
class FactsApi {
  private static final String FACTS = "/{supplier}/{side:supplier|buyer}/facts";

  private final Suppliers suppliers;
  private final Facts facts;
  private final Remarks remarks;
  private final Weighing weighing;

  FactsApi(Suppliers suppliers, Facts facts, Remarks remarks, Weighing weighing) {
    this.suppliers = suppliers;
    this.facts = facts;
    this.remarks = remarks;
    this.weighing = weighing;
  }

  record NewSupplier(String name) {}

  record Words(String text) {}

  @GetMapping
  @ForSuppliers
  List<Supplier> suppliers(@AuthenticationPrincipal Person person) {
    return suppliers.all().stream().filter(it -> person.maySee(it.number())).toList();
  }

  @PostMapping
  ResponseEntity<Supplier> add(@RequestBody NewSupplier supplier) {
    Supplier added = suppliers.add(supplier.name() == null ? "" : supplier.name());
    return ResponseEntity.created(URI.create("/api/suppliers/" + added.number())).body(added);
  }

  @GetMapping("/{supplier}/{side:supplier|buyer}/record")
  @ForSuppliers
  TrackRecord record(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier, @PathVariable Side side) {
    return weighing.record(supplier, side);
  }

  @GetMapping(FACTS)
  @ForSuppliers
  List<Filed> facts(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier, @PathVariable Side side) {
    return facts.of(supplier, side);
  }

  @PostMapping(FACTS)
  ResponseEntity<Filed> add(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @RequestBody Episode episode,
      @AuthenticationPrincipal Person person) {
    Filed filed = facts.add(supplier, side, episode, person.getUsername());
    return ResponseEntity.created(URI.create(path(supplier, side, filed)))
        .eTag(tag(filed))
        .body(filed);
  }

  @GetMapping(FACTS + "/{number}")
  @ForSuppliers
  ResponseEntity<Filed> fact(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @PathVariable long number) {
    Filed filed = facts.get(supplier, side, number);
    return ResponseEntity.ok().eTag(tag(filed)).body(filed);
  }

  /** Takes the version that the writer has seen from {@code If-Match}. */
  @PutMapping(FACTS + "/{number}")
  ResponseEntity<Filed> change(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @PathVariable long number,
      @RequestHeader("If-Match") String seen,
      @RequestBody Episode episode,
      @AuthenticationPrincipal Person person) {
    Filed now = facts.get(supplier, side, number);
    Filed before = new Filed(number, version(seen), now.episode());
    Filed filed = facts.change(supplier, side, before, episode, person.getUsername());
    return ResponseEntity.ok().eTag(tag(filed)).body(filed);
  }

  @PostMapping(FACTS + "/{number}/replies")
  @ForSuppliers
  ResponseEntity<Reply> reply(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @PathVariable long number,
      @RequestBody Words words,
      @AuthenticationPrincipal Person person) {
    person.requireJudged(side);
    Filed fact = facts.get(supplier, side, number);
    Reply reply =
        Reply.builder()
            .episode(fact.episode().id())
            .at(weighing.now())
            .by(person.getUsername())
            .text(words.text() == null ? "" : words.text())
            .build();
    remarks.reply(fact, reply);
    return ResponseEntity.status(201).body(reply);
  }

  @PostMapping(FACTS + "/{number}/disputes")
  @ForSuppliers
  ResponseEntity<Dispute> dispute(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @PathVariable long number,
      @RequestBody Words words,
      @AuthenticationPrincipal Person person) {
    person.requireJudged(side);
    Filed fact = facts.get(supplier, side, number);
    Dispute.Builder dispute =
        Dispute.builder().episode(fact.episode().id()).raisedAt(weighing.now());
    if (words.text() != null) {
      dispute.note(words.text());
    }
    remarks.dispute(fact, dispute.build());
    return ResponseEntity.status(201).body(dispute.build());
  }

  private static String path(Supplier supplier, Side side, Filed filed) {
    return "/api/suppliers/%d/%s/facts/%d"
        .formatted(supplier.number(), side.name().toLowerCase(Locale.ROOT), filed.number());
  }

  private static String tag(Filed filed) {
    return "\"" + filed.version() + "\"";
  }

  private static int version(String tag) {
    try {
      return Integer.parseInt(tag.replace("\"", "").strip());
    } catch (NumberFormatException none) {
      throw RefusedException.of("", "If-Match", "must be the version that you saw", tag);
    }
  }
}
