package io.github.mettle.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/**
 * Teaches an object mapper of Jackson 3 to write and read this library's values, nested anywhere,
 * in the formats of {@link MettleJson}.
 *
 * <p>Reading is as strict as there; the {@link io.github.mettle.refusal.RefusedException} is the
 * cause of the mapper's exception. A value of this library that has no JSON format is refused, not
 * mapped by reflection.
 *
 * <p>On the class path a mapper that looks for modules finds this one, as that of Spring Boot 4
 * does. On the module path it must be given to the mapper:
 *
 * <pre>{@code
 * var mapper =
 *     tools.jackson.databind.json.JsonMapper.builder()
 *         .addModule(new MettleJacksonModule())
 *         .build();
 * }</pre>
 */
public final class MettleJacksonModule extends JacksonModule {
  /** Creates the module. */
  public MettleJacksonModule() {}

  @Override
  public String getModuleName() {
    return getClass().getName();
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writers());
    context.addDeserializers(new Readers());
  }

  private static final class Writers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return find(type);
    }

    @Override
    public @Nullable ValueSerializer<?> findEnumSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return find(type);
    }

    private static @Nullable ValueSerializer<?> find(JavaType type) {
      return JsonForms.isOurs(type.getRawClass()) ? new JacksonWriter(type.getRawClass()) : null;
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return find(type);
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return find(type);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return JsonForms.isOurs(type);
    }

    private static @Nullable ValueDeserializer<?> find(JavaType type) {
      return JsonForms.isOurs(type.getRawClass()) ? new JacksonReader(type.getRawClass()) : null;
    }
  }
}
