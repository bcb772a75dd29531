package io.github.mettle.example.scorecard;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output, until whoever reads it leaves: {@code head} has seen enough, and to go on
 * printing to nobody is no failure. Anything else that goes wrong is.
 */
final class UntilClosed extends OutputStream {
  private final OutputStream out;
  private boolean isClosed;

  UntilClosed(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!isClosed) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException failed) {
        isClosed = isPipe(failed);
        if (!isClosed) {
          throw failed;
        }
      }
    }
  }

  @Override
  public void flush() throws IOException {
    if (!isClosed) {
      out.flush();
    }
  }

  /** Java tells a closed pipe by the system's words alone: "Broken pipe", or with "The pipe". */
  private static boolean isPipe(IOException failed) {
    return String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
