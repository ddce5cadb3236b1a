package org.openhall.kiosk.wording;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AttachmentNamesTest {

    @Test
    void chineseNameLosesItsEndingOnly() {
        assertEquals(List.of("关于成立减灾委员会的通知"), names("关于成立减灾委员会的通知.pdf"));
    }

    @Test
    void latinNameGivesWayToTheTitleOfItsRecord() {
        assertEquals(List.of("总则"), names("xinxi-gongkai-tiaoli-zongze.pdf"));
    }

    @Test
    void severalLatinNamesAreNumbered() {
        assertEquals(List.of("总则（1）", "附表", "总则（2）"), names("a.pdf", "附表.PDF", "b.pdf"));
    }

    private static List<String> names(String... files) {
        return AttachmentNames.of(List.of(files).stream().map(f -> new Attachment(f, Blob.NONE, List.of())).toList(),
                "总则");
    }
}
