package io.github.mettle;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * The compiled classes of the library, without those of its tests: read once, for it takes seconds.
 */
public final class MainClasses {
  /** All of them. */
  public static final JavaClasses ALL = new ClassFileImporter().importPath(whereTheLibraryIs());

  private MainClasses() {}

  private static Path whereTheLibraryIs() {
    try {
      return Path.of(Scorecard.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
