package org.openhall.devices.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.openhall.devices.receipt.Paper;

/**
 * What a model of receipt printer can. Characters are 12 dots wide (font A), Chinese ones 24.
 *
 * @param paperMm width of the roll, 58 or 80
 * @param dots in one line of print: 384, 512 or 576
 * @param columns of narrow characters in one line: 32, 42 or 48; a Chinese character takes two
 * @param charset in which Chinese goes out
 * @param cutter whether it cuts
 * @param presenter which commands its presenter takes; only a printer with a cutter has one
 * @param qr how a QR code is made
 * @param raster which command prints pictures
 * @param confirmation by what it proves that all before it was printed
 * @param status whether it answers when asked how it is (DLE EOT); one that does not cannot confirm either
 */
public record PrinterTraits(int paperMm, int dots, int columns, Charset charset, boolean cutter, Presenter presenter,
        Qr qr, Raster raster, Confirmation confirmation, boolean status) {

    private static final List<Integer> PAPERS = List.of(58, 80);
    private static final List<Integer> DOTS = List.of(384, 512, 576);
    private static final List<Integer> COLUMNS = List.of(32, 42, 48);

    /** In which bytes Chinese goes out. */
    public enum Charset {
        /** All of Unicode; what needs four bytes is drawn all the same, few printers have it. */
        GB18030,
        /** The two-byte characters, most of what is written. */
        GBK,
        /** As on newer boards, with no Chinese mode to switch. */
        UTF_8
    }

    /** Which commands a presenter takes: the part that holds a cut ticket out and can draw it back. */
    public enum Presenter {
        /** There is none: the ticket hangs in the slot. */
        NONE,
        /** {@code GS e} of Pyramid's Reliance and Phoenix. */
        PYRAMID,
        /** {@code FS P} of Custom's VKP. */
        VKP
    }

    /** Who draws a QR code. */
    public enum Qr {
        /** The printer, from the text ({@code GS ( k}). */
        NATIVE,
        /** We, as a picture. */
        RASTER
    }

    /** Which command prints a picture. */
    public enum Raster {
        /** {@code GS v 0}: old, and known to nearly all. */
        GS_V_0,
        /** {@code GS 8 L}: stored, then printed; newer Epson. */
        GS_8_L
    }

    /** By what a printer proves that everything sent before was printed. */
    public enum Confirmation {
        /** {@code GS ( H}: gives back the number of the job. */
        GS_H,
        /** {@code GS r}: the paper's state, answered when its turn comes. */
        GS_R,
        /** By nothing: a line that only goes one way, or a printer that is mute. */
        NONE
    }

    /**
     * Refuses a printer that cannot be.
     *
     * @throws IllegalArgumentException naming every fault
     */
    public PrinterTraits {
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(presenter, "presenter");
        Objects.requireNonNull(qr, "qr");
        Objects.requireNonNull(raster, "raster");
        Objects.requireNonNull(confirmation, "confirmation");
        List<String> faults = new ArrayList<>();
        if (!PAPERS.contains(paperMm)) faults.add("paperMm is not one of " + PAPERS + ": " + paperMm);
        if (!DOTS.contains(dots)) faults.add("dots is not one of " + DOTS + ": " + dots);
        if (!COLUMNS.contains(columns)) faults.add("columns is not one of " + COLUMNS + ": " + columns);
        if (paperMm == 58 && dots > 384) faults.add("58 mm of paper has room for 384 dots: " + dots);
        if (columns * Paper.COLUMN > dots)
            faults.add("columns of " + Paper.COLUMN + " dots do not fit into " + dots + " dots: " + columns);
        if (presenter != Presenter.NONE && !cutter) faults.add("a presenter needs a cutter");
        if (confirmation != Confirmation.NONE && !status)
            faults.add("a printer that does not answer (status false) has no confirmation: " + confirmation);
        if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
    }

    /** The paper as slips are laid out on it. */
    public Paper paper() {
        return new Paper(paperMm, dots, columns);
    }
}
