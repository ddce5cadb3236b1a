package org.openhall.server.importing.columns;

import java.util.regex.Pattern;

/** White space and brackets as spreadsheets leave them, made comparable or fit to show. */
public final class Words {

    private static final Pattern ANY_SPACE = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");
    private static final Pattern LINE_SPACE = Pattern.compile("[ \\t\\u00A0\\u3000\\u200B\\uFEFF]+");
    private static final Pattern AROUND_BREAK = Pattern.compile(" ?\\n ?(?:\\n ?)*");
    private static final Pattern INSIDE_CHINESE = Pattern
            .compile("(?<=[\\p{IsHan}\\d（）()、])[\\s\\u00A0\\u3000]+(?=[\\p{IsHan}\\d（）()、])");

    private Words() {}

    /** Fit to compare: no white space, one kind of bracket. */
    public static String bare(String text) {
        return ANY_SPACE.matcher(text).replaceAll("").replace('（', '(').replace('）', ')').replace('：', ':')
                .replace('，', ',').replace('；', ';').replace('﹝', '〔').replace('﹞', '〕').replace('[', '〔')
                .replace(']', '〕');
    }

    /** Fit to show: single blanks, single line feeds, nothing at the ends. */
    public static String shown(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return AROUND_BREAK.matcher(LINE_SPACE.matcher(lines).replaceAll(" ")).replaceAll("\n").strip();
    }

    /** Fit to show for short texts, where a blank between Chinese characters is only a line that was wrapped. */
    public static String unwrapped(String text) {
        return INSIDE_CHINESE.matcher(shown(text)).replaceAll("").replace('\n', ' ');
    }
}
