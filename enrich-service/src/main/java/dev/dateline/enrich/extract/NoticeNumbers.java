package dev.dateline.enrich.extract;

import java.util.List;

/** Numbers that tell a notice: what a reader is to ask by, and what reading costs. */
final class NoticeNumbers {
  private static final int SHORTEST_REFERENCE = 6;

  /** Numbers of an address on the network. */
  private static final int DOTTED = 4;

  private static final int LONGEST_NUMBER = 3;

  /** What a currency is called beside a number. */
  private static final Lexicon CURRENCIES =
      Lexicon.of(
          List.of(
              "euro", "euros", "eur", "cent", "cents", "fr", "chf", "franken", "francs", "kr",
              "kronor", "kroner", "krónur", "sek", "nok", "dkk", "zł", "złotych", "pln", "kč",
              "czk", "korun", "ft", "forint", "huf", "lei", "leu", "ron", "usd", "dollars",
              "pounds", "gbp", "pence", "pesos", "reais", "руб", "рублей", "рубля", "грн",
              "гривень", "лв", "лева", "ευρώ", "tl", "lira"));

  private NoticeNumbers() {}

  /** Whether a word mixes digits with letters as no word does, or is four numbers with points. */
  static boolean isReference(String text) {
    for (String word : text.split("\\s+")) {
      if (isCode(word) || isAddress(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCode(String word) {
    int digits = 0;
    int letters = 0;
    int changes = 0;
    boolean digit = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean its = c >= '0' && c <= '9';
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!its && !letter && ".-#:_".indexOf(c) < 0) {
        return false;
      }
      changes += (its || letter) && its != digit ? 1 : 0;
      digit = its || (!letter && digit);
      digits += its ? 1 : 0;
      letters += letter ? 1 : 0;
    }
    return digits >= 2 && letters >= 1 && changes > 2 && digits + letters >= SHORTEST_REFERENCE;
  }

  private static boolean isAddress(String word) {
    int numbers = 0;
    int digits = 0;
    for (int i = 0; i <= word.length(); i++) {
      char c = i < word.length() ? word.charAt(i) : '.';
      boolean digit = c >= '0' && c <= '9';
      if (!digit && (c != '.' || digits > LONGEST_NUMBER)) {
        return false;
      }
      numbers += !digit && digits > 0 ? 1 : 0;
      digits = digit ? digits + 1 : 0;
    }
    return numbers == DOTTED;
  }

  /** Whether a word is a code by which servers tell that they fail. */
  static boolean hasStatus(String text) {
    for (String word : text.split("[^0-9]+")) {
      if (word.length() == 3 && (word.charAt(0) == '4' || word.charAt(0) == '5')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number stands beside the sign of a currency. */
  static boolean isPrice(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL
          && hasDigitBeside(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text whose key is given has a number of few digits beside a currency's name. */
  static boolean isAmount(String key) {
    if (!hasDigit(key)) {
      return false;
    }
    String[] words = key.split(" ");
    for (int i = 0; i < words.length; i++) {
      boolean beside = isSmall(words, i - 1) || (i + 1 < words.length && isNumber(words[i + 1]));
      if (beside && CURRENCIES.is(words[i])) {
        return true;
      }
    }
    return false;
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSmall(String[] words, int at) {
    boolean number = at >= 0 && isNumber(words[at]);
    boolean thousands = number && words[at].length() == 3 && at > 0 && isNumber(words[at - 1]);
    return number && !thousands;
  }

  private static boolean isNumber(String word) {
    return word.length() <= LONGEST_NUMBER + 1 && word.chars().allMatch(Character::isDigit);
  }

  private static boolean hasDigitBeside(String text, int sign) {
    for (int i = Math.max(0, sign - 2); i <= Math.min(text.length() - 1, sign + 2); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
