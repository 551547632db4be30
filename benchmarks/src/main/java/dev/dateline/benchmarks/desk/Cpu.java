package dev.dateline.benchmarks.desk;

import java.lang.management.ManagementFactory;

/** CPU time in nanoseconds. */
final class Cpu {
  private Cpu() {}

  /** Of this thread. */
  static long thread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Of all threads of the process, those that merge and collect garbage too. */
  static long process() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}
