package org.openhall.devices.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The marks in one slip: a printer gives each back when it has printed all before it. They stand all through the slip, so that
 * what was lost in the middle, and the marks in it, are missed although the end came out. One thread.
 */
final class PrintMarks {

    private static final int NUMBERS = 10_000;

    private final PrinterTraits.Confirmation kind;
    private final PrinterTalk talk;
    private final List<String> sent = new ArrayList<>();
    private int number;

    /**
     * Marks of a slip.
     *
     * @param number from which they are counted, where they bear one
     */
    PrintMarks(PrinterTraits.Confirmation kind, PrinterTalk talk, int number) {
        this.kind = kind;
        this.talk = talk;
        this.number = number;
    }

    /** The next one as bytes; none where the printer knows no such thing. */
    byte[] next() {
        if (kind == PrinterTraits.Confirmation.NONE) return new byte[0];
        number = (number + 1) % NUMBERS;
        sent.add(String.format(Locale.ROOT, "%04d", number));
        return kind == PrinterTraits.Confirmation.GS_H ? EscPos.numberMark(sent.getLast()) : EscPos.paperMark();
    }

    /** Whether there is any. */
    boolean any() {
        return !sent.isEmpty();
    }

    /** Whether all came back. Those of {@code GS r} bear no number and are counted. */
    boolean back() {
        return kind == PrinterTraits.Confirmation.GS_H
                ? talk.heard().containsAll(sent)
                : talk.paperMarks() >= sent.size();
    }

    /** Whether the last came back and another did not. */
    boolean lost() {
        return kind == PrinterTraits.Confirmation.GS_H && any() && talk.heard().contains(sent.getLast()) && !back();
    }

    /** Whether what came back could be noise in their stead. */
    boolean doubtful() {
        return kind == PrinterTraits.Confirmation.GS_R && talk.isNoisy();
    }

    /** The number of the last. */
    int number() {
        return number;
    }
}
