package io.github.mettle.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.json.MettleJson;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.record.Kind;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred people at once, each with a login and a session of their own, at a portal with fifty
 * suppliers. Each asks, reads for 2 to 8 seconds, and asks again. The limits are those of every
 * portal.
 */
class LoadTest {
  private static final int BUYERS = 60;
  private static final int THEIRS = 40;
  private static final int SUPPLIERS = 45;
  private static final int ORDERS = 40;
  private static final int INCIDENTS = 10;
  private static final int SHORTEST_THOUGHT = 2_000;
  private static final int LONGEST_THOUGHT = 8_000;
  private static final Duration WARM_UP = seconds("portal.load.warm-up", 20);
  private static final Duration MEASURED = seconds("portal.load", 0);

  /**
   * Twenty requests a second leave two cores 100 ms for each: one that takes more makes all wait,
   * longer and longer.
   */
  private static final Duration MOST = Duration.ofSeconds(2);

  /** What people ask for; what a buyer does out of 100 times, and what somebody of a supplier. */
  private enum Request {
    LOG_IN("Log in", 0, 0),
    ALL("All suppliers, as they stand", 15, 0),
    RANKING("The ranking", 10, 0),
    DUE("What is due, from all", 15, 0),
    SHEET("A sheet with its picture", 30, 50),
    FACTS("The facts of a supplier", 0, 35),
    RECORD("Record an order: the form, its answer and the list", 15, 0),
    PROGRAM("A program reads a sheet", 15, 15);

    private final String words;
    private final int buyer;
    private final int supplier;

    Request(String words, int buyer, int supplier) {
      this.words = words;
      this.buyer = buyer;
      this.supplier = supplier;
    }
  }

  private record Login(String name, String password) {}

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;

  private final Map<Request, Queue<Long>> nanos = new EnumMap<>(Request.class);
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Set<String> recorded = ConcurrentHashMap.newKeySet();
  private final AtomicInteger orders = new AtomicInteger();
  private volatile boolean measuring;
  private volatile boolean over;

  private static Duration seconds(String property, int unlessGiven) {
    return Duration.ofSeconds(Integer.getInteger(property, unlessGiven));
  }

  @Test
  void aHundredAtOnceAreAnswered() throws Exception {
    Assumptions.assumeFalse(MEASURED.isZero(), "takes minutes: ask for it by -Dportal.load=60");
    for (Request request : Request.values()) {
      nanos.put(request, new ConcurrentLinkedQueue<>());
    }
    try (PortalProcess portal = PortalProcess.start(data, List.of(), Map.of())) {
      Visitor first = new Visitor(portal.address());
      first.logIn("buyer", portal.password("buyer"));
      fill(first);
      List<Thread> people = people(portal.address(), first);

      people.forEach(Thread::start);
      Thread.sleep(WARM_UP.toMillis());
      measuring = true;
      Thread.sleep(MEASURED.toMillis());
      over = true;
      for (Thread person : people) {
        person.join();
      }

      System.out.println(table());
      assertThat(failures).isEmpty();
      assertThat(onFile(first)).isEqualTo(recorded);
      for (Request request : Request.values()) {
        // That all log in within seconds is the warm-up.
        if (request != Request.LOG_IN) {
          assertThat(percentile(request, 95)).as(request.words).isLessThan(MOST);
        }
      }
    }
  }

  /** Of the five suppliers of the first start too there are facts. */
  private static void fill(Visitor buyer) {
    LocalDate first = LocalDate.now(ZoneOffset.UTC).minusYears(2);
    for (int supplier = 1; supplier <= SUPPLIERS; supplier++) {
      String party = "Supplier " + supplier;
      Random random = new Random(supplier);
      List<String> deliveries = new ArrayList<>(List.of("party,id,orderedAt,dueAt,deliveredAt"));
      for (int order = 0; order < ORDERS; order++) {
        LocalDate ordered = first.plusDays(17L * order);
        LocalDate due = ordered.plusDays(20);
        LocalDate delivered = due.plusDays(random.nextInt(10) == 0 ? 4 : -1);
        deliveries.add(
            String.join(",", party, "PO-" + order, "" + ordered, "" + due, "" + delivered));
      }
      take(buyer, Kind.DELIVERY, deliveries);
      List<String> incidents =
          new ArrayList<>(List.of("party,id,openedAt,severity,attribution,impact"));
      for (int incident = 0; incident < INCIDENTS; incident++) {
        LocalDate opened = first.plusDays(random.nextInt(700));
        String severity = List.of("MINOR", "MODERATE", "MAJOR").get(random.nextInt(3));
        incidents.add(
            String.join(
                ",", party, "NCR-" + incident, "" + opened, severity, "SUPPLIER", "LIMITED"));
      }
      take(buyer, Kind.INCIDENT, incidents);
    }
  }

  private static void take(Visitor buyer, Kind kind, List<String> table) {
    String mapping = MettleJson.write(Mapping.builder(kind).build());
    HttpResponse<String> page =
        buyer.submit(
            "/import",
            "/import",
            Map.of("table", String.join("\n", table), "mapping", mapping, "whose", ""));
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
  }

