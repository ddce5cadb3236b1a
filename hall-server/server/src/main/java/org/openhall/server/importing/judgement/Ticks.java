package org.openhall.server.importing.judgement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhall.contract.content.Tick;
import org.openhall.server.importing.columns.Words;

/** Reads one cell of a column that is ticked or not. */
final class Ticks {

    private static final Pattern TICKED = Pattern.compile("[√✓✔☑]+(?<words>.*)|[■●](?<nothing>)", Pattern.DOTALL);
    private static final Pattern EMPTY_BOX = Pattern.compile("[□○〇×✗✕╳/—-]+");
    private static final Pattern LOST = Pattern.compile("[?？\\uFFFD\\uF000-\\uF0FF]+|\\w");

    private Ticks() {}

    /**
     * What a cell says.
     *
     * @param cell its words
     * @param rowIsTicked whether another cell of the row has a tick, so that an empty one means no
     */
    static Tick read(String cell, boolean rowIsTicked) {
        String bare = Words.bare(cell);
        if (bare.isEmpty()) return new Tick(rowIsTicked ? Tick.State.NO : Tick.State.UNSTATED, "");
        Matcher ticked = TICKED.matcher(bare);
        if (ticked.matches()) return new Tick(Tick.State.YES, inner(ticked.group("words")));
        if (EMPTY_BOX.matcher(bare).matches()) return new Tick(Tick.State.NO, "");
        if (LOST.matcher(bare).matches()) return Tick.UNSTATED;
        return new Tick(Tick.State.UNSTATED, Words.unwrapped(cell));
    }

    /** Whether a cell has a tick sign. */
    static boolean ticked(String cell) {
        return TICKED.matcher(Words.bare(cell)).matches();
    }

    /** Whether the sign in a cell was lost on its way here. */
    static boolean lost(String cell) {
        String bare = Words.bare(cell);
        return LOST.matcher(bare).matches() && !EMPTY_BOX.matcher(bare).matches();
    }

    private static String inner(String words) {
        if (words == null) return "";
        return words.matches("\\(.*\\)") ? words.substring(1, words.length() - 1) : words;
    }
}
