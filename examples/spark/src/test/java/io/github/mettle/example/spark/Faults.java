package io.github.mettle.example.spark;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;

/** Iterators on whose way something happens: their task fails, or its executor is killed. */
final class Faults {
  /** The number of faults so far; in local mode executors share this process. */
  static final AtomicInteger THROWN = new AtomicInteger();

  private Faults() {}

  /** Fails the first attempt of its task after so many elements. */
  static <T> Iterator<T> failing(Iterator<T> all, int after) {
    return interrupted(all, after, Faults::failAtFirst);
  }

  /**
   * Kills its executor, a process of its own, after so many elements.
   *
   * @param mark a file that is there once an executor was killed so, and then no other is
   */
  static <T> Iterator<T> killing(Iterator<T> all, int after, String mark) {
    return interrupted(all, after, () -> killOnce(Path.of(mark)));
  }

  private static <T> Iterator<T> interrupted(Iterator<T> all, int after, Runnable fault) {
    return new Iterator<>() {
      private int count;

      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public T next() {
        if (count++ == after) {
          fault.run();
        }
        return all.next();
      }
    };
  }

  private static void failAtFirst() {
    if (TaskContext.get().attemptNumber() == 0) {
      THROWN.incrementAndGet();
      throw new IllegalStateException("a fault on purpose");
    }
  }

  private static void killOnce(Path mark) {
    try {
      Files.createFile(mark);
      String self = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("kill", "-9", self).start().waitFor();
    } catch (FileAlreadyExistsException done) {
      return;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
