package org.rapaio.jupyter.kernel.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread that listens to Jupyter until it is told to end. */
@Timeout(60)
class LoopThreadTest {
  @RepeatedTest(200)
  void listensHoweverEarlyItRuns() throws InterruptedException {
    CountDownLatch listened = new CountDownLatch(2);
    LoopThread thread = new LoopThread("early", 0, listened::countDown);

    thread.start();

    listened.await();
    thread.shutdown();
    thread.join();
  }

  @Test
  void goesOnAfterAnException() throws InterruptedException {
    Logger log = Logger.getLogger(LoopThread.class.getSimpleName());
    log.setLevel(Level.OFF);
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch third = new CountDownLatch(1);
    LoopThread thread =
        new LoopThread(
            "unprepared",
            0,
            () -> {
              if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException("no handler yet");
              }
              third.countDown();
            });

    thread.start();

    third.await();
    thread.shutdown();
    thread.join();
    assertThat(runs.get()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void isTheOneThatTheKernelUses() {
    assertThat(LoopThread.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .endsWith("/target/classes/");
  }
}
