package dev.dateline.standalone;

import dev.dateline.runtime.Commands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A command line run in this process.
 *
 * @param err what it wrote to {@code System.err}
 * @param out what it wrote to {@code System.out}
 */
record CommandLineRun(int code, String out, String err) {
  static synchronized CommandLineRun of(String line, Map<String, String> environment) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    try {
      String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
      int code = Commands.run(Dateline.command(), arguments, environment);
      return new CommandLineRun(
          code,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
