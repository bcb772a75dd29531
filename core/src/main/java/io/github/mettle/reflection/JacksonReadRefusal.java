package io.github.mettle.reflection;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Refuses to read what a mapper of Jackson 3 would map by reflection. */
public final class JacksonReadRefusal extends ValueDeserializer<Object> {
  private final Class<?> type;

  /** Creates the refusal; the mapper does so, and asks it for one that knows its type. */
  public JacksonReadRefusal() {
    this(Object.class);
  }

  private JacksonReadRefusal(Class<?> type) {
    this.type = type;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return new JacksonReadRefusal(context.getContextualType().getRawClass());
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    return context.reportBadDefinition(type, Missing.module(type, "MettleJacksonModule"));
  }

  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types) {
    return deserialize(parser, context);
  }
}
