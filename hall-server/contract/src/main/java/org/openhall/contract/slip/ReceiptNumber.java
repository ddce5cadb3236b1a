package org.openhall.contract.slip;

import java.util.regex.Pattern;

import org.openhall.contract.slip.BadSlipException.Reason;

/**
 * Under which something that a citizen handed in is known: figures only, so that it can be said on the phone, with two at the end
 * by which a wrong one or two exchanged ones are noticed (ISO 7064, MOD 97-10). It opens nothing by itself.
 *
 * @param hall 4 figures
 * @param device 1 to 999, given out by the hall
 * @param counter 1 to 999,999, counted by the device
 */
public record ReceiptNumber(String hall, int device, int counter) {

    private static final Pattern HALL = Pattern.compile("[0-9]{4}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{15}");
    private static final int MOST_TYPED = 40;
    private static final int PRIME = 97;

    /** Refuses what is out of range. */
    public ReceiptNumber {
        if (!HALL.matcher(hall).matches() || device < 1 || device > 999 || counter < 1 || counter > 999_999)
            throw new IllegalArgumentException("no receipt number: " + hall + " " + device + " " + counter);
    }

    /**
     * Reads one as it was printed, typed or scanned; blanks and hyphens between its figures are ignored.
     *
     * @throws BadSlipException when it is none
     */
    public static ReceiptNumber parse(String typed) {
        if (typed.length() > MOST_TYPED) throw new BadSlipException(Reason.NOT_A_NUMBER);
        String figures = typed.replaceAll("[ \\-\\u3000]", "");
        if (!WHOLE.matcher(figures).matches()) throw new BadSlipException(Reason.NOT_A_NUMBER);
        if (Long.parseLong(figures) % PRIME != 1) throw new BadSlipException(Reason.MISTYPED);
        try {
            return exactly(new ReceiptNumber(figures.substring(0, 4), Integer.parseInt(figures.substring(4, 7)),
                    Integer.parseInt(figures.substring(7, 13))), figures);
        } catch (IllegalArgumentException e) {
            throw new BadSlipException(Reason.MISTYPED);
        }
    }

    /** 00 and 97, 01 and 98 at the end come to the same: only the one that we make is one. */
    private static ReceiptNumber exactly(ReceiptNumber number, String figures) {
        if (!number.figures().equals(figures)) throw new BadSlipException(Reason.MISTYPED);
        return number;
    }

    /** Its 15 figures. */
    public String figures() {
        String body = body();
        return body + check(body);
    }

    /** As it is printed: in groups. */
    public String words() {
        String figures = figures();
        return figures.substring(0, 4) + " " + figures.substring(4, 7) + " " + figures.substring(7, 13) + " "
                + figures.substring(13);
    }

    private String body() {
        return hall + pad(device, 3) + pad(counter, 6);
    }

    static String check(String body) {
        return pad((int) (PRIME + 1 - Long.parseLong(body + "00") % PRIME), 2);
    }

    private static String pad(int number, int figures) {
        String text = Integer.toString(number);
        return "0".repeat(figures - text.length()) + text;
    }
}
