package io.github.mettle.example.portal.api;

import io.github.mettle.example.portal.facts.Intake;
import io.github.mettle.example.portal.facts.MissingException;
import io.github.mettle.example.portal.facts.Side;
import io.github.mettle.example.portal.facts.Snapshots;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.people.ForSuppliers;
import io.github.mettle.example.portal.people.Gatekeeper;
import io.github.mettle.example.portal.people.Person;
import io.github.mettle.example.portal.weighing.Weighing;
import io.github.mettle.insight.Decision;
import io.github.mettle.insight.Ranking;
import io.github.mettle.insight.Reasons;
import io.github.mettle.insight.Relationship;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.json.MettleJson;
import io.github.mettle.mapping.Portfolio;
import io.github.mettle.mapping.Preset;
import io.github.mettle.sheet.BalanceSheet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the facts amount to. */
@RestController
@RequestMapping("/api")
class SheetsApi {
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Weighing weighing;
  private final Snapshots snapshots;
  private final Intake intake;

  SheetsApi(Weighing weighing, Snapshots snapshots, Intake intake) {
    this.weighing = weighing;
    this.snapshots = snapshots;
    this.intake = intake;
  }

  record Reason(String reason) {}

  record Taken(long rows, long episodes, List<String> assumptions) {}

  @GetMapping("/ranking")
  Ranking ranking(@RequestParam Optional<String> asOf) {
    return weighing.ranking(weighing.asOf(asOf));
  }

  @GetMapping("/suppliers/{supplier}/{side:supplier|buyer}/sheet")
  @ForSuppliers
  BalanceSheet sheet(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @RequestParam Optional<String> asOf) {
    return weighing.sheet(supplier, side, weighing.asOf(asOf));
  }

  @GetMapping(path = "/suppliers/{supplier}/{side:supplier|buyer}/due", produces = JSON)
  @ForSuppliers
  String due(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @RequestParam Optional<String> asOf) {
    return MettleJson.writeDue(weighing.sheet(supplier, side, weighing.asOf(asOf)));
  }

  @GetMapping("/suppliers/{supplier}/reasons")
  @ForSuppliers
  Reasons reasons(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> asOf,
      @AuthenticationPrincipal Person person) {
    return weighing.reasons(supplier, weighing.asOf(asOf)).to(person.reads(Side.SUPPLIER));
  }

  @GetMapping("/suppliers/{supplier}/decision")
  Decision decision(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> asOf) {
    return weighing.decision(supplier, weighing.asOf(asOf));
  }

  @GetMapping("/suppliers/{supplier}/relationship")
  Relationship relationship(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam Optional<String> asOf) {
    return weighing.relationship(supplier, weighing.asOf(asOf));
  }

  @GetMapping("/suppliers/{supplier}/review")
  @ForSuppliers
  ReviewPack review(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @RequestParam String from,
      @RequestParam Optional<String> to,
      @AuthenticationPrincipal Person person) {
    return weighing.review(supplier, from, weighing.asOf(to)).to(person.reads(Side.SUPPLIER));
  }

  @GetMapping("/suppliers/{supplier}/snapshots")
  List<Snapshots.Snapshot> snapshots(@RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier) {
    return snapshots.of(supplier);
  }

  @PostMapping("/suppliers/{supplier}/{side:supplier|buyer}/snapshots")
  ResponseEntity<BalanceSheet> take(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier,
      @PathVariable Side side,
      @RequestBody Reason reason,
      @AuthenticationPrincipal Person person) {
    BalanceSheet sheet = weighing.sheet(supplier, side, weighing.now().toString());
    String why = reason.reason() == null ? "" : reason.reason();
    long number = snapshots.take(supplier, side, sheet, person.getUsername(), why);
    String path = "/api/suppliers/%d/snapshots/%d".formatted(supplier.number(), number);
    return ResponseEntity.created(URI.create(path)).body(sheet);
  }

  @GetMapping("/suppliers/{supplier}/snapshots/{number}")
  BalanceSheet snapshot(
      @RequestAttribute(Gatekeeper.SUPPLIER) Supplier supplier, @PathVariable long number) {
    return snapshots.sheet(supplier, number);
  }

  /** Takes the export of a known system; the mapping of any other is written on the page. */
  @PostMapping(path = "/import/{preset}", consumes = "text/csv")
  Taken take(
      @PathVariable String preset,
      @RequestBody String csv,
      @AuthenticationPrincipal Person person) {
    Preset known = Preset.named(preset).orElseThrow(MissingException::new);
    byte[] table = csv.getBytes(StandardCharsets.UTF_8);
    Portfolio portfolio =
        intake.take(table, known.mappings(), Optional.empty(), person.getUsername());
    return new Taken(portfolio.rowCount(), portfolio.episodeCount(), portfolio.assumptions());
  }
}
