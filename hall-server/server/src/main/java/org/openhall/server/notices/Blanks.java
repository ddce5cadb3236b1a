package org.openhall.server.notices;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title and a text with blanks that are named in braces, half or full width: {@code 〔{窗口}〕今天 {时间} 暂停办理}. Pure.
 *
 * @param title of the notice
 * @param text of the notice
 */
public record Blanks(String title, String text) {

    /** Longest filling of a blank, in characters: a time, a place, a name of a matter, not another notice. */
    public static final int LONGEST = 40;

    private static final Pattern BLANK = Pattern.compile("[{｛]([^{}｛｝\\n]{1,20})[}｝]");

    /** Names of the blanks, in the order in which they first stand. */
    public List<String> names() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (Matcher blank = BLANK.matcher(title + "\n" + text); blank.find();)
            names.add(blank.group(1).strip());
        return List.copyOf(names);
    }

    /** The words with the blanks filled in; those that are not among the fillings stay. */
    public Blanks filled(Map<String, String> fillings) {
        return new Blanks(filled(title, fillings), filled(text, fillings));
    }

    /** What a filling says cannot be another blank, since each is put in once. */
    private static String filled(String words, Map<String, String> fillings) {
        return BLANK.matcher(words).replaceAll(blank -> Matcher.quoteReplacement(fillings.getOrDefault(blank.group(1)
                .strip(), blank.group())));
    }
}
