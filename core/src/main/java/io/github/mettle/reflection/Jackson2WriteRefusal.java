package io.github.mettle.reflection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Refuses to write what a mapper of Jackson 2 would map by reflection. */
public final class Jackson2WriteRefusal extends JsonSerializer<Object> {
  /** Creates the refusal; the mapper does so. */
  public Jackson2WriteRefusal() {}

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider context)
      throws IOException {
    Class<?> type = value.getClass();
    context.reportBadDefinition(type, Missing.module(type, "MettleJackson2Module"));
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializerProvider context, TypeSerializer types)
      throws IOException {
    serialize(value, generator, context);
  }
}
