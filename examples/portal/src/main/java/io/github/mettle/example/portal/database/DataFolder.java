package io.github.mettle.example.portal.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The folder of the embedded server, in which a portal that was killed leaves its server alive. */
record DataFolder(Path path) {
  private static final long LONGEST_STOP_SECONDS = 30;

  /** Refuses a folder in which another portal is at work; its lock ends with its process. */
  void requireFree() throws IOException {
    Path lock = path.resolve("epg-lock");
    if (!Files.exists(lock)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      if (taken == null) {
        throw inUse();
      }
    } catch (OverlappingFileLockException ours) {
      throw inUse();
    }
  }

  private IllegalStateException inUse() {
    return new IllegalStateException(
        "another portal uses " + path + ": stop it, or choose another folder by PORTAL_DATA");
  }

  /** Stops the server that a killed portal left behind. */
  void stopLeftover() throws IOException {
    Optional<ProcessHandle> leftover = leftover();
    if (leftover.isPresent()) {
      leftover.get().destroy();
      await(leftover.get());
    }
  }

  private Optional<ProcessHandle> leftover() throws IOException {
    Path pid = path.resolve("postmaster.pid");
    if (!Files.exists(pid)) {
      return Optional.empty();
    }
    // The first line is the process, the second the folder.
    long number = Long.parseLong(Files.readAllLines(pid).get(0).strip());
    return ProcessHandle.of(number).filter(DataFolder::isServer);
  }

  /** The number may have passed to another process since. */
  private static boolean isServer(ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .isPresent();
  }

  private void await(ProcessHandle server) throws IOException {
    try {
      server.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException late) {
      throw new IOException("the database server left in " + path + " does not stop", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
