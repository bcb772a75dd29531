package io.github.mettle.json;

import io.github.mettle.refusal.RefusedException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads values of one type for a mapper of Jackson 3. */
final class JacksonReader extends StdDeserializer<Object> {
  private final Class<?> ours;

  JacksonReader(Class<?> ours) {
    super(ours);
    this.ours = ours;
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    JsonForm<?> form =
        JsonForms.find(ours)
            .orElseGet(() -> context.reportBadDefinition(ours, JsonForms.refusal(ours)));
    if (form.reader() == null) {
      return context.reportBadDefinition(ours, JsonForms.unread(ours));
    }
    String json = JacksonTokens.read(parser);
    try {
      return JsonForms.read(form, ours, json);
    } catch (RefusedException refusal) {
      throw DatabindException.from(parser, refusal.getMessage(), refusal);
    }
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types) {
    return deserialize(parser, context);
  }
}
