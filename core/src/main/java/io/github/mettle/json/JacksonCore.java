package io.github.mettle.json;

/** Whether Jackson's streaming core is there, which is optional for callers who read no JSON. */
final class JacksonCore {
  private static final boolean IS_THERE = isThere();

  private JacksonCore() {}

  /**
   * Fails in words rather than with a missing class.
   *
   * @throws IllegalStateException that names the artifact, and the flag for the module path
   */
  static void require() {
    if (!IS_THERE) {
      throw new IllegalStateException(
          "JSON needs tools.jackson.core:jackson-core (Jackson 3) on the path;"
              + " on the module path also --add-modules tools.jackson.core;"
              + " com.fasterxml.jackson.core (Jackson 2) does not serve");
    }
  }

  private static boolean isThere() {
    try {
      Class.forName(
          "tools.jackson.core.json.JsonFactory", false, JacksonCore.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException missing) {
      return false;
    }
  }
}
