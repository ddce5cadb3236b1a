package org.openhall.kiosk.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.content.reading.Results;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.kit.Mark;
import org.openhall.kiosk.listing.Badge;
import org.openhall.kiosk.listing.Entry;
import org.openhall.kiosk.listing.EntryWords;

/**
 * A hit as a row: the found words marked. Pure.
 *
 * @param key what it opens
 * @param title as published
 * @param titleMarks found words in it
 * @param badges its kind first, then what must not be overlooked
 * @param detail the place in its text that matched, after the region it comes from
 * @param detailMarks found words in it
 */
record FoundRow(RowKey key, String title, List<Mark> titleMarks, List<Badge> badges, String detail,
        List<Mark> detailMarks) {

    /** Characters a detail may have. */
    static final int MOST = 56;
    /** Characters kept before the first found word when a detail is cut. */
    private static final int LEAD = 10;
    private static final String MORE = "…";

    static FoundRow of(Results.Hit hit, Optional<Published> content, LocalDate today) {
        Entry entry = EntryWords.of(hit.line(), content, today, true);
        String region = hit.line().region().isBlank() ? "" : hit.line().region().strip() + " · ";
        if (hit.snippet().isBlank())
            return new FoundRow(hit.line().key(), hit.line().title(),
                    marks(hit.titleMarks(), hit.line().title().length()), entry.badges(), entry.detail(), List.of());
        Cut cut = cut(hit.snippet(), marks(hit.snippetMarks(), hit.snippet().length()), MOST - region.length());
        return new FoundRow(hit.line().key(), hit.line().title(), marks(hit.titleMarks(), hit.line().title().length()),
                entry.badges(), region + cut.text(), moved(cut.marks(), region.length()));
    }

    private record Cut(String text, List<Mark> marks) {}

    private static Cut cut(String text, List<Mark> marks, int most) {
        if (text.length() <= most) return new Cut(text, marks);
        int first = marks.isEmpty() ? 0 : marks.getFirst().from();
        int from = whole(text, first <= most - LEAD ? 0 : first - LEAD);
        int to = whole(text, Math.min(text.length(), from + most));
        String before = from > 0 ? MORE : "";
        String after = to < text.length() ? MORE : "";
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : marks) {
            int start = Math.max(mark.from(), from);
            int end = Math.min(mark.to(), to);
            if (start < end) kept.add(new Mark(start - from + before.length(), end - from + before.length()));
        }
        return new Cut(before + text.substring(from, to) + after, kept);
    }

    /** Never between the two halves of a rare character. */
    private static int whole(String text, int at) {
        boolean split = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return split ? at - 1 : at;
    }

    private static List<Mark> marks(List<Results.Span> spans, int length) {
        return spans.stream().filter(s -> s.from() >= 0 && s.from() < s.to() && s.to() <= length)
                .map(s -> new Mark(s.from(), s.to())).toList();
    }

    private static List<Mark> moved(List<Mark> marks, int by) {
        return marks.stream().map(m -> new Mark(m.from() + by, m.to() + by)).toList();
    }
}
