package dev.dateline.standalone.newsroom;

/** A picture for a story: a plain field of colour that only its address decides. */
final class Picture {
  private Picture() {}

  static String of(String path) {
    int hue = Math.floorMod(path.hashCode(), 360);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\">"
        + "<rect width=\"100%\" height=\"100%\" fill=\"hsl("
        + hue
        + " 35% 55%)\"/>"
        + "<circle cx=\""
        + (200 + hue * 2)
        + "\" cy=\"430\" r=\"240\" fill=\"hsl("
        + (hue + 40) % 360
        + " 45% 70%)\"/>"
        + "</svg>";
  }
}
