package io.github.mettle.example.workswith;

import com.google.common.base.Throwables;
import com.google.common.collect.Iterables;
import io.github.mettle.Scorecard;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;

/** Takes a record and returns its sheet, as they are. */
@Controller("/sheets")
class Sheets {
  private final Scorecard scorecard = Scorecard.standard();

  @Post
  BalanceSheet sheet(@Body TrackRecord record, @QueryValue String asOf) {
    return scorecard.weigh(record, asOf);
  }

  /** What the library refused of the body is its problems, with 422; anything else is a 400. */
  @Error
  HttpResponse<?> unreadable(ConversionErrorException unreadable) {
    List<Throwable> causes = Throwables.getCausalChain(unreadable);
    RefusedException refused =
        Iterables.getFirst(Iterables.filter(causes, RefusedException.class), null);
    return refused == null
        ? HttpResponse.badRequest()
        : HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(refused.problems());
  }
}
