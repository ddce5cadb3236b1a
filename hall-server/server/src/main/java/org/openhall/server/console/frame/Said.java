package org.openhall.server.console.frame;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.openhall.server.http.Call;

/**
 * What was just done, told once on the page that comes next. It goes there in a cookie and not in the address: whoever sends
 * staff a link cannot put words into the console's mouth.
 */
final class Said {

    private static final String COOKIE = "__Host-said";
    private static final String FOR_US = "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=";
    private static final int SECONDS = 60;

    /** Browsers drop a cookie of more than 4,096 characters; one Chinese character takes nine here. */
    private static final int LONGEST = 300;

    /** Takes it back. */
    static final String OVER = COOKIE + "=" + FOR_US + 0;

    private Said() {}

    static String cookie(String words) {
        String shown = words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
        return COOKIE + "=" + URLEncoder.encode(shown, StandardCharsets.UTF_8) + FOR_US + SECONDS;
    }

    static String of(Call call) {
        try {
            return call.cookie(COOKIE).map(words -> URLDecoder.decode(words, StandardCharsets.UTF_8)).orElse("");
        } catch (IllegalArgumentException e) {
            return ""; // not ours
        }
    }
}
