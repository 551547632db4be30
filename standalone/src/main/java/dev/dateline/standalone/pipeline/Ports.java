package dev.dateline.standalone.pipeline;

import dev.dateline.runtime.UsageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Ports to listen on. */
public final class Ports {
  private Ports() {}

  /**
   * The port that the user asks for; without a wish the usual one if it is free, else 0 for any.
   *
   * @param option its name, for the message
   * @throws UsageException if it is out of range
   */
  public static int choose(String option, @Nullable Integer wish, int usual) {
    if (wish == null) {
      return isFree(usual) ? usual : 0;
    }
    if (wish < 0 || wish > 65_535) {
      throw new UsageException(option + " must be 0 to 65535, not " + wish);
    }
    return wish;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
