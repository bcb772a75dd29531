package io.github.mettle.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.jspecify.annotations.Nullable;

/**
 * Teaches an object mapper of Jackson 2 to write and read this library's values, nested anywhere,
 * in the formats of {@link MettleJson}.
 *
 * <p>Reading is as strict as there; the {@link io.github.mettle.refusal.RefusedException} is the
 * cause of the mapper's exception. A value of this library that has no JSON format is refused, not
 * mapped by reflection.
 *
 * <p>On the class path {@code findAndAddModules()} finds this one; Spring Boot 3 wants it as a
 * bean. On the module path it must be given to the mapper:
 *
 * <pre>{@code
 * var mapper =
 *     com.fasterxml.jackson.databind.json.JsonMapper.builder()
 *         .addModule(new MettleJackson2Module())
 *         .build();
 * }</pre>
 *
 * <p>{@code tools.jackson.core:jackson-core}, which is Jackson 3, must be on the path as well: the
 * formats are written with it, whichever mapper asks.
 */
public final class MettleJackson2Module extends Module {
  /** Creates the module. */
  public MettleJackson2Module() {}

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
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      return JsonForms.isOurs(type.getRawClass()) ? new Jackson2Writer(type.getRawClass()) : null;
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      return find(type.getRawClass());
    }

    @Override
    public @Nullable JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return find(type);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return JsonForms.isOurs(type);
    }

    private static @Nullable JsonDeserializer<?> find(Class<?> type) {
      return JsonForms.isOurs(type) ? new Jackson2Reader(type) : null;
    }
  }
}
