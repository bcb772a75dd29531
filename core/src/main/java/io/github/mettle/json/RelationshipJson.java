package io.github.mettle.json;

import io.github.mettle.insight.Relationship;

/** A relationship as JSON: both sides, and the goodwill between them. */
final class RelationshipJson {
  static final String FORMAT = "mettle-relationship/1";

  private RelationshipJson() {}

  static void write(Relationship relationship, JsonSink sink) {
    sink.object(
        () -> {
          sink.text("format", FORMAT);
          Heading.writeTerms(relationship.supplier(), sink);
          Heading.writeSide("supplier", relationship.supplier(), sink);
          Heading.writeSide("buyer", relationship.buyer(), sink);
          SheetJson.points(sink, "given", relationship.given());
          SheetJson.points(sink, "received", relationship.received());
          SheetJson.points(sink, "gap", relationship.gap());
          relationship.debtor().ifPresent(debtor -> sink.text("debtor", debtor));
          sink.text("audience", relationship.audience().name());
          sink.text("sentence", relationship.sentence());
        });
  }
}
