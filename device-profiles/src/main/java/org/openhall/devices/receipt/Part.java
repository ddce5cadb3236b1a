package org.openhall.devices.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** One part of a slip. Text may be anything that anybody typed; it is cleaned when it is laid out. */
public sealed interface Part {

    /** Most characters in one text. */
    int MOST_TEXT = 4000;

    /** Where a line stands. */
    enum Align {
        /** At the left. */
        LEFT,
        /** In the middle. */
        CENTRE,
        /** At the right. */
        RIGHT
    }

    /** How large characters are, in multiples of the smallest. */
    enum Size {
        /** As small as they come: 3 mm high. */
        NORMAL(1, 1),
        /** Twice as high. */
        TALL(1, 2),
        /** Twice as wide and high. */
        LARGE(2, 2),
        /** Four times as wide and high: the number of a ticket. */
        HUGE(4, 4);

        private final int wide;
        private final int high;

        Size(int wide, int high) {
            this.wide = wide;
            this.high = high;
        }

        /** Times as wide. */
        public int wide() {
            return wide;
        }

        /** Times as high. */
        public int high() {
            return high;
        }
    }

    /**
     * What it is, large and in the middle.
     *
     * @param text a few words
     */
    record Title(String text) implements Part {
        /** Refuses too much. */
        public Title {
            checked(text);
        }

        @Override
        public String toString() {
            return "a title";
        }
    }

    /**
     * Words, wrapped to the paper.
     *
     * @param text may have line breaks
     * @param align of each of its lines
     * @param size of its characters
     * @param bold whether it is
     */
    record Text(String text, Align align, Size size, boolean bold) implements Part {
        /** Refuses too much. */
        public Text {
            checked(text);
            Objects.requireNonNull(align, "align");
            Objects.requireNonNull(size, "size");
        }

        /** Plain words. */
        public static Text of(String text) {
            return new Text(text, Align.LEFT, Size.NORMAL, false);
        }

        /** Plain words in the middle. */
        public static Text centred(String text) {
            return new Text(text, Align.CENTRE, Size.NORMAL, false);
        }

        @Override
        public String toString() {
            return "a text";
        }
    }

    /**
     * What is what: labels at the left, each with its value, which hangs under itself when it is long.
     *
     * @param rows from top to bottom
     */
    record Table(List<Row> rows) implements Part {
        /** Keeps them. */
        public Table {
            rows = List.copyOf(rows);
        }

        /** A table of labels and values in turn. */
        public static Table of(String... labelsAndValues) {
            if (labelsAndValues.length % 2 != 0) throw new IllegalArgumentException("a label without a value");
            return new Table(java.util.stream.IntStream.range(0, labelsAndValues.length / 2)
                    .mapToObj(i -> new Row(labelsAndValues[2 * i], labelsAndValues[2 * i + 1])).toList());
        }
    }

    /**
     * One row of a table.
     *
     * @param label without a colon
     * @param value of it
     */
    record Row(String label, String value) {
        /** Refuses too much. */
        public Row {
            checked(label);
            checked(value);
        }

        @Override
        public String toString() {
            return "a row";
        }
    }

    /**
     * A QR code.
     *
     * @param content 1 to 500 bytes of UTF-8
     */
    record Qr(String content) implements Part {
        private static final int MOST = 500;

        /** Refuses what would not be readable on narrow paper. */
        public Qr {
            int bytes = content.getBytes(StandardCharsets.UTF_8).length;
            if (bytes == 0 || bytes > MOST)
                throw new IllegalArgumentException("a QR code holds 1-" + MOST + " bytes: " + bytes);
        }

        @Override
        public String toString() {
            return "a QR code";
        }
    }

    /**
     * A CODE128 barcode, with what it says below it. Where the paper is too narrow, only what it says is printed.
     *
     * @param content 1 to 40 characters from blank to tilde
     */
    record Barcode(String content) implements Part {
        private static final int MOST = 40;

        /** Refuses what a barcode cannot say. */
        public Barcode {
            if (content.isEmpty() || content.length() > MOST || !content.chars().allMatch(c -> c >= ' ' && c <= '~'))
                throw new IllegalArgumentException("a barcode holds 1-" + MOST + " characters of ASCII");
        }

        @Override
        public String toString() {
            return "a barcode";
        }
    }

    /**
     * A picture, in the middle.
     *
     * @param picture no wider than the paper prints
     */
    record Logo(Bitmap picture) implements Part {}

    /**
     * Where the slip is torn apart.
     *
     * @param words in the middle of the line, or empty
     */
    record TearLine(String words) implements Part {
        /** Refuses too much. */
        public TearLine {
            checked(words);
        }

        @Override
        public String toString() {
            return "a tear line";
        }
    }

    /**
     * Nothing.
     *
     * @param lines 1 to 20
     */
    record Feed(int lines) implements Part {
        /** Refuses what would be a waste. */
        public Feed {
            if (lines < 1 || lines > 20) throw new IllegalArgumentException("1-20 lines: " + lines);
        }
    }

    private static void checked(String text) {
        if (text.length() > MOST_TEXT)
            throw new IllegalArgumentException("over " + MOST_TEXT + " characters: " + text.length());
    }
}
