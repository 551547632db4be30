package dev.dateline.standalone.newsroom;

/** Where everything of the newsroom stands. */
record Addresses(String base) {
  /**
   * @param base without a slash at its end
   */
  Addresses {
    if (base.endsWith("/")) {
      throw new IllegalArgumentException("base address ends with a slash: " + base);
    }
  }

  String home(Outlet outlet) {
    return base + "/" + outlet.slug();
  }

  String feed(Outlet outlet) {
    return home(outlet) + "/feed";
  }

  String topFeed(Outlet outlet) {
    return home(outlet) + "/top";
  }

  String section(Outlet outlet, String section) {
    return home(outlet) + "/" + Slugs.of(section);
  }

  String page(Outlet outlet, Story story) {
    return home(outlet) + "/" + story.path();
  }

  String image(Outlet outlet, Story story) {
    return home(outlet) + "/images/" + story.slug() + ".svg";
  }
}
