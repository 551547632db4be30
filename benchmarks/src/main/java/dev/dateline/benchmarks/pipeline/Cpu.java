package dev.dateline.benchmarks.pipeline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** CPU time of threads, in nanoseconds: what other processes on the machine do is not in it. */
final class Cpu {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Cpu() {}

  /** Of the calling thread. */
  static long mine() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Of all living threads with a name that contains this. */
  static long of(String name) {
    long total = 0;
    for (long id : THREADS.getAllThreadIds()) {
      ThreadInfo info = THREADS.getThreadInfo(id);
      if (info != null && info.getThreadName().contains(name)) {
        total += Math.max(0, THREADS.getThreadCpuTime(id));
      }
    }
    return total;
  }
}
