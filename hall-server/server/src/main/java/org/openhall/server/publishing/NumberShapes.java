package org.openhall.server.publishing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhall.contract.digest.Digest;
import org.openhall.server.publishing.PersonalNumber.Kind;

/**
 * What personal numbers look like: citizen numbers (18 digits with the check digit of GB 11643, or the 15 of before 1999,
 * both with a day that exists), mobile phones, bank cards (check digit of Luhn; 62, or another card's beginning where the
 * words before it say what it is).
 */
final class NumberShapes {

    private static final String REGION = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{4}";
    private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
    private static final Pattern CITIZEN = Pattern.compile("(?<![0-9A-Za-z])" + REGION + "[ -]?(?:19|20)\\d{2}" + DAY
            + "[ -]?\\d{3}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern OLD_CITIZEN = Pattern
            .compile("(?<![0-9A-Za-z])" + REGION + "[ -]?\\d{2}" + DAY + "[ -]?\\d{3}(?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9A-Za-z-])(?:(?:\\+|00)?86[ -]?)?(1[3-9]\\d(?:[ -]?\\d{4}){2})(?![0-9A-Za-z])");
    private static final Pattern CARD = Pattern
            .compile("(?<![0-9A-Za-z])\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?![0-9A-Za-z])");
    private static final Pattern OTHER_CARD = Pattern.compile("(?:4|5[1-5]|35)\\d{14,15}");
    private static final Pattern SAYS_CARD = Pattern.compile("卡号|账号|帐号|账户|银行");
    private static final int WORDS_BEFORE = 20;
    /** A mobile phone, the shortest of them. */
    static final int FEWEST_DIGITS = 11;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private NumberShapes() {}

    /** The numbers in a text whose digits, dashes and blanks are ASCII. Patterns see only stretches of many digits. */
    static List<PersonalNumber> find(String place, String plain) {
        List<PersonalNumber> found = new ArrayList<>();
        int from = 0;
        int digits = 0;
        for (int at = 0; at <= plain.length(); at++) {
            char sign = at < plain.length() ? plain.charAt(at) : '\n';
            if (sign >= '0' && sign <= '9') digits++;
            else if (" -+Xx".indexOf(sign) < 0) {
                if (digits >= FEWEST_DIGITS) stretch(place, plain, from, at, found);
                from = at + 1;
                digits = 0;
            }
        }
        return found;
    }

    /** With a sign on either side, since it matters what stands there. */
    private static void stretch(String place, String plain, int from, int to, List<PersonalNumber> found) {
        StringBuilder rest = new StringBuilder(
                plain.substring(Math.max(0, from - 1), Math.min(plain.length(), to + 1)));
        boolean saidCard = SAYS_CARD.matcher(plain.substring(Math.max(0, from - WORDS_BEFORE), from)).find();
        take(CITIZEN, 0, Kind.CITIZEN, NumberShapes::citizen, place, rest, found);
        take(OLD_CITIZEN, 0, Kind.CITIZEN, NumberShapes::oldCitizen, place, rest, found);
        take(CARD, 0, Kind.BANK_CARD, digits -> card(digits, saidCard), place, rest, found);
        take(MOBILE, 1, Kind.MOBILE, _ -> true, place, rest, found);
    }

    private static boolean card(String digits, boolean said) {
        return (digits.startsWith("62") || (said && OTHER_CARD.matcher(digits).matches())) && luhn(digits);
    }

    /** What was taken is blotted out, so that no number is found twice. */
    private static void take(Pattern shape, int group, Kind kind, Predicate<String> sound, String place,
            StringBuilder rest, List<PersonalNumber> found) {
        Matcher matcher = shape.matcher(rest.toString());
        while (matcher.find()) {
            String digits = matcher.group(group).replaceAll("[ -]", "");
            if (!sound.test(digits)) continue;
            found.add(number(kind, place, digits));
            blot(rest, matcher.start(), matcher.end());
        }
    }

    private static void blot(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++)
            text.setCharAt(i, '#');
    }

    static PersonalNumber number(Kind kind, String place, String digits) {
        String end = digits.substring(digits.length() - 4);
        String masked = kind == Kind.BANK_CARD
                ? "尾号 " + end
                : digits.substring(0, 3) + "*".repeat(digits.length() - 7) + end;
        return new PersonalNumber(kind, place, masked, mark(digits));
    }

    static long mark(String digits) {
        return Long.parseUnsignedLong(Digest.hex(digits).substring(0, 16), 16);
    }

    private static boolean citizen(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++)
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(digits.charAt(17))
                && day(digits.substring(6, 10), digits.substring(10, 14));
    }

    private static boolean oldCitizen(String digits) {
        return day("19" + digits.substring(6, 8), digits.substring(8, 12));
    }

    private static boolean day(String year, String rest) {
        try {
            LocalDate _ = LocalDate.of(Integer.parseInt(year), Integer.parseInt(rest.substring(0, 2)), Integer.parseInt(
                    rest.substring(2)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 1 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
