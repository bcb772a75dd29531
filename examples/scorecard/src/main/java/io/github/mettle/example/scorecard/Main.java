package io.github.mettle.example.scorecard;

import io.github.mettle.refusal.RefusedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line around Mettle. Text goes to standard output in UTF-8, complaints to standard
 * error, one a line.
 *
 * <p>The exit code is 0; or 2 if what the user gave was refused, and nothing was printed; or 1 if
 * the program itself failed.
 */
public final class Main {
  static final int FAILED = 1;
  static final int REFUSED = 2;

  private static final int WIDTH = 96;

  private Main() {}

  /**
   * Runs one command and exits.
   *
   * @param args the command and its options; without any, the sample is weighed
   */
  public static void main(String[] args) {
    PrintStream out = utf8(new UntilClosed(new FileOutputStream(FileDescriptor.out)));
    PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
    Clock clock = Clock.systemUTC();
    int code = run(args, new Console(System.in, out, err, clock, Terminal.ofThisProcess()));
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }

  /** Runs one command; touches nothing of the world but what is handed in, and files. */
  static int run(String[] args, Console console) {
    try {
      int code = commandLine(console).execute(args);
      return console.out().checkError()
          ? fail(console, "what was printed could not be written")
          : code;
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      return fail(console, "not enough memory");
    }
  }

  private static CommandLine commandLine(Console console) {
    return new CommandLine(new ScorecardCommand(console))
        .addSubcommand(new SheetCommand(console))
        .addSubcommand(new PostingsCommand(console))
        .addSubcommand(new DueCommand(console))
        .addSubcommand(new ChangesCommand(console))
        .addSubcommand(new ReviewCommand(console))
        .addSubcommand(new HistoryCommand(console))
        .addSubcommand(new ExplainCommand(console))
        .addSubcommand(new CompareCommand(console))
        .addSubcommand(new RankCommand(console))
        .addSubcommand(new PeersCommand(console))
        .addSubcommand(new RelationshipCommand(console))
        .addSubcommand(new WhatIfCommand(console))
        .addSubcommand(new GateCommand(console))
        .addSubcommand(new ForecastCommand(console))
        .addSubcommand(new ImportCommand(console))
        .addSubcommand(new AdoptCommand(console))
        .addSubcommand(new PolicyCommand(console))
        .addSubcommand(new BacktestCommand(console))
        .addSubcommand(new CalibrateCommand(console))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setUsageHelpWidth(WIDTH)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setOut(new PrintWriter(console.out(), true))
        .setParameterExceptionHandler((misuse, args) -> refuse(console, misuse))
        .setExecutionExceptionHandler((thrown, command, parsed) -> end(console, thrown));
  }

  private static int refuse(Console console, ParameterException misuse) {
    String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
    console.complain(Columns.oneLine(reason(misuse)) + "; see " + command + " --help");
    return REFUSED;
  }

  private static String reason(ParameterException misuse) {
    List<String> commands = List.copyOf(misuse.getCommandLine().getSubcommands().keySet());
    return misuse instanceof UnmatchedArgumentException unmatched
            && !unmatched.isUnknownOption()
            && !commands.isEmpty()
        ? "COMMAND must be " + Columns.choice(commands) + ": " + unmatched.getUnmatched().get(0)
        : misuse.getMessage();
  }

  private static int end(Console console, Exception thrown) {
    if (thrown instanceof Refusal refusal) {
      refusal.lines().forEach(console::complain);
      return REFUSED;
    }
    if (thrown instanceof RefusedException refused) {
      refused.problems().forEach(problem -> console.complain(Columns.oneLine(problem.toString())));
      return REFUSED;
    }
    if (thrown instanceof UnwrittenException unwritten) {
      return fail(console, unwritten.getMessage());
    }
    return fail(console, "this is a fault of the program, not of what you gave it");
  }

  private static int fail(Console console, String reason) {
    console.complain("scorecard failed: " + reason);
    return FAILED;
  }
}
