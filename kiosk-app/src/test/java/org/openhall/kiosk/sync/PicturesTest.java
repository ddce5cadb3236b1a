package org.openhall.kiosk.sync;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.contract.content.Blob;
import org.openhall.contract.feed.Row;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PicturesTest {

    private static final String HASH = "ab".repeat(32);

    /** A form that is not fetched is a page that waits for ever. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"notice;{'attachments':[FILE]}", "guide;{'attachments':[FILE]}",
            "guide;{'materials':[{'blanks':[FILE]}]}", "guide;{'materials':[{'samples':[FILE]}]}",
            "guide;{'results':[{'samples':[FILE]}]}"})
    void pagesOfEveryFileOfARecordAreFetched(String kind, String payload) {
        String file = "{'pages':[{'picture':{'sha256':'" + HASH + "','bytes':7,'mediaType':'image/png'}}]}";
        String words = payload.replace("FILE", file).replace('\'', '"');

        List<Blob> wanted = Pictures.of(new Row(kind, "a", 1, 1, Optional.of(words)));

        assertEquals(List.of(HASH), wanted.stream().map(Blob::sha256).toList());
    }
}
