package io.github.mettle.example.portal.api;

import io.github.mettle.example.portal.facts.MissingException;
import io.github.mettle.example.portal.facts.StaleException;
import io.github.mettle.refusal.RefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says to a program why something was not done: {@code application/problem+json}. */
@RestControllerAdvice(basePackageClasses = Failures.class)
class Failures extends ResponseEntityExceptionHandler {
  @ExceptionHandler
  ProblemDetail missing(MissingException missing) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
  }

  @ExceptionHandler
  ProblemDetail denied(AccessDeniedException denied) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, denied.getMessage());
  }

  @ExceptionHandler
  ProblemDetail stale(StaleException stale) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, stale.getMessage());
  }

  /** The refusals of the library, each with the fact, the attribute, the rule and the value. */
  @ExceptionHandler
  ProblemDetail refused(RefusedException refused) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT, "Nothing was written, because of what is wrong.");
    detail.setProperty("problems", refused.problems());
    return detail;
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail detail = detail(unreadable);
    return handleExceptionInternal(
        unreadable, detail, headers, HttpStatusCode.valueOf(detail.getStatus()), request);
  }

  private ProblemDetail detail(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedException refused) {
        return refused(refused);
      }
    }
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "The body is not what openapi.yaml says that it is.");
  }
}
