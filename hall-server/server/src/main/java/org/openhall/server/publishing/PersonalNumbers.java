package org.openhall.server.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that belong to a person: citizen numbers (18 digits with the check digit of GB 11643, or the old 15)
 * and mobile phones. Says what kind was found, never the number.
 */
final class PersonalNumbers {

    private static final Pattern CITIZEN = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern
            .compile("(?<![0-9A-Za-z-])1[3-9]\\d(?:[ -]?\\d{4}){2}(?![0-9A-Za-z])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonalNumbers() {}

    /** What kinds of numbers stand in a text. */
    static List<String> in(String text) {
        List<String> kinds = new ArrayList<>();
        Matcher citizen = CITIZEN.matcher(text);
        boolean found = false;
        while (citizen.find() && !found)
            found = checks(citizen.group());
        if (found) kinds.add("身份证号码");
        if (MOBILE.matcher(text).find()) kinds.add("手机号码");
        return kinds;
    }

    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++)
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
