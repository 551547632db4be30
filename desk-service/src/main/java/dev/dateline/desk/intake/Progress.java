package dev.dateline.desk.intake;

/**
 * How far the topics were read.
 *
 * @param read offsets passed since the start
 * @param total offsets that there were to pass at the start
 * @param caughtUp whether all that was there at the start has been read
 * @param lag records not read yet
 */
public record Progress(long read, long total, boolean caughtUp, long lag) {
  static final Progress NONE = new Progress(0, 0, false, 0);
}
