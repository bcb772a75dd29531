package io.github.mettle.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.github.mettle.refusal.RefusedException;
import java.io.IOException;
import java.util.Optional;

/** Reads values of one type for a mapper of Jackson 2. */
final class Jackson2Reader extends JsonDeserializer<Object> {
  private final Class<?> ours;

  Jackson2Reader(Class<?> ours) {
    this.ours = ours;
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    Optional<JsonForm<?>> form = JsonForms.find(ours);
    if (form.isEmpty()) {
      return context.reportBadDefinition(ours, JsonForms.refusal(ours));
    }
    if (form.get().reader() == null) {
      return context.reportBadDefinition(ours, JsonForms.unread(ours));
    }
    String json = Jackson2Tokens.read(parser);
    try {
      return JsonForms.read(form.get(), ours, json);
    } catch (RefusedException refusal) {
      throw JsonMappingException.from(parser, refusal.getMessage(), refusal);
    }
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types)
      throws IOException {
    return deserialize(parser, context);
  }
}
