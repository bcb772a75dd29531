package io.github.mettle.example.portal.pages;

import io.github.mettle.example.portal.facts.MissingException;
import io.github.mettle.example.portal.facts.StaleException;
import io.github.mettle.refusal.RefusedException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says on a page why something was not done. */
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {
  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String missing(MissingException missing, Model model) {
    return page(model, "Nothing here", List.of(missing.getMessage()));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  String stale(StaleException stale, Model model) {
    return page(model, "Changed meanwhile", List.of(stale.getMessage()));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  String refused(RefusedException refused, Model model) {
    return page(model, "Not accepted", refused.problems().stream().map(Object::toString).toList());
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String denied(AccessDeniedException denied, Model model) {
    return page(model, "Not for you", List.of(denied.getMessage()));
  }

  private static String page(Model model, String title, List<String> sentences) {
    model.addAttribute("title", title);
    model.addAttribute("sentences", sentences);
    return "refusal";
  }
}
