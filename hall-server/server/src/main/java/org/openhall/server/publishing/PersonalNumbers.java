package org.openhall.server.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhall.contract.content.ContentRecord;

/** Finds numbers that belong to a person in the words of records. Says what was found where, never the number. */
public final class PersonalNumbers {

    private PersonalNumbers() {}

    /** The personal numbers in the words of a record, wherever in it they are. */
    public static List<PersonalNumber> find(ContentRecord content) {
        List<PersonalNumber> found = new ArrayList<>();
        RecordTexts.each(content, (place, text) -> found.addAll(find(place, text)));
        return found;
    }

    /** The personal numbers in a record that no office has published as its own phone. */
    public static List<PersonalNumber> find(ContentRecord content, Set<Long> officePhones) {
        return find(content).stream().filter(number -> !officePhones.contains(number.mark())).toList();
    }

    /** The personal numbers in words that belong to a record, the phones of offices aside. */
    static List<PersonalNumber> find(String place, String text, Set<Long> officePhones) {
        return find(place, text).stream().filter(number -> !officePhones.contains(number.mark())).toList();
    }

    /** What kinds of numbers stand in the words of a record. */
    public static List<String> in(ContentRecord content) {
        return kinds(find(content));
    }

    /** What kinds of numbers stand in a text. */
    public static List<String> in(String text) {
        return kinds(find("", text));
    }

    /** What kinds of numbers these are, each once, in a fixed order. */
    public static List<String> kinds(Collection<PersonalNumber> found) {
        return found.stream().map(number -> number.kind().words()).distinct().sorted().toList();
    }

    /** Marks of the numbers in texts, to be recognised elsewhere. */
    public static Set<Long> marks(Collection<String> texts) {
        return texts.stream().flatMap(text -> find("", text).stream()).map(PersonalNumber::mark)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<PersonalNumber> find(String place, String text) {
        return digits(text) < NumberShapes.FEWEST_DIGITS ? List.of() : NumberShapes.find(place, plain(text));
    }

    private static long digits(String text) {
        return text.codePoints().filter(Character::isDigit).limit(NumberShapes.FEWEST_DIGITS).count();
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
}
