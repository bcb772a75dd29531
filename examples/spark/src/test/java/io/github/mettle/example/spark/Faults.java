package io.github.mettle.example.spark;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;

/** Iterators that fail on the first attempt of their task, on the way. */
final class Faults {
  /** The number of faults so far; in local mode executors share this process. */
  static final AtomicInteger THROWN = new AtomicInteger();

  private Faults() {}

  static <T> Iterator<T> failing(Iterator<T> all, int after) {
    return new Iterator<>() {
      private int count;

      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public T next() {
        if (TaskContext.get().attemptNumber() == 0 && ++count > after) {
          THROWN.incrementAndGet();
          throw new IllegalStateException("a fault on purpose");
        }
        return all.next();
      }
    };
  }
}
