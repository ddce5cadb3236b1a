package org.openhall.server.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.json.Json;

/**
 * Finds numbers that belong to a person: citizen numbers (18 digits with the check digit of GB 11643, or the 15 of
 * before 1999) and mobile phones. Says what kind was found, never the number.
 */
public final class PersonalNumbers {

    private static final String REGION = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{4}";
    private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
    private static final Pattern CITIZEN = Pattern.compile("(?<![0-9A-Za-z])" + REGION + "[ -]?(?:19|20)\\d{2}" + DAY
            + "[ -]?\\d{3}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern OLD_CITIZEN = Pattern
            .compile("(?<![0-9A-Za-z])" + REGION + "[ -]?\\d{2}" + DAY + "[ -]?\\d{3}(?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9A-Za-z-])(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}(?![0-9A-Za-z])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonalNumbers() {}

    /** What kinds of numbers stand in the words of a record, wherever in it they are. */
    public static List<String> in(ContentRecord content) {
        // the texts themselves, not their JSON: there the n of an escaped line feed would stand before a number
        return words(Json.read(Json.write(content), Map.class)).map(PersonalNumbers::in).flatMap(List::stream)
                .distinct().sorted().toList();
    }

    /** What kinds of numbers stand in a text. */
    static List<String> in(String text) {
        String plain = plain(text);
        List<String> kinds = new ArrayList<>();
        boolean citizen = CITIZEN.matcher(plain).results().map(MatchResult::group).anyMatch(PersonalNumbers::checks);
        if (citizen || OLD_CITIZEN.matcher(plain).find()) kinds.add("身份证号码");
        if (MOBILE.matcher(plain).find()) kinds.add("手机号码");
        return kinds;
    }

    private static Stream<String> words(Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case List<?> list -> list.stream().flatMap(PersonalNumbers::words);
            case Map<?, ?> map ->
                map.entrySet().stream().flatMap(e -> Stream.concat(words(e.getKey()), words(e.getValue())));
            case null, default -> Stream.empty();
        };
    }

    /** Digits of any script, full width, and the many dashes and blanks as ASCII; ① stays: it is no digit of a number. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (Character.getType(sign) == Character.FORMAT) return;
            if (Character.isDigit(sign)) plain.append(Character.digit(sign, 10));
            else if (sign >= 0xFF01 && sign <= 0xFF5E) plain.append((char) (sign - 0xFEE0));
            else if (Character.getType(sign) == Character.DASH_PUNCTUATION) plain.append('-');
            else if (Character.isSpaceChar(sign)) plain.append(' ');
            else
                plain.appendCodePoint(sign);
        });
        return plain.toString();
    }

    private static boolean checks(String found) {
        String number = found.replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++)
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
