package org.openhall.kiosk.gallery;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;

/** Finds what must stay on one line and does not: codes, counts, the name of a door. UI thread only. */
final class BrokenWords {

    /** S-NET-01, 找到 38 条, 共 6 条; spaces and hyphens of either kind. */
    private static final Pattern WHOLE = Pattern.compile(
            "[A-Z][-\\u2011][A-Z0-9]{3,4}([-\\u2011]\\d\\d)?|(找到|共)[ \\u00A0]\\d+[ \\u00A0][条项份件家个种页]");

    private BrokenWords() {}

    /** Those of a laid-out text. */
    static List<String> in(Text text) {
        LayoutInfo lines = text.getLayoutInfo();
        int[] starts = IntStream.range(1, lines.getTextLineCount()).map(i -> lines.getTextLine(i, false).start())
                .toArray();
        if (starts.length == 0) return List.of();
        if (text.getParent() != null && text.getParent().getStyleClass().contains("door-title"))
            return List.of(text.getText());
        return WHOLE.matcher(text.getText()).results()
                .filter(found -> IntStream.of(starts).anyMatch(at -> at > found.start() && at < found.end()))
                .map(MatchResult::group).toList();
    }
}
