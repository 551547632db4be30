package dev.dateline.standalone.pipeline;

/** Something to do when the process is told to stop, unless its work has ended before. */
public final class ShutdownHook implements AutoCloseable {
  private final Thread thread;

  private ShutdownHook(Thread thread) {
    this.thread = thread;
  }

  /** Registers it. */
  public static ShutdownHook of(Runnable action) {
    Thread thread = new Thread(action, "stop");
    Runtime.getRuntime().addShutdownHook(thread);
    return new ShutdownHook(thread);
  }

  /** Takes it back, unless it is running already. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException e) {
      // the process is stopping: it runs
    }
  }
}
