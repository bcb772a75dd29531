package io.github.mettle.example.workswith;

import com.google.common.base.Throwables;
import com.google.common.collect.Iterables;
import io.github.mettle.Scorecard;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.Problem;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a record and returns its sheet, as they are. */
@RestController
class Sheets {
  private final Scorecard scorecard;

  Sheets(Scorecard scorecard) {
    this.scorecard = scorecard;
  }

  @PostMapping("/sheets")
  BalanceSheet sheet(@RequestBody TrackRecord record, @RequestParam("asOf") String asOf) {
    return scorecard.weigh(record, asOf);
  }

  /** What the library refused of the body is its problems, with 422; anything else is a 400. */
  @ExceptionHandler
  ResponseEntity<List<Problem>> unreadable(HttpMessageNotReadableException unreadable) {
    List<Throwable> causes = Throwables.getCausalChain(unreadable);
    RefusedException refused =
        Iterables.getFirst(Iterables.filter(causes, RefusedException.class), null);
    return refused == null
        ? ResponseEntity.badRequest().build()
        : ResponseEntity.unprocessableEntity().body(refused.problems());
  }
}
