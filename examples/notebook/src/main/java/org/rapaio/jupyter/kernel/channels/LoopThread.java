package org.rapaio.jupyter.kernel.channels;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A thread of the kernel that listens to Jupyter: runs a body again and again, with a pause.
 *
 * <p>Ours, in place of the class of that name in rapaio-jupyter-kernel 3.0.1, with which about one
 * kernel in ten never answers. There, a thread is marked as running only after it was started, so
 * that it may end at once; and any exception of the body ends it, such as that of the first
 * question when it comes before the kernel has its handlers. Here it is marked before, and survives
 * both: Jupyter repeats its first question until it is answered.
 */
public final class LoopThread extends Thread {
  private static final Logger LOGGER = Logger.getLogger(LoopThread.class.getSimpleName());

  private final long pauseMillis;
  private final Runnable body;
  private volatile boolean running = true;

  /**
   * A thread that is not started yet.
   *
   * @param name of the thread
   * @param pauseMillis between one run of the body and the next
   * @param body what to do, until {@link #shutdown}
   */
  public LoopThread(String name, long pauseMillis, Runnable body) {
    super(name);
    this.pauseMillis = pauseMillis;
    this.body = body;
  }

  @Override
  public void run() {
    try {
      while (running) {
        runBody();
        sleep(pauseMillis);
      }
    } catch (InterruptedException ended) {
      running = false;
    }
  }

  private void runBody() {
    try {
      body.run();
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, getName() + " goes on after an exception", e);
    }
  }

  /** Lets the thread end after this run of the body. */
  public void shutdown() {
    running = false;
  }
}
