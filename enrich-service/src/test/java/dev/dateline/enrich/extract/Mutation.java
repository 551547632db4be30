package dev.dateline.enrich.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Ways a page breaks between its author and its reader. */
enum Mutation {
  FLIP {
    @Override
    String of(String page, Random random) {
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      for (int flips = 1 + random.nextInt(64); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  },
  WRONG_CHARSET {
    @Override
    String of(String page, Random random) {
      return new String(
          page.getBytes(StandardCharsets.UTF_8),
          random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    }
  },
  CUT_OFF {
    @Override
    String of(String page, Random random) {
      return page.substring(0, random.nextInt(page.length()));
    }
  },
  CUT_OUT {
    @Override
    String of(String page, Random random) {
      int start = random.nextInt(page.length());
      return page.substring(0, start)
          + page.substring(start + random.nextInt(page.length() - start));
    }
  },
  SWAP_TAGS {
    @Override
    String of(String page, Random random) {
      List<String> tokens = tokens(page);
      for (int swaps = 1 + random.nextInt(40); swaps > 0; swaps--) {
        int one = random.nextInt(tokens.size());
        int other = random.nextInt(tokens.size());
        tokens.set(other, tokens.set(one, tokens.get(other)));
      }
      return String.join("", tokens);
    }
  },
  LOSE_END_TAGS {
    @Override
    String of(String page, Random random) {
      int kept = random.nextInt(4);
      List<String> tokens = tokens(page);
      tokens.removeIf(token -> token.startsWith("</") && random.nextInt(4) >= kept);
      return String.join("", tokens);
    }
  },
  NEST {
    @Override
    String of(String page, Random random) {
      List<String> tokens = tokens(page);
      String tags = "";
      for (int tag = random.nextInt(5); tag >= 0; tag--) {
        tags += OPENED[random.nextInt(OPENED.length)];
      }
      tokens.add(random.nextInt(tokens.size()), tags.repeat(1 + random.nextInt(1_500)));
      return String.join("", tokens);
    }
  },
  REPEAT {
    @Override
    String of(String page, Random random) {
      int start = random.nextInt(page.length());
      int end = Math.min(page.length(), start + 1 + random.nextInt(1_500));
      int times = 1 + random.nextInt(60);
      return page.substring(0, end)
          + page.substring(start, end).repeat(times)
          + page.substring(end);
    }
  };

  private static final Pattern BETWEEN = Pattern.compile("(?=<)|(?<=>)");
  private static final String[] OPENED = {
    "<div>",
    "<b>",
    "<a href=/x>",
    "<i>",
    "<p>",
    "<table>",
    "<td>",
    "<ul>",
    "<li>",
    "<nobr>",
    "<font>",
    "<section class='story-body related'>",
    "<blockquote>",
    "<svg>",
    "<select>",
    "<template>",
    "<form>",
    "<button>",
    "<h1>",
    "</div>",
    "</b>",
    "</p>",
    "<!--",
    "<noscript>",
    "<title>"
  };

  abstract String of(String page, Random random);

  private static List<String> tokens(String page) {
    return new ArrayList<>(List.of(BETWEEN.split(page)));
  }
}
