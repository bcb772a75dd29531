package io.github.mettle.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.Optional;

/** Writes values of one type for a mapper of Jackson 2. */
final class Jackson2Writer extends JsonSerializer<Object> {
  private final Class<?> ours;

  Jackson2Writer(Class<?> ours) {
    this.ours = ours;
  }

  @Override
  public void serialize(Object value, JsonGenerator generator, SerializerProvider context)
      throws IOException {
    Optional<JsonForm<?>> form = JsonForms.find(ours);
    if (form.isEmpty()) {
      context.reportBadDefinition(ours, JsonForms.refusal(ours));
    } else {
      Jackson2Tokens.write(form.get().write(value), generator);
    }
  }

  /** Writes no other type than the one that the format names. */
  @Override
  public void serializeWithType(
      Object value, JsonGenerator generator, SerializerProvider context, TypeSerializer types)
      throws IOException {
    serialize(value, generator, context);
  }
}
