package org.openhall.server.importing.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.intake.Sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HostileWorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void anHonestWorkbookIsRead() throws IOException, RefusedFileException {
        List<Sheet> sheets = XlsxReader
                .read(zip(parts(sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>序号</t></is></c></row>"))));

        assertEquals("序号", sheets.getFirst().at(0, 0));
    }

    @Test
    void aBombIsRefusedByWhatComesOutOfIt() throws IOException {
        Map<String, byte[]> parts = parts(sheet(""));
        parts.put("xl/media/bomb.bin", new byte[70 << 20]);

        assertRefused(zip(parts), "压缩比异常");
    }

    @Test
    void manySmallBombsAreRefusedTogether() throws IOException {
        Map<String, byte[]> parts = parts(sheet(""));
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        byte[] half = new byte[3 << 20];
        System.arraycopy(noise, 0, half, 0, 1 << 16);
        for (int i = 0; i < 30; i++)
            parts.put("xl/media/part" + i + ".bin", half);

        assertRefused(zip(parts), "过大");
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        Map<String, byte[]> parts = parts(sheet(""));
        for (int i = 0; i < ZipCheck.MOST_ENTRIES; i++)
            parts.put("xl/media/" + i, new byte[0]);

        assertRefused(zip(parts), "条目过多");
    }

    @Test
    void entriesThatShareTheirBytesAreRefused() throws IOException {
        byte[] honest = Files.readAllBytes(zip(parts(sheet(""))));
        ByteBuffer directory = ByteBuffer.wrap(honest).order(ByteOrder.LITTLE_ENDIAN);
        int first = -1;
        for (int at = 0; at < honest.length - 46; at++) {
            if (directory.getInt(at) != 0x02014b50) continue;
            if (first < 0) first = directory.getInt(at + 42);
            directory.putInt(at + 42, first);
        }

        assertRefused(write(honest), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "C:\\boot.ini", "a\\..\\b", "xl/../../x"})
    void namesThatClimbAreRefused(String name) throws IOException {
        Map<String, byte[]> parts = parts(sheet(""));
        parts.put(name, "x".getBytes(StandardCharsets.UTF_8));

        assertRefused(zip(parts), "可疑的文件名");
        assertFalse(Files.exists(folder.resolve("passwd")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/embeddings/book.xlsx", "xl/media/picture.png"})
    void archivesInsideAreRefusedByNameAndByContent(String name) throws IOException {
        Map<String, byte[]> parts = parts(sheet(""));
        parts.put(name, Files.readAllBytes(zip(parts(sheet("")))));

        assertRefused(zip(parts), "里面还有压缩包");
    }

    @Test
    void billionLaughsAndForeignEntitiesAreRefusedBeforeTheyAreRead() throws IOException {
        Path canary = Files.writeString(folder.resolve("canary"), "秘密");
        for (String entity : List.of("<!ENTITY a SYSTEM \"" + canary.toUri() + "\">",
                "<!ENTITY a SYSTEM \"http://127.0.0.1:9/canary\">",
                "<!ENTITY b \"哈哈哈哈哈哈哈哈哈哈\"><!ENTITY a \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">",
                "<!ENTITY % p SYSTEM \"" + canary.toUri() + "\">%p;")) {
            String row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>";
            String evil = sheet(row).replace("<worksheet", "<!DOCTYPE w [" + entity + "]><worksheet");

            assertRefused(zip(parts(evil)), "另存一份");
        }
    }

    @Test
    void entitiesInTheOtherPartsAreRefusedToo() throws IOException {
        for (String part : List.of("xl/workbook.xml", "[Content_Types].xml", "xl/sharedStrings.xml")) {
            Map<String, byte[]> parts = parts(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"));
            String text = new String(parts.get(part), StandardCharsets.UTF_8);
            int end = text.indexOf("?>") + 2;
            parts.put(part, (text.substring(0, end) + "<!DOCTYPE x [<!ENTITY a \"b\">]>" + text.substring(end))
                    .getBytes(StandardCharsets.UTF_8));

            assertRefused(zip(parts), "");
        }
    }

    @Test
    void aWorkbookCutAnywhereIsRefusedWithWhatToDo() throws IOException {
        byte[] whole = Files.readAllBytes(zip(parts(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"))));
        for (int length = 0; length < whole.length; length++) {
            assertRefused(write(Arrays.copyOf(whole, length)), "");
        }
    }

    @Test
    void damagedBytesGiveTheSheetOrARefusalAndNothingElse() throws IOException {
        byte[] whole = Files.readAllBytes(zip(parts(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"))));
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < 3; hit++)
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                XlsxReader.read(write(damaged));
            } catch (RefusedFileException e) {
                refused++;
            }
        }
        assertTrue(refused > 100, "refused " + refused);
    }

    @Test
    void whatTheChildRefusesComesOutOfItAsASentence() throws IOException, RefusedFileException {
        SheetReader reader = new SheetReader(Sandbox.usual());
        Path honest = zip(parts(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")));
        Map<String, byte[]> parts = parts(sheet(""));
        parts.put("../x", new byte[0]);
        Path evil = zip(parts);

        assertEquals("1", reader.read(honest).getFirst().at(0, 0));
        assertTrue(assertThrows(RefusedFileException.class, () -> reader.read(evil)).getMessage().contains("可疑的文件名"));
    }

    @Test
    void aSheetThatNeedsMoreMemoryThanAllowedIsRefusedAndTheServerLivesOn() throws IOException {
        StringBuilder rows = new StringBuilder();
        Random random = new Random(3);
        for (int row = 1; row <= 19_000; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < 20; column++)
                rows.append("<c t=\"inlineStr\"><is><t>").append(Long.toHexString(random.nextLong()))
                        .append("</t></is></c>");
            rows.append("</row>");
        }
        Path big = zip(parts(sheet(rows.toString())));
        SheetReader reader = new SheetReader(new Sandbox(16, java.time.Duration.ofMinutes(2)));

        assertTrue(assertThrows(RefusedFileException.class, () -> reader.read(big)).getMessage().contains("拆成几个"));
    }

    private void assertRefused(Path file, String words) {
        RefusedFileException e = assertThrows(RefusedFileException.class, () -> XlsxReader.read(file));
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertTrue(e.getMessage().contains("请"), "says what to do: " + e.getMessage());
    }

    private Path zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return write(bytes.toByteArray());
    }

    private Path write(byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes);
        }
        return file;
    }

    private static String sheet(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static Map<String, byte[]> parts(String sheet) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", head
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types + "sharedStrings+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                + "worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", relations("<Relationship Id=\"r1\" Type=\"" + office
                + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        parts.put("xl/workbook.xml", head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                + "\"><sheets><sheet name=\"目录\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations("<Relationship Id=\"r1\" Type=\"" + office
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
        parts.put("xl/sharedStrings.xml", head + "<sst xmlns=\"" + main + "\"><si><t>词</t></si></sst>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String relations(String relations) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }
}
