package io.github.mettle.example.portal.people;

import io.github.mettle.example.portal.facts.MissingException;
import io.github.mettle.example.portal.facts.Supplier;
import io.github.mettle.example.portal.facts.Suppliers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every page and every call, though not before the page that says what failed: an
 * address of a supplier that is not theirs is an address of nothing, what is not marked {@link
 * ForSuppliers} is for buyers, and who was shut out has to log in.
 */
@Component
public class Gatekeeper implements HandlerInterceptor {
  /** The attribute of a request that holds the {@link Supplier} of its address. */
  public static final String SUPPLIER = "supplier";

  private final Suppliers suppliers;
  private final People people;

  Gatekeeper(Suppliers suppliers, People people) {
    this.suppliers = suppliers;
    this.people = people;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && handler instanceof HandlerMethod method
        && request.getUserPrincipal() instanceof Authentication authentication
        && authentication.getPrincipal() instanceof Person person) {
      if (!people.isStillIn(person)) {
        request.logout();
        response.sendRedirect(request.getContextPath() + "/login");
        return false;
      }
      findSupplier(request, person);
      if (person.role() != Role.BUYER && !method.hasMethodAnnotation(ForSuppliers.class)) {
        throw new AccessDeniedException("This is for buyers.");
      }
    }
    return true;
  }

  private void findSupplier(HttpServletRequest request, Person person) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && variables.get(SUPPLIER) instanceof String number) {
      request.setAttribute(SUPPLIER, find(number, person));
    }
  }

  private Supplier find(String number, Person person) {
    try {
      long parsed = Long.parseLong(number);
      if (person.maySee(parsed)) {
        return suppliers.find(parsed).orElseThrow(MissingException::new);
      }
      throw new MissingException();
    } catch (NumberFormatException noNumber) {
      throw new MissingException();
    }
  }
}
