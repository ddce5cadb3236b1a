package org.openhall.kiosk.wording;

import java.util.ArrayList;
import java.util.List;

import org.openhall.contract.content.Channel;
import org.openhall.contract.content.Tick;

/** Ticked columns and channels in words. */
public final class TickWords {

    private TickWords() {}

    /**
     * Two columns that belong together, e.g. 全社会 and 特定群体, with the words that stand in their cells.
     *
     * @return what is ticked, or that the catalogue does not say
     */
    public static String pair(Tick one, String oneName, Tick other, String otherName) {
        List<String> said = new ArrayList<>();
        add(said, one, oneName);
        add(said, other, otherName);
        return said.isEmpty() ? Unstated.CATALOGUE : String.join("、", said);
    }

    private static void add(List<String> said, Tick tick, String name) {
        if (tick.yes()) said.add(tick.words().isBlank() ? name : name + "（" + tick.words() + "）");
        else if (!tick.words().isBlank()) said.add(name + "：" + tick.words());
    }

    /** What is said after a channel's name; empty where the tick says it all. */
    public static String use(Channel.Use use) {
        return switch (use) {
            case USED, NOT_USED -> "";
            case REQUIRED -> "必选";
            case OPTIONAL -> "可选";
            case UNCLEAR -> "原目录没有标明";
        };
    }
}
