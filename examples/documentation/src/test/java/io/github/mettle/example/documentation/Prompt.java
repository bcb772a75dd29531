package io.github.mettle.example.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** A prompt at which code is typed as it is printed; what is rejected or throws is a failure. */
final class Prompt implements AutoCloseable {
  private final JShell shell;

  Prompt() {
    shell =
        JShell.builder()
            .executionEngine("local")
            .compilerOptions("--class-path", System.getProperty("java.class.path"))
            .build();
  }

  /** Types the code, statement by statement; answers the last value, or null. */
  String type(String code) {
    String value = null;
    CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(code);
    while (true) {
      assertThat(next.completeness().isComplete()).as(code).isTrue();
      value = run(next.source());
      if (next.remaining().isBlank()) {
        return value;
      }
      next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
    }
  }

  /** Forgets every variable. */
  void forgetVariables() {
    shell.variables().toList().forEach(shell::drop);
  }

  /** Types a script line by line, as the tool reads it; answers what each statement is worth. */
  List<String> typeLines(String script) {
    List<String> values = new ArrayList<>();
    StringBuilder typed = new StringBuilder();
    for (String line : script.split("\\R")) {
      typed.append(line).append('\n');
      Completeness sofar =
          shell.sourceCodeAnalysis().analyzeCompletion(typed.toString()).completeness();
      if (sofar.isComplete()) {
        values.add(type(typed.toString()));
      }
      if (sofar.isComplete() || sofar == Completeness.EMPTY) {
        typed.setLength(0);
      }
    }
    assertThat(typed).as("unfinished").isEmpty();
    return values;
  }

  private String run(String statement) {
    List<SnippetEvent> events = shell.eval(statement);
    assertThat(events).as(statement).isNotEmpty();
    SnippetEvent typed = events.get(0);
    assertThat(typed.status())
        .as(() -> statement + "\n" + diagnostics(typed))
        .isEqualTo(Status.VALID);
    assertThat(typed.exception()).as(statement).isNull();
    return typed.value();
  }

  private String diagnostics(SnippetEvent event) {
    return shell
        .diagnostics(event.snippet())
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList()
        .toString();
  }

  @Override
  public void close() {
    shell.close();
  }
}
