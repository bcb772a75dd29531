package io.github.mettle.example.spark;

import io.github.mettle.refusal.RefusedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command with its folders and options, as they were typed. */
final class Arguments {
  /** A command and what belongs to it. */
  enum Command {
    WEIGH(
        "weigh FACTS OUT --as-of WHEN [--policy FILE] [--most-rejected SHARE] [--split-above ROWS]"),
    GENERATE("generate OUT --suppliers N --episodes N"),
    ONE_PROCESS("one-process FACTS OUT --as-of WHEN [--policy FILE]"),
    GROWTH("growth --suppliers N --episodes N --as-of WHEN [--policy FILE]");

    private final String usage;

    Command(String usage) {
      this.usage = usage;
    }

    /** As it is typed. */
    String key() {
      return words().get(0);
    }

    private List<String> words() {
      return List.of(usage.replaceAll("[\\[\\]]", "").split(" "));
    }

    private long folders() {
      return words().stream().skip(1).takeWhile(word -> !isOption(word)).count();
    }
  }

  private final Command command;
  private final List<String> folders;
  private final Map<String, String> options;

  private Arguments(Command command, List<String> folders, Map<String, String> options) {
    this.command = command;
    this.folders = folders;
    this.options = options;
  }

  /**
   * {@return the arguments of a command line}
   *
   * @throws RefusedException if there is no such command, or it has no such folders and options
   */
  static Arguments of(String... args) {
    List<String> words = List.of(args);
    for (Command command : Command.values()) {
      if (!words.isEmpty() && words.get(0).equals(command.key())) {
        return of(command, words);
      }
    }
    String usages = String.join("\n", Arrays.stream(Command.values()).map(c -> c.usage).toList());
    throw RefusedException.of("", "command", "must be one of\n" + usages, words);
  }

  private static Arguments of(Command command, List<String> words) {
    int first = 1 + (int) command.folders();
    Map<String, String> options = new HashMap<>();
    for (int i = first; i + 1 < words.size(); i += 2) {
      options.put(words.get(i), words.get(i + 1));
    }
    boolean areAll = words.size() >= first && (words.size() - first) % 2 == 0;
    if (!areAll
        || words.subList(1, first).stream().anyMatch(Arguments::isOption)
        || !options.keySet().stream()
            .allMatch(it -> isOption(it) && command.words().contains(it))) {
      throw RefusedException.of("", "command", "must be " + command.usage, words);
    }
    return new Arguments(command, words.subList(1, first), options);
  }

  private static boolean isOption(String word) {
    return word.startsWith("--");
  }

  Command command() {
    return command;
  }

  Path place(int i) {
    return Path.of(folders.get(i));
  }

  String text(String option) {
    String text = options.get(option);
    if (text == null) {
      throw RefusedException.of("", option, "must be given", "missing");
    }
    return text;
  }

  String text(String option, String otherwise) {
    return options.getOrDefault(option, otherwise);
  }

  int whole(String option) {
    String text = text(option);
    try {
      int whole = Integer.parseInt(text);
      if (whole >= 1) {
        return whole;
      }
    } catch (NumberFormatException none) {
      // Refused below, as a number that is too small is.
    }
    throw RefusedException.of("", option, "must be a whole number from 1", text);
  }

  int whole(String option, int otherwise) {
    return options.containsKey(option) ? whole(option) : otherwise;
  }

  double share(String option, double otherwise) {
    String text = options.get(option);
    try {
      double share = text == null ? otherwise : Double.parseDouble(text);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException none) {
      // Refused below, as a number out of range is.
    }
    throw RefusedException.of("", option, "must be a number from 0 to 1", text);
  }
}
