package io.github.mettle.reflection;

import java.lang.reflect.Modifier;

/** What is said where a mapper lacks the module. */
final class Missing {
  private Missing() {}

  /**
   * {@return the sentence}
   *
   * @param type what was to be mapped, maybe an implementation of the type that a caller knows
   * @param module the simple name of the module that the mapper lacks
   */
  static String module(Class<?> type, String module) {
    Class<?> known = type;
    while (!Modifier.isPublic(known.getModifiers()) && known.getSuperclass() != Object.class) {
      known = known.getSuperclass();
    }
    return known.getName()
        + " is not mapped by reflection: give the mapper the module io.github.mettle.json."
        + module;
  }
}
