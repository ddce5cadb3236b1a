package org.openhall.server.linting;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhall.contract.content.TimeLimit;
import org.openhall.contract.content.TimeLimit.Clear;
import org.openhall.contract.content.TimeLimit.Side;
import org.openhall.server.importing.columns.Words;

/** Reads from a time limit when information is due. What allows of two readings is unclear. */
final class DueReader {

    /** The making of the information itself, not something that happened before. */
    private static final Pattern MADE = Pattern.compile(
            "(?:该|本|相关|公开事项|政府)*信息.*(?:形成|产生|制作|制定|获取|变更).*|(?:形成|产生|制作|制定|获取|变更).*");
    private static final String ENDING = "(?:予以|向社会)?(?:更新|公开|公布)?[。;]?";
    private static final Pattern EVERY_YEAR = Pattern
            .compile("每年(?:的)?(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|底|末)(?:之?前|以前)" + ENDING);
    private static final Pattern EVERY_MONTHS = Pattern
            .compile("(?:(?:每|按)(?<every>半年|季度?|个?月|年度?)|(?<bare>半年))(?:至少|不少于)?(?:更新|公开|公布)(?:[1一]次(?:以上)?)?[。;]?");
    private static final Map<String, Integer> MONTHS = Map.of("半年", 6, "季", 3, "季度", 3, "月", 1, "个月", 1, "年", 12,
            "年度", 12);
    private static final Pattern ONGOING = Pattern.compile("实时|及时|随时|即时|立即|长期|永久|动态|常年");
    private static final int ANY_LEAP_YEAR = 2024;

    private DueReader() {}

    static Due of(TimeLimit limit) {
        String words = Words.bare(limit.wording());
        if (words.isEmpty()) return new Due.Unsaid();
        Optional<Clear> whole = limit.whole();
        if (whole.isPresent()) return clear(whole.get());
        if (!limit.clear().isEmpty()) return new Due.Parts();
        return everyYear(words).or(() -> everyMonths(words)).orElseGet(() -> ongoing(words));
    }

    private static Due clear(Clear clear) {
        if (clear.side() == Side.BEFORE) return new Due.Event(clear.anchor() + "前");
        return clear.anchor().isEmpty() || MADE.matcher(clear.anchor()).matches()
                ? new Due.AfterMade(clear.count(), clear.unit())
                : new Due.Event(clear.anchor());
    }

    private static Optional<Due> everyYear(String words) {
        Matcher found = EVERY_YEAR.matcher(words);
        if (!found.matches()) return Optional.empty();
        try {
            int month = Integer.parseInt(found.group("month"));
            int day = found.group("day") == null
                    ? YearMonth.of(ANY_LEAP_YEAR, month).lengthOfMonth()
                    : Integer.parseInt(found.group("day"));
            return Optional.of(new Due.EveryYear(MonthDay.of(month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Due> everyMonths(String words) {
        Matcher found = EVERY_MONTHS.matcher(words);
        if (!found.matches()) return Optional.empty();
        return Optional.of(new Due.EveryMonths(MONTHS.get(found.group("bare") == null
                ? found.group("every")
                : found.group("bare"))));
    }

    private static Due ongoing(String words) {
        boolean plain = ONGOING.matcher(words).find() && words.chars().noneMatch(Character::isDigit);
        return plain ? new Due.Ongoing() : new Due.Unclear();
    }
}
