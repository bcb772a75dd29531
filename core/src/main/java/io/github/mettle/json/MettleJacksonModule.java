package io.github.mettle.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

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
    context.insertAnnotationIntrospector(new Formats());
  }

  /** Found before the annotation by which a mapper without this module refuses. */
  private static final class Formats extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
      Class<?> type = annotated.getRawType();
      return isOurs(annotated) ? new JacksonWriter(type) : null;
    }

    @Override
    public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
      Class<?> type = annotated.getRawType();
      return isOurs(annotated) ? new JacksonReader(type) : null;
    }

    private static boolean isOurs(Annotated annotated) {
      return annotated instanceof AnnotatedClass && JsonForms.isOurs(annotated.getRawType());
    }
  }
}
