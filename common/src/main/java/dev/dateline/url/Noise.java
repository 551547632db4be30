package dev.dateline.url;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Query parameters that say how a reader came to a page, or who the reader is, but not which page it is. */
final class Noise {
  private static final Set<String> TRACKING =
      Set.of(
          // click ids of advertising and social networks
          "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid",
          "twclid", "ttclid", "li_fat_id", "igshid", "igsh", "epik", "scid", "rdt_cid", "srsltid",
          "wickedid", "zanpid", "irclickid", "rb_clickid", "s_kwcid", "ef_id", "vero_id",
          // mail campaigns
          "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp",
          "oly_anon_id", "oly_enc_id", "ck_subscriber_id", "cid_mail", "emailid",
          // analytics
          "_ga", "_gl", "_openstat", "gaa_at", "gaa_n", "gaa_ts", "gaa_sig", "xtor", "wt_mc",
          "wt.mc_id", "wt_zmc", "wtmc", "cmpid", "cmp", "icid", "ito", "ocid", "ftag", "smid",
          "smtyp", "sref", "spref", "ncid", "sr_share", "share_id", "shareid", "trk", "trkinfo",
          "traffic_source", "feature_ref", "at_medium", "at_campaign", "at_custom1", "at_custom2",
          "at_custom3", "at_custom4", "at_format", "at_link_id", "at_link_type", "at_link_origin",
          "at_ptr_name", "at_bbc_team", "taid",
          // AMP and mobile variants
          "amp", "_amp", "amp_js_v", "amp_gsa", "usqp", "aoh", "referrer_amp", "mobile", "m");

  private static final Set<String> SESSION =
      Set.of(
          "jsessionid", "phpsessid", "aspsessionid", "sessionid", "session_id", "cfid", "cftoken",
          "sid", "zenid", "oscsid");

  /** Names that publishers use for tracking, and for other things too: only these values are tracking. */
  private static final Set<String> AMBIGUOUS =
      Set.of("ref", "referrer", "source", "src", "from", "via", "partner", "output", "outputtype");

  private static final Pattern CHANNEL =
      Pattern.compile(
          "(?i)rss[-_a-z0-9]*|feeds?|atom|amp|twitter|twsrc.*|tw|x|facebook|fb|instagram|whatsapp"
              + "|telegram|social|share|email|e?mail|newsletter|push|app|home|homepage|google[a-z]*|flipboard");

  private Noise() {}

  static boolean isNoise(String name, String value) {
    String key = PercentEncoding.decode(name).toLowerCase(Locale.ROOT);
    if (key.startsWith("utm_")
        || key.startsWith("utm-")
        || key.startsWith("pk_")
        || key.startsWith("mtm_")
        || key.startsWith("hsa_")
        || key.startsWith("ns_")
        || key.startsWith("aspsessionid")) {
      return true;
    }
    if (AMBIGUOUS.contains(key)) {
      return CHANNEL.matcher(PercentEncoding.decode(value)).matches();
    }
    if (key.equals("m") || key.equals("mobile") || key.equals("amp")) {
      return value.isEmpty() || value.equals("1") || value.equals("true") || value.equals("0");
    }
    if (key.equals("sid")) {
      return value.length() >= 16; // short ones choose a section or a story
    }
    return TRACKING.contains(key) || SESSION.contains(key);
  }
}
