package io.github.mettle.reflection;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses to read what a mapper of Jackson 2 would map by reflection. */
public final class Jackson2ReadRefusal extends JsonDeserializer<Object>
    implements ContextualDeserializer {
  private final Class<?> type;

  /** Creates the refusal; the mapper does so, and asks it for one that knows its type. */
  public Jackson2ReadRefusal() {
    this(Object.class);
  }

  private Jackson2ReadRefusal(Class<?> type) {
    this.type = type;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return new Jackson2ReadRefusal(context.getContextualType().getRawClass());
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return context.reportBadDefinition(type, Missing.module(type, "MettleJackson2Module"));
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types)
      throws IOException {
    return deserialize(parser, context);
  }
}
