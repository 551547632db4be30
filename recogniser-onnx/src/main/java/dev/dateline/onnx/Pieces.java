package dev.dateline.onnx;

/**
 * A text as a model reads it.
 *
 * @param ids of the pieces, those that mark start and end included
 * @param types segment of each piece
 * @param starts first UTF-16 unit of each piece; -1 for one that stands for no text
 * @param ends behind its last
 */
record Pieces(long[] ids, long[] types, int[] starts, int[] ends) {
  int size() {
    return ids.length;
  }

  /** The first piece at or behind another that touches a stretch of text; -1 if none does. */
  int touching(int from, int start, int end) {
    for (int i = from; i < ids.length; i++) {
      if (starts[i] >= 0 && ends[i] > start) {
        return starts[i] < end ? i : -1;
      }
    }
    return -1;
  }
}
