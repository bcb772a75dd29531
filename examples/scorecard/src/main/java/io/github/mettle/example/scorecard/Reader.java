package io.github.mettle.example.scorecard;

import io.github.mettle.sheet.Audience;
import picocli.CommandLine.Option;

/** To whom sentences are said. */
final class Reader {
  @Option(
      names = "--audience",
      paramLabel = "READER",
      defaultValue = "buyer",
      description = "The reader of the sentences: buyer or supplier. Default: buyer.")
  private Audience audience = Audience.BUYER;

  Audience audience() {
    return audience;
  }
}
