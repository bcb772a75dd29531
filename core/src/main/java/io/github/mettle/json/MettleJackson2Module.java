package io.github.mettle.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
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
    context.insertAnnotationIntrospector(new Formats());
  }

  /** Found before the annotation by which a mapper without this module refuses. */
  private static final class Formats extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Object findSerializer(Annotated annotated) {
      Class<?> type = annotated.getRawType();
      return isOurs(annotated) ? new Jackson2Writer(type) : null;
    }

    @Override
    public @Nullable Object findDeserializer(Annotated annotated) {
      Class<?> type = annotated.getRawType();
      return isOurs(annotated) ? new Jackson2Reader(type) : null;
    }

    private static boolean isOurs(Annotated annotated) {
      return annotated instanceof AnnotatedClass && JsonForms.isOurs(annotated.getRawType());
    }
  }
}
