package org.openhall.server.importing.judgement;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhall.contract.content.TimeLimit;
import org.openhall.server.importing.columns.Words;

/** Reads the plain form of a time limit: one event, one number, one unit. Anything with more to it stays words. */
public final class TimeLimits {

    private static final Pattern PLAIN = Pattern.compile("(?:自|在)?(?<anchor>[^\\d,;。]*?(?:之日|后|\\))?)(?:起)?"
            + "(?<count>\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?:个)?(?<unit>工作日|日|天|月)"
            + "(?:之?内|以内)?(?:予以|及时|向社会)?(?:公开)?(?:,在[^,;。\\d]{1,12}公开)?[。;]?");
    private static final Pattern NOT_PLAIN = Pattern.compile("前|提前|不少于|不得少|至少|一般|每|公示\\d|除|另有");
    private static final String DIGITS = "一二三四五六七八九";
    private static final Map<String, TimeLimit.Unit> UNITS = Map.of("工作日", TimeLimit.Unit.WORKDAY, "日",
            TimeLimit.Unit.DAY, "天", TimeLimit.Unit.DAY, "月", TimeLimit.Unit.MONTH);

    private TimeLimits() {}

    /** The limit with its words as published, and its meaning where it is plain. */
    public static TimeLimit read(String words) {
        String shown = Words.unwrapped(words);
        return new TimeLimit(shown, clear(Words.bare(shown)));
    }

    private static Optional<TimeLimit.Clear> clear(String bare) {
        Matcher plain = PLAIN.matcher(bare);
        if (NOT_PLAIN.matcher(bare).find() || !plain.matches()) return Optional.empty();
        String anchor = plain.group("anchor");
        int count = number(plain.group("count"));
        boolean anchored = anchor.isEmpty() || anchor.matches(".*(之日|后|\\))");
        if (!anchored || count < 1) return Optional.empty();
        return Optional.of(new TimeLimit.Clear(count, UNITS.get(plain.group("unit")), anchor));
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) return Integer.parseInt(text);
        if (text.equals("两")) return 2;
        int ten = text.indexOf('十');
        if (ten < 0) return DIGITS.indexOf(text.charAt(0)) + 1;
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0)) + 1;
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
