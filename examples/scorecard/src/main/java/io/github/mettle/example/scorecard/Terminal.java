package io.github.mettle.example.scorecard;

import java.io.Console;
import java.util.Map;

/** What the program may do for someone who watches it. */
enum Terminal {
  /** Nobody watches: what is printed goes to a file or to another program. */
  NONE,
  /** A terminal without colours, or whose user wants none. */
  PLAIN,
  /** A terminal with colours. */
  COLOURED;

  /** The terminal that this process prints to. */
  static Terminal ofThisProcess() {
    return of(isTerminal(), System.getenv());
  }

  /** A terminal in an environment, of which {@code NO_COLOR} and {@code TERM} count. */
  static Terminal of(boolean isTerminal, Map<String, String> environment) {
    String kind = environment.getOrDefault("TERM", "");
    if (!isTerminal || kind.equals("dumb")) {
      return NONE;
    }
    boolean isUnwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean isKnown = !kind.isEmpty() || environment.containsKey("WT_SESSION");
    return isKnown && !isUnwanted ? COLOURED : PLAIN;
  }

  /** Since Java 22 there is a console even where there is no terminal, and it can say so. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }
}
