package io.github.mettle.example.study;

import com.google.common.collect.ImmutableList;
import io.github.mettle.account.Account;
import io.github.mettle.account.Criterion;
import io.github.mettle.forecast.Forecast;
import io.github.mettle.forecast.Forecasts;
import io.github.mettle.policy.Policy;
import io.github.mettle.record.Commitment;
import io.github.mettle.record.TrackRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How often the interval of a forecast holds the rate of a supplier. Rates cannot be seen, so they
 * are drawn: each supplier of a made-up portfolio keeps a promise with its own probability, and the
 * forecast is asked for the interval after so many promises of each.
 *
 * @param kind of all suppliers of the portfolios
 * @param shares of the intervals that held the rate, by {@link #OUTCOMES}
 */
record Coverage(Kind kind, ImmutableList<Double> shares) {
  /** After how many promises of each supplier the forecast is asked. */
  static final ImmutableList<Integer> OUTCOMES = ImmutableList.of(1, 2, 5, 10, 20, 50, 100);

  /** Of every hundred, how many intervals say that they hold the rate. */
  static final double CONFIDENCE = Policy.standard().confidence();

  /** After more promises, which take longer to play, a quarter of the portfolios will do. */
  private static final int FEW = 10;

  private static final int SUPPLIERS = 50;
  private static final long FIRST = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final long DAY = 86_400;

  /** Suppliers who are alike in what their rates are drawn from. */
  enum Kind {
    CONSTANT("constant", 0.3, 0.9),
    GOOD("good", 0.9, 0.97),
    BAD("bad", 0.2, 0.5),
    DRIFTING("drifting", 0.3, 0.9);

    private final String title;
    private final double least;
    private final double most;

    Kind(String title, double least, double most) {
      this.title = title;
      this.least = least;
      this.most = most;
    }

    String title() {
      return title;
    }
  }

  /** The shares of each kind: over so many portfolios, and over a quarter of them after many. */
  static List<Coverage> simulate(int portfolios) {
    return Arrays.stream(Kind.values()).map(kind -> of(kind, portfolios)).toList();
  }

  private static Coverage of(Kind kind, int portfolios) {
    int[][] held =
        IntStream.range(0, portfolios)
            .parallel()
            .mapToObj(
                seed -> new Portfolio(kind, seed).held(seed % 4 == 0 ? Integer.MAX_VALUE : FEW))
            .toArray(int[][]::new);
    ImmutableList.Builder<Double> shares = ImmutableList.builder();
    for (int i = 0; i < OUTCOMES.size(); i++) {
      int place = i;
      shares.add(
          Arrays.stream(held)
              .filter(counts -> counts.length > place)
              .mapToDouble(counts -> (double) counts[place] / SUPPLIERS)
              .average()
              .orElseThrow());
    }
    return new Coverage(kind, shares.build());
  }

  /** Of portfolios of each kind, as many of each. */
  static ImmutableList<Double> together(List<Coverage> kinds) {
    ImmutableList.Builder<Double> shares = ImmutableList.builder();
    for (int i = 0; i < OUTCOMES.size(); i++) {
      double sum = 0;
      for (Coverage coverage : kinds) {
        sum += coverage.shares.get(i);
      }
      shares.add(sum / kinds.size());
    }
    return shares.build();
  }

  /**
   * Suppliers who promise in turn. What is typical of them, how alike they are, how often they
   * promise and how fast they drift is drawn for each portfolio.
   */
  private static final class Portfolio {
    private final Random random;
    private final double typical;
    private final double spread;
    private final double days;
    private final double left;
    private final double[] logits = new double[SUPPLIERS];
    private final List<List<Commitment>> promises = new ArrayList<>();

    Portfolio(Kind kind, int seed) {
      random = new Random(10_000L * kind.ordinal() + seed);
      double rate = kind.least + (kind.most - kind.least) * random.nextDouble();
      typical = logit(rate);
      days = 5 + random.nextInt(25);
      double halfLife = 90 * Math.pow(16, random.nextDouble());
      left = kind == Kind.DRIFTING ? Math.pow(2, -days / halfLife) : 1;
      double alike = 1 << random.nextInt(6);
      BetaDistribution rates = BetaDistribution.of(alike * rate, alike * (1 - rate));
      spread = 1 / Math.sqrt(rate * (1 - rate) * (alike + 1));
      for (int i = 0; i < SUPPLIERS; i++) {
        logits[i] =
            left < 1
                ? typical + spread * random.nextGaussian()
                : logit(rates.inverseCumulativeProbability(random.nextDouble()));
        promises.add(new ArrayList<>());
      }
    }

    /** How many suppliers' rates are held, after each of {@link #OUTCOMES} up to some number. */
    int[] held(int most) {
      int[] counts =
          OUTCOMES.stream().filter(outcomes -> outcomes <= most).mapToInt(i -> i).toArray();
      int made = 0;
      for (int i = 0; i < counts.length; i++) {
        for (; made < OUTCOMES.get(i); made++) {
          for (int supplier = 0; supplier < SUPPLIERS; supplier++) {
            promise(supplier, made);
          }
        }
        counts[i] = heldNow(made);
      }
      return counts;
    }

    private void promise(int supplier, int round) {
      long madeAt = begin(round, supplier);
      String due = at(madeAt + DAY / 2);
      Commitment promise = Commitment.of("p" + round, at(madeAt), due);
      boolean isKept = random.nextDouble() < rate(supplier);
      promises.get(supplier).add(isKept ? promise.keptAt(due) : promise.brokenAt(due));
      if (left < 1) {
        double noise = spread * Math.sqrt(1 - left * left) * random.nextGaussian();
        logits[supplier] = typical + left * (logits[supplier] - typical) + noise;
      }
    }

    private int heldNow(int made) {
      List<TrackRecord> records = new ArrayList<>();
      for (int i = 0; i < SUPPLIERS; i++) {
        records.add(TrackRecord.builder(party(i)).addAll(promises.get(i)).build());
      }
      String asOf = at(begin(made, 0));
      Forecasts forecasts = Forecasts.of(Policy.standard(), records, asOf);
      int held = 0;
      for (int i = 0; i < SUPPLIERS; i++) {
        Forecast forecast = forecasts.of(party(i), Account.COMMITMENT, Criterion.KEEP);
        double rate = rate(i);
        held += forecast.lower() <= rate && rate <= forecast.upper() ? 1 : 0;
      }
      return held;
    }

    private static double logit(double rate) {
      return Math.log(rate / (1 - rate));
    }

    private double rate(int supplier) {
      return 1 / (1 + Math.exp(-logits[supplier]));
    }

    private long begin(int round, int supplier) {
      return FIRST + (long) ((round + (double) supplier / SUPPLIERS) * days * DAY);
    }

    private static String party(int supplier) {
      return "supplier " + supplier;
    }

    private static String at(long second) {
      return Instant.ofEpochSecond(second).toString();
    }
  }
}
