package org.openhall.kiosk.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.content.reading.Line;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.kit.Mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Hits as rows. */
class FoundRowTest {

    private final Line line = new Line(new RowKey("item", "r1"), Kind.ITEM, "低保金", "", "", "", "凤庆县", List.of(),
            Optional.empty());

    @Test
    void marksStandOnTheFoundWordsAfterTheRegionWasPutBefore() {
        FoundRow row = row("申请低保的条件", new Results.Span(2, 4));
        assertEquals("低保", marked(row));
        assertTrue(row.detail().startsWith("凤庆县 · "), row.detail());
    }

    @Test
    void aLongTextIsCutAroundTheFoundWord() {
        String before = "办理流程和材料".repeat(20);
        FoundRow row = row(before + "低保" + before, new Results.Span(before.length(), before.length() + 2));
        assertEquals("低保", marked(row));
        assertTrue(row.detail().length() < 70, row.detail());
    }

    @Test
    void marksOutsideTheTextAreLeftOut() {
        assertEquals(List.of(), row("短", new Results.Span(5, 9)).detailMarks());
    }

    private FoundRow row(String snippet, Results.Span span) {
        return FoundRow.of(new Results.Hit(line, List.of(), snippet, List.of(span)), Optional.empty(),
                LocalDate.of(2026, 11, 24));
    }

    private static String marked(FoundRow row) {
        Mark mark = row.detailMarks().getFirst();
        return row.detail().substring(mark.from(), mark.to());
    }
}
