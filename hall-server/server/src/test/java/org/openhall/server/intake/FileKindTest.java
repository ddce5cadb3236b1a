package org.openhall.server.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FileKindTest {

    @TempDir
    private Path folder;

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

    @ParameterizedTest
    @CsvSource({"xl/workbook.xml,a.xls,XLSX", "xl/workbook.xml,a.csv,XLSX", "xl/workbook.xml,a,XLSX",
            "xl/workbook.bin,a.xlsx,XLSB", "word/document.xml,a.xlsx,DOCX", "OFD.xml,a.zip,OFD",
            "b/a.xlsx,a.zip,ARCHIVE"})
    void packedFilesAreToldByWhatIsInThem(String part, String name, FileKind kind)
            throws IOException, RefusedFileException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(part));
        }

        assertEquals(kind, FileKind.of(file));
    }

    @Test
    void aPackedFileThatCannotBeListedIsToldByItsName() throws IOException, RefusedFileException {
        assertEquals(FileKind.XLSX, FileKind.of(Files.write(folder.resolve("a.xlsx"), ZIP)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html xmlns:o=...", "\uFEFF\r\n <!DOCTYPE html>", "<TABLE border=1>",
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", "MIME-Version: 1.0"})
    void pagesUnderTheNameOfAWorkbookAreToldByTheirWords(String words) {
        assertEquals(FileKind.WEB_TABLE, FileKind.of(words.getBytes(StandardCharsets.UTF_8), "a.xls"));
        assertEquals(FileKind.WEB_TABLE, FileKind.of(words.getBytes(StandardCharsets.UTF_8), "a.csv"));
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
        kind.attachingAdvice().ifPresent(advice -> assertTrue(advice.contains("请") && advice.endsWith("。"), advice));
    }
}
