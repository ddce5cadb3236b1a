package org.openhall.kiosk.wording;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Validity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is said of a document's validity. */
class ValidityWordsTest {

    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    @Test
    void aDocumentPastItsPeriodHasLapsedThoughNobodySaidSo() {
        Validity validity = new Validity(Validity.State.IN_FORCE, Optional.empty(), Optional.of(END));
        assertEquals("有效", ValidityWords.on(validity, END).mark());
        ValidityWords lapsed = ValidityWords.on(validity, END.plusDays(1));
        assertEquals("已失效", lapsed.mark());
        assertTrue(lapsed.gone());
        assertTrue(lapsed.warning().contains("2024年12月31日"), lapsed.warning());
    }

    @Test
    void aTextIsCutBetweenCharacters() {
        assertEquals("办理流程…", Brief.of("办理流程；办理时限", 6));
        assertEquals("𠮷𠮷…", Brief.of("𠮷𠮷𠮷𠮷", 3));
    }
}
