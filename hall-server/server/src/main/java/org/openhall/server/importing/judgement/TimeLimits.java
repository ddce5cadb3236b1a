package org.openhall.server.importing.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhall.contract.content.TimeLimit;
import org.openhall.contract.content.TimeLimit.Clear;
import org.openhall.contract.content.TimeLimit.Side;
import org.openhall.server.importing.columns.Words;

/**
 * Reads the plain forms of a time limit: one event, one number, one unit; or a numbered list in which each line names the
 * part of the content that it is for. Anything with more to it stays words.
 */
public final class TimeLimits {

    private static final String COUNT = "(?<count>\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?:个)?(?<unit>工作日|日|天|月)";
    private static final Pattern AFTER = Pattern.compile("(?:自|在)?(?<anchor>[^\\d,;。]*?(?:之日|后|\\))?)(?:起)?" + COUNT
            + "(?:之?内|以内)?(?:予以|及时|向社会)?(?:公开)?(?:,在[^,;。\\d]{1,12}公开)?[。;]?");
    private static final Pattern BEFORE = Pattern
            .compile("(?:在)?(?<anchor>[^\\d,;。前后]{2,20}?)" + COUNT + "(?:之?前|以前)(?:予以|向社会)?(?:公开)?[。;]?");
    private static final Pattern NOT_PLAIN = Pattern.compile("提前|不少于|不得少|至少|一般|每|公示\\d|除|另有");
    private static final Pattern LINE = Pattern.compile("(?:[①②③④⑤⑥⑦⑧⑨]|(?<!\\d)[1-9][.、](?!\\d))");
    private static final Pattern PART = Pattern.compile("(?<part>《[^》]+》|[^:。;《》]{1,40}:)(?<rest>.+)");
    private static final String DIGITS = "一二三四五六七八九";
    private static final Map<String, TimeLimit.Unit> UNITS = Map.of("工作日", TimeLimit.Unit.WORKDAY, "日",
            TimeLimit.Unit.DAY, "天", TimeLimit.Unit.DAY, "月", TimeLimit.Unit.MONTH);

    private TimeLimits() {}

    /** The limit with its words as published, and its meaning where it is plain. */
    public static TimeLimit read(String words) {
        String shown = Words.unwrapped(words);
        String bare = Words.bare(shown);
        return new TimeLimit(shown, LINE.matcher(bare).lookingAt() ? lines(bare) : plain(bare).stream().toList());
    }

    private static List<Clear> lines(String bare) {
        List<Clear> clear = new ArrayList<>();
        for (String line : LINE.splitAsStream(bare).toList()) {
            Matcher part = PART.matcher(line);
            if (!part.matches()) continue;
            String name = part.group("part").replaceAll(":$", "");
            plain(part.group("rest")).ifPresent(limit -> clear.add(limit.of(name)));
        }
        return clear;
    }

    private static Optional<Clear> plain(String bare) {
        if (NOT_PLAIN.matcher(bare).find()) return Optional.empty();
        Matcher before = BEFORE.matcher(bare);
        if (before.matches()) return clear(before, Side.BEFORE);
        Matcher after = AFTER.matcher(bare);
        if (!after.matches() || bare.contains("前")) return Optional.empty();
        String anchor = after.group("anchor");
        return anchor.isEmpty() || anchor.matches(".*(之日|后|\\))") ? clear(after, Side.AFTER) : Optional.empty();
    }

    private static Optional<Clear> clear(Matcher limit, Side side) {
        int count = number(limit.group("count"));
        if (count < 1) return Optional.empty();
        return Optional.of(new Clear("", count, UNITS.get(limit.group("unit")), side, limit.group("anchor")));
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
