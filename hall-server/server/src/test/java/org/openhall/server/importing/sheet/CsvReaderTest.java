package org.openhall.server.importing.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.server.intake.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CsvReaderTest {

    private static final String TEXT = "序号,公开内容\n1,\"第一行\n第二行，有“引号”\"\"和䶮字\"\n\n2,末\n";
    private static final List<List<String>> ROWS = List.of(List.of("序号", "公开内容"),
            List.of("1", "第一行\n第二行，有“引号”\"和䶮字"), List.of(""), List.of("2", "末"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void officeEncodingsAreTold(String charset) throws RefusedFileException {
        assertEquals(ROWS, CsvReader.read("x.csv", TEXT.getBytes(Charset.forName(charset))).rows());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() throws RefusedFileException {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);

        assertEquals("序号", CsvReader.read("x.csv", bytes).at(0, 0));
    }

    @Test
    void tabsAndSemicolonsPartToo() throws RefusedFileException {
        assertEquals("公开,内容", CsvReader.read("x.csv", "序号\t公开,内容\t末\n".getBytes(StandardCharsets.UTF_8)).at(0, 1));
        assertEquals("公开内容", CsvReader.read("x.csv", "序号;公开内容\n".getBytes(StandardCharsets.UTF_8)).at(0, 1));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = {'a', ',', 0, 1, 2};

        assertRefused(bytes, "不是 CSV");
        assertRefused(new byte[]{'a', (byte) 0xff, (byte) 0xff, 'b'}, "编码");
    }

    @Test
    void anOpenQuoteIsRefusedWithItsRow() {
        assertRefused("a,b\nc,\"d\ne,f".getBytes(StandardCharsets.UTF_8), "第 2 行");
    }

    @Test
    void atAbsurdWidthTheFileIsRefused() {
        assertRefused(",".repeat(500).getBytes(StandardCharsets.UTF_8), "列");
    }

    private static void assertRefused(byte[] bytes, String words) {
        RefusedFileException e = assertThrows(RefusedFileException.class, () -> CsvReader.read("x.csv", bytes));
        assertTrue(e.getMessage().contains(words) && e.getMessage().contains("请"), e.getMessage());
    }
}
