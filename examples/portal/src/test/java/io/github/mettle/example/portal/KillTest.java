package io.github.mettle.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Delivery;
import io.github.mettle.record.Episode;
import io.github.mettle.record.TrackRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A portal that is killed while four programs write loses nothing that it said it had. */
class KillTest {
  private static final int WRITERS = 4;
  private static final int ENOUGH = 60;
  private static final String FACTS = "/api/suppliers/1/supplier/facts";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;

  private final AtomicInteger tried = new AtomicInteger();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  @Test
  void comesBackWithoutALostOrDoubledFact() throws Exception {
    String password;
    List<Thread> writers = new ArrayList<>();
    PortalProcess killed = PortalProcess.start(data);
    password = killed.password("buyer");
    for (int writer = 0; writer < WRITERS; writer++) {
      writers.add(new Thread(() -> write(killed.address(), password)));
    }
    writers.forEach(Thread::start);
    while (acknowledged.size() < ENOUGH) {
      Thread.sleep(5);
    }
    killed.kill();
    for (Thread writer : writers) {
      writer.join();
    }

    try (PortalProcess again = PortalProcess.start(data)) {
      assertThat(again.passwordCount()).isZero();
      Visitor buyer = new Visitor(again.address());
      buyer.logIn("buyer", password);
      TrackRecord record =
          MettleJson.readRecord(buyer.call("GET", "/api/suppliers/1/supplier/record", "").body());
      List<String> written =
          record.episodes().stream().map(Episode::id).filter(id -> id.startsWith("K-")).toList();

      assertThat(written).doesNotHaveDuplicates().containsAll(acknowledged);
      assertThat(written).hasSizeBetween(acknowledged.size(), acknowledged.size() + WRITERS);
      assertThat(buyer.call("GET", FACTS, "").body()).doesNotContain("\"version\":2");
    }
  }

  private void write(String address, String password) {
    Visitor writer = new Visitor(address);
    writer.identify("buyer", password);
    try {
      while (true) {
        String id = "K-" + tried.incrementAndGet();
        Episode order = Delivery.of(id, "2026-03-01", "2026-03-20").received(0.5, "2026-03-10");
        int status = writer.call("POST", FACTS, MettleJson.write(order)).statusCode();
        assertThat(status).isEqualTo(201);
        acknowledged.add(id);
      }
    } catch (AssertionError down) {
      // The portal is gone.
    }
  }
}
