package io.github.mettle.reflection;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Refuses to write what a mapper of Jackson 3 would map by reflection. */
public final class JacksonWriteRefusal extends ValueSerializer<Object> {
  /** Creates the refusal; the mapper does so. */
  public JacksonWriteRefusal() {}

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
    Class<?> type = value.getClass();
    context.reportBadDefinition(type, Missing.module(type, "MettleJacksonModule"));
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
    serialize(value, generator, context);
  }
}
