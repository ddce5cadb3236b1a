package org.openhall.devices.receipt;

import java.util.ArrayList;
import java.util.List;

import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;

/**
 * What a slip says, from top to bottom. Its text form says nothing of it: names of people stand on slips.
 *
 * @param number under which it is known, so that a second print of it is marked; empty where that does not matter
 * @param parts at least one
 */
public record Receipt(String number, List<Part> parts) {

    private static final int MOST_PARTS = 200;
    private static final List<Part> MARKS = List.of(new Part.Text("【补打】", Align.CENTRE, Size.LARGE, true),
            Part.Text.centred(
                    "与原凭条号码相同，只算一份"));

    /** Refuses an empty slip, and one of more parts than anybody reads. */
    public Receipt {
        parts = List.copyOf(parts);
        // whatever can be printed can be printed again
        int most = parts.containsAll(MARKS) ? MOST_PARTS + MARKS.size() : MOST_PARTS;
        if (parts.isEmpty() || parts.size() > most)
            throw new IllegalArgumentException("a slip has 1-" + MOST_PARTS + " parts: " + parts.size());
    }

    /** A slip that may be printed as often as one likes. */
    public static Receipt of(Part... parts) {
        return new Receipt("", List.of(parts));
    }

    /** The same slip, printed once more: it says so on top and keeps its number. */
    public Receipt again() {
        List<Part> marked = new ArrayList<>(MARKS);
        marked.addAll(parts);
        return new Receipt(number, marked);
    }

    @Override
    public String toString() {
        return "a slip of " + parts.size() + " parts";
    }
}
