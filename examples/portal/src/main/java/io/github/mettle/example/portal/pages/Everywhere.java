package io.github.mettle.example.portal.pages;

import io.github.mettle.example.portal.people.Person;
import io.github.mettle.example.portal.weighing.Weighing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows: who is logged in, and who buys. */
@ControllerAdvice(basePackageClasses = Everywhere.class)
class Everywhere {
  private final Weighing weighing;

  Everywhere(Weighing weighing) {
    this.weighing = weighing;
  }

  @ModelAttribute("person")
  @Nullable Person person(@AuthenticationPrincipal @Nullable Object principal) {
    return principal instanceof Person person ? person : null;
  }

  @ModelAttribute("buyer")
  String buyer() {
    return weighing.buyer();
  }
}
