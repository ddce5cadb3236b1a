package org.openhall.content.search.index;

import java.util.Collection;
import java.util.List;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;

/** The numbers under which kinds and levels lie in the files. A new kind or level goes to the end of its enum. */
public final class Numbered {

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Level> LEVELS = List.of(Level.values());

    private Numbered() {}

    /** Number of a kind. */
    public static int of(Kind kind) {
        return KINDS.indexOf(kind);
    }

    /** The kind of a number. */
    public static Kind kind(int number) {
        return KINDS.get(number);
    }

    /** The bit of a level. */
    public static int bit(Level level) {
        return 1 << LEVELS.indexOf(level);
    }

    /** The bits of several levels. */
    public static int bits(Collection<Level> levels) {
        int bits = 0;
        for (Level level : levels)
            bits |= bit(level);
        return bits;
    }

    /** The levels of some bits, in order. */
    public static List<Level> levels(int bits) {
        return LEVELS.stream().filter(level -> (bits & bit(level)) != 0).toList();
    }
}
