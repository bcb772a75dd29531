package io.github.mettle.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes values of one type for a mapper of Jackson 3. */
final class JacksonWriter extends StdSerializer<Object> {
  private final Class<?> ours;

  JacksonWriter(Class<?> ours) {
    super(Object.class);
    this.ours = ours;
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
    JsonForm<?> form =
        JsonForms.find(ours)
            .orElseGet(() -> context.reportBadDefinition(ours, JsonForms.refusal(ours)));
    JacksonTokens.write(form.write(value), generator);
  }

  /** Writes no other type than the one that the format names. */
  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
    serialize(value, generator, context);
  }
}
