package dev.dateline.enrich;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;

/**
 * CPU time that the process has used so far, by what its threads do for a Streams application.
 *
 * @param nanos by part
 */
record CpuTimes(Map<String, Long> nanos) {
  /** All threads, those of native code with them. */
  static final String WHOLE = "whole process";

  static final String STREAM_THREADS = "stream threads";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /**
   * @param application its id, which its threads' names hold
   */
  static CpuTimes now(String application) {
    Map<String, Long> sums = new TreeMap<>();
    for (long id : THREADS.getAllThreadIds()) {
      ThreadInfo info = THREADS.getThreadInfo(id);
      if (info != null) {
        String part = part(info.getThreadName(), application);
        sums.merge(part, Math.max(0, THREADS.getThreadCpuTime(id)), Long::sum);
      }
    }
    sums.put(WHOLE, PROCESS.getProcessCpuTime());
    return new CpuTimes(sums);
  }

  private static String part(String thread, String application) {
    if (!thread.contains(application)) {
      return "broker and the JVM's threads";
    }
    return thread.contains("producer") ? "producers" : STREAM_THREADS;
  }

  /** Microseconds for each of so many records, by part. */
  Map<String, Double> microsSince(CpuTimes before, int records) {
    Map<String, Double> micros = new TreeMap<>();
    nanos.forEach(
        (part, cpu) ->
            micros.put(part, (cpu - before.nanos.getOrDefault(part, 0L)) / 1e3 / records));
    return micros;
  }
}
