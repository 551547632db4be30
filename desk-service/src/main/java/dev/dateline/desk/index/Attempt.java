package dev.dateline.desk.index;

import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.store.LockObtainFailedException;

/** What is said where the index fails. */
final class Attempt {
  private Attempt() {}

  interface Work {
    void run() throws IOException;
  }

  interface Opening<T> {
    T open() throws IOException;
  }

  /**
   * @throws FailedException if the folder cannot be used
   */
  static <T> T toOpen(Path folder, Opening<T> opening) {
    try {
      return opening.open();
    } catch (LockObtainFailedException e) {
      throw new FailedException("index " + folder + " is in use by another desk", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new FailedException(
          "cannot use index "
              + folder
              + ": "
              + e.getMessage()
              + "; it can be deleted: it is built anew from the topics",
          e);
    }
  }

  static void toWrite(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be written", e);
    }
  }
}
