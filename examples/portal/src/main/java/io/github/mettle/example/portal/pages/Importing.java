package io.github.mettle.example.portal.pages;

import io.github.mettle.example.portal.facts.Intake;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.facts.Suppliers;
import io.github.mettle.example.portal.people.Person;
import io.github.mettle.json.MettleJson;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Portfolio;
import io.github.mettle.mapping.Proposal;
import io.github.mettle.refusal.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tables of other systems: a known one goes in, for any other a mapping is proposed. */
@Controller
class Importing {
  private final Intake intake;
  private final Suppliers suppliers;

  Importing(Intake intake, Suppliers suppliers) {
    this.intake = intake;
    this.suppliers = suppliers;
  }

  @GetMapping("/import")
  String blank(Model model) {
    return page(model, "", "", List.of());
  }

  @PostMapping("/import")
  String take(
      @RequestParam Optional<MultipartFile> file,
      @RequestParam String table,
      @RequestParam String mapping,
      @RequestParam Optional<Long> whose,
      @AuthenticationPrincipal Person person,
      Model model,
      HttpServletResponse response)
      throws IOException {
    byte[] csv =
        file.isPresent() && !file.get().isEmpty()
            ? file.get().getBytes()
            : table.getBytes(StandardCharsets.UTF_8);
    String text = new String(csv, StandardCharsets.UTF_8);
    try {
      if (mapping.isBlank()) {
        Proposal proposal = intake.propose(csv);
        if (proposal.preset().isEmpty()) {
          String proposed = written(proposal.mappings());
          response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
          return page(model, text, proposed, proposal.notes());
        }
        return done(model, intake.take(csv, proposal.mappings(), supplier(whose), by(person)));
      }
      List<Mapping> mappings = MettleJson.readMappings(mapping);
      return done(model, intake.take(csv, mappings, supplier(whose), by(person)));
    } catch (RefusedException refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      List<String> sentences = refused.problems().stream().map(Object::toString).toList();
      return page(model, text, mapping, sentences);
    }
  }

  private Optional<Supplier> supplier(Optional<Long> number) {
    return number.flatMap(suppliers::find);
  }

  private static String by(Person person) {
    return person.getUsername();
  }

  private static String written(List<Mapping> mappings) {
    return mappings.isEmpty()
        ? ""
        : MettleJson.indented(MettleJson.write(mappings.toArray(new Mapping[0])));
  }

  private String done(Model model, Portfolio portfolio) {
    model.addAttribute("portfolio", portfolio);
    return page(model, "", "", List.of());
  }

  private String page(Model model, String table, String mapping, List<String> sentences) {
    model.addAttribute("table", table);
    model.addAttribute("mapping", mapping);
    model.addAttribute("sentences", sentences);
    model.addAttribute("suppliers", suppliers.all());
    return "import";
  }
}
