package org.openhall.server.intake;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FileKindTest {

    private static final byte[] ZIP = {'P', 'K', 3, 4, 0, 0, 0, 0};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};

    @ParameterizedTest
    @CsvSource({"a.xlsx,XLSX", "a.XLSX,XLSX", "a.ofd,OFD", "a.docx,DOCX", "a.zip,ARCHIVE", "a,ARCHIVE"})
    void packedFilesAreToldByTheirName(String name, FileKind kind) {
        assertEquals(kind, FileKind.of(ZIP, name));
    }

    @ParameterizedTest
    @CsvSource({"a.xls,XLS", "a.doc,DOC", "a.wps,WPS", "a.et,ET", "a.xlsx,LOCKED_OFFICE"})
    void oldOfficeFilesAreToldByTheirName(String name, FileKind kind) {
        assertEquals(kind, FileKind.of(COMPOUND, name));
    }

    @Test
    void aPdfIsAPdfUnderAnyName() {
        assertEquals(FileKind.PDF, FileKind.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "公告.csv"));
        assertEquals(FileKind.EMPTY, FileKind.of(new byte[0], "a.pdf"));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void whatIsNotReadSaysWhatToDo(FileKind kind) {
        kind.advice().ifPresent(advice -> assertTrue(advice.contains("请") && advice.endsWith("。"), advice));
    }
}
