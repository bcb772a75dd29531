package io.github.mettle.example.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One benchmark, in one fork.
 *
 * @param benchmark class and method, such as "FoldBenchmark.totals"
 * @param clock what is measured
 * @param parameters such as "episodes=100"
 */
record JmhSide(String benchmark, Clock clock, List<String> parameters) implements Pair.Side {

  /** Processor time; or time on the wall, where it is the point that more processors work. */
  enum Clock {
    PROCESSOR,
    WALL
  }

  static JmhSide of(String benchmark, String... parameters) {
    return new JmhSide(benchmark, Clock.PROCESSOR, List.of(parameters));
  }

  static JmhSide onTheWall(String benchmark) {
    return new JmhSide(benchmark, Clock.WALL, List.of());
  }

  @Override
  public int pairs(Runs runs) {
    return runs.pairs();
  }

  @Override
  public double microseconds(Runs runs) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(Pattern.quote("." + benchmark) + "$")
            .forks(1)
            .warmupIterations(runs.warmups())
            .warmupTime(TimeValue.seconds(runs.seconds()))
            .measurementIterations(runs.iterations())
            .measurementTime(TimeValue.seconds(runs.seconds()))
            .jvmArgs(heap(), heap().replace("mx", "ms"), "-XX:+UseSerialGC")
            .addProfiler(ProcessorTime.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    for (String parameter : parameters) {
      String[] parts = parameter.split("=", 2);
      options.param(parts[0], parts[1]);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    RunResult result = results.iterator().next();
    return clock == Clock.WALL
        ? result.getPrimaryResult().getScore()
        : result.getSecondaryResults().get(ProcessorTime.LABEL).getScore();
  }

  /** Ten million episodes need more room than all else. */
  private String heap() {
    return parameters.contains("total=10000000") ? "-Xmx8g" : "-Xmx2g";
  }
}
