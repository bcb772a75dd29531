package io.github.mettle.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedExceptionTest {
  /** Thrown by a worker of a grid, caught by the one who gave it the work. */
  @Test
  void survivesSerialisationWithItsProblems() throws Exception {
    RefusedException refusal =
        new RefusedException(
            List.of(
                new Problem("PO-1", "dueAt", "must be given", Problem.MISSING),
                new Problem("", "note", "must be well-formed", "two\nlines" + "x".repeat(300))));
    RefusedException received = (RefusedException) received(sent(refusal));
    assertThat(received.problems()).isEqualTo(refusal.problems());
    assertThat(received).hasMessage(refusal.getMessage());
  }

  private static byte[] sent(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object received(byte[] sent) throws IOException, ClassNotFoundException {
    try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(sent))) {
      return stream.readObject();
    }
  }
}