  private List<Thread> people(String address, Visitor first) {
    List<Thread> people = new ArrayList<>();
    for (int person = 0; person < BUYERS; person++) {
      Login login = letIn(first, "/people", "buyer-" + person);
      people.add(new Thread(new Person(address, login, person, 0)));
    }
    for (int person = 0; person < THEIRS; person++) {
      int supplier = 1 + person;
      Login login = letIn(first, "/suppliers/" + supplier + "/people", "theirs-" + person);
      people.add(new Thread(new Person(address, login, BUYERS + person, supplier)));
    }
    return people;
  }

  private static Login letIn(Visitor first, String place, String name) {
    Matcher password =
        Pattern.compile("<code>([^<]+)</code>")
            .matcher(first.submit(place, place, Map.of("login", name)).body());
    assertThat(password.find()).isTrue();
    return new Login(name, password.group(1));
  }

  /** One who asks, reads, and asks again; of a supplier, or of none, which is a buyer. */
  private final class Person implements Runnable {
    private final Visitor visitor;
    private final Login login;
    private final Random random;
    private final int supplier;

    Person(String address, Login login, int seed, int supplier) {
      visitor = new Visitor(address);
      this.login = login;
      random = new Random(seed);
      this.supplier = supplier;
    }

    @Override
    public void run() {
      try {
        Thread.sleep(random.nextInt(LONGEST_THOUGHT));
        timed(Request.LOG_IN, this::logIn);
        while (!over) {
          Thread.sleep(SHORTEST_THOUGHT + random.nextInt(LONGEST_THOUGHT - SHORTEST_THOUGHT));
          ask(next());
        }
      } catch (InterruptedException | AssertionError failed) {
        failures.add(login.name() + ": " + failed);
      }
    }

    private HttpResponse<String> logIn() {
      visitor.logIn(login.name(), login.password());
      return visitor.get("/");
    }

    private Request next() {
      int drawn = random.nextInt(100);
      for (Request request : Request.values()) {
        drawn -= supplier == 0 ? request.buyer : request.supplier;
        if (drawn < 0) {
          return request;
        }
      }
      throw new AssertionError("the shares do not add up to 100");
    }

    private void ask(Request request) {
      int whose = supplier == 0 ? 1 + random.nextInt(SUPPLIERS + 5) : supplier;
      String page = "/suppliers/" + whose;
      switch (request) {
        case ALL -> timed(request, () -> visitor.get("/"));
        case RANKING -> timed(request, () -> visitor.get("/ranking"));
        case DUE -> timed(request, () -> visitor.get("/due"));
        case SHEET -> timed(request, () -> visitor.get(page));
        case FACTS -> timed(request, () -> visitor.get(page + "/supplier/facts"));
        case RECORD -> timed(request, () -> record(page + "/supplier/facts/new?kind=delivery"));
        case PROGRAM ->
            timed(request, () -> visitor.call("GET", "/api" + page + "/supplier/sheet", ""));
        default -> throw new AssertionError(request);
      }
    }

    private HttpResponse<String> record(String form) {
      String id = "L-" + orders.incrementAndGet();
      HttpResponse<String> list =
          visitor.submit(
              form, form, Map.of("id", id, "orderedAt", "2026-03-01", "dueAt", "2026-03-20"));
      if (list.statusCode() == 200) {
        recorded.add(id);
      }
      return list;
    }

    private void timed(Request request, Supplier<HttpResponse<String>> asked) {
      long start = System.nanoTime();
      HttpResponse<String> answer = asked.get();
      long took = System.nanoTime() - start;
      if (answer.statusCode() != 200) {
        failures.add(request.words + ": " + answer.statusCode() + " " + answer.body());
      }
      if (measuring || request == Request.LOG_IN) {
        nanos.get(request).add(took);
      }
    }
  }

  /** {@return the orders of this test that are on file now} */
  private static Set<String> onFile(Visitor buyer) {
    Pattern id = Pattern.compile(">(L-\\d+)</a>");
    Set<String> ids = ConcurrentHashMap.newKeySet();
    for (int supplier = 1; supplier <= SUPPLIERS + 5; supplier++) {
      String facts = buyer.get("/suppliers/" + supplier + "/supplier/facts").body();
      id.matcher(facts).results().map(found -> found.group(1)).forEach(ids::add);
    }
    return ids;
  }

  /** The time within which so many of 100 were answered, by nearest rank. */
  private Duration percentile(Request request, int percent) {
    List<Long> sorted = nanos.get(request).stream().sorted().toList();
    assertThat(sorted).as(request.words).isNotEmpty();
    int rank = (sorted.size() * percent + 99) / 100;
    return Duration.ofNanos(sorted.get(rank - 1));
  }

  private String table() {
    StringBuilder table =
        new StringBuilder("| request | times | median | 95th percentile |\n|---|---:|---:|---:|\n");
    for (Request request : Request.values()) {
      table.append(
          "| %s | %d | %d ms | %d ms |%n"
              .formatted(
                  request.words,
                  nanos.get(request).size(),
                  percentile(request, 50).toMillis(),
                  percentile(request, 95).toMillis()));
    }
    return table.toString();
  }
}
