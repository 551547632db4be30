package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

/** Time that passes by being waited for, for one thread. */
public final class WaitedTime implements Timeline {
  public long now;
  private Runnable whileWaiting = () -> {};

  /** Run at each wait. */
  public void whileWaiting(Runnable run) {
    whileWaiting = run;
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public Signal signal() {
    return new Signal() {
      private boolean raised;

      @Override
      public void raise() {
        raised = true;
      }

      @Override
      public void await(long nanos) {
        if (!raised) {
          assertThat(nanos).as("waits for nobody").isLessThan(Long.MAX_VALUE);
          whileWaiting.run();
          now += nanos;
        }
        raised = false;
      }
    };
  }
}
