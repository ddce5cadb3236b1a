package org.openhall.server.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.contract.content.Guide;
import org.openhall.server.importing.judgement.Remark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a content pack must bring before it may become a draft. */
class PackJudgementTest {

    private static final String IMPRINT = "{\"title\":\"通知\",\"publisherName\":\"民政局\"}";

    @TempDir
    private Path folder;

    private TestingImport hall;

    @BeforeEach
    void open() {
        hall = new TestingImport(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"notice|{}|imprint.title",
            "notice|{\"imprint\":{\"title\":\"通知\"}}|imprint.publisherName",
            "office|{\"duties\":\"职责\"}|imprint.title", "domain|{}|name", "synonyms|{\"words\":[\"低保\",\"低保\"]}|words",
            "hall|{\"name\":\"大厅\",\"timeZone\":\"Beijing\"}|timeZone", "hall|{}|name",
            "notice|{\"imprint\":{\"title\":\"通知\",\"levels\":[\"STREET\",\"TOWN\"]}}|record.imprint.levels[1]",
            "guide|{\"materials\":[{\"name\":\"身份证\",\"copies\":\"一份\"}]}|record.materials[0].copies",
            "news|{}|kind"})
    void whatNobodyCouldReadIsRefusedByItsField(String kind, String record, String field) throws IOException {
        Imported imported = hall.record(kind, record);

        assertEquals(List.of(), imported.drafts());
        assertEquals(List.of(field), TestingImport.remarks(imported).stream().map(Remark::column).toList());
    }

    @Test
    void aHallWithAClockOfTheWorldIsTaken() throws IOException {
        Imported imported = hall.record("hall", "{\"name\":\"大厅\",\"timeZone\":\"Asia/Urumqi\"}");

        assertEquals(List.of(), TestingImport.remarks(imported));
        assertEquals(1, imported.drafts().size());
    }

    @Test
    void filesThatTheHallDoesNotHaveAreRefused() throws IOException {
        byte[] picture = {1, 2, 3};
        String there = hall.blobs.put(new ByteArrayInputStream(picture));

        assertEquals(1, hall.record("notice", attached(there, 3)).drafts().size());
        assertEquals(0, hall.record("notice", attached(there, 4)).drafts().size());
        Imported invented = hall.record("notice", attached("ab".repeat(32), 3));
        assertEquals(List.of("attachments[0]"),
                TestingImport.remarks(invented).stream().map(Remark::column).toList());
    }

    @Test
    void aFormStandsWithTheMaterialThatNamesIt() throws IOException {
        Path demo = Path.of(System.getProperty("openhall.house"), "provisioning/demo/files");
        Files.copy(demo.resolve("xinxi-gongkai-tiaoli-zongze.pdf"), folder.resolve("申请表.pdf"));
        String guide = "{\"kind\":\"guide\",\"id\":\"g1\",\"record\":{\"imprint\":" + IMPRINT
                + ",\"materials\":[{\"name\":\"申请表\",\"samples\":[{\"file\":\"%s\"}]}]},\"files\":[\"申请表.pdf\"]}";

        Guide taken = (Guide) hall.pack(guide.formatted("申请表.pdf")).drafts().getFirst().content().orElseThrow();
        assertEquals("申请表.pdf", taken.materials().getFirst().samples().getFirst().name());
        assertEquals(List.of(taken.attachments().getFirst(), taken.materials().getFirst().samples().getFirst()),
                taken.files());
        assertFalse(taken.files().getLast().pictures().isEmpty());

        Imported outside = hall.pack(guide.formatted("../申请表.pdf"));
        assertEquals(List.of(), outside.drafts());
        assertEquals("file", TestingImport.remarks(outside).getFirst().column());
    }

    @Test
    void whatNamesNothingIsAQuestion() throws IOException {
        Imported imported = hall.pack(
                "{\"kind\":\"guide\",\"id\":\"g1\",\"record\":{\"imprint\":" + IMPRINT + ",\"items\":[\"i1\"]}}",
                "{\"kind\":\"question\",\"id\":\"q1\",\"record\":{\"imprint\":" + IMPRINT
                        + ",\"related\":[\"guide/g1\",\"guide/g2\"]}}");

        assertEquals(2, imported.drafts().size());
        assertEquals(List.of("items", "related"),
                TestingImport.remarks(imported).stream().map(Remark::column).toList());
        assertTrue(TestingImport.remarks(imported).toString().contains("“guide/g2”"));
    }

    @Test
    void whatATableOfTheSameRunBringsIsKnown() throws IOException {
        Path table = hall.csv("甲.csv", "1,养老,高龄津贴,内容甲,依据,及时公开,■政府网站");
        String id = hall.read(table).drafts().getLast().key().id();
        hall.record("guide", "{\"imprint\":" + IMPRINT + ",\"items\":[\"" + id + "\"]}");

        Imported together = hall.read(folder.resolve("pack.json"), table);

        assertEquals(1, together.report().getFirst().count(ReportLine.Verdict.IMPORTED));
    }

    @Test
    void twoRecordsOfOneIdAreNotOne() throws IOException {
        String notice = "{\"kind\":\"notice\",\"id\":\"n1\",\"record\":{\"imprint\":" + IMPRINT + "}}";

        Imported imported = hall.pack(notice, notice);

        assertEquals(1, imported.drafts().size());
        assertEquals(1, imported.report().getFirst().count(ReportLine.Verdict.REFUSED));
    }

    @Test
    void theReportCountsRecordsAndEndsItsSentencesOnce() throws IOException {
        String text = String.join("\n", ReportText.of(hall.pack(
                "{\"kind\":\"notice\",\"id\":\"n1\",\"record\":{\"imprint\":" + IMPRINT + "},\"files\":[\"无.pdf\"]}",
                "{\"kind\":\"notice\",\"id\":\"n2\",\"record\":{}}").report()));

        assertTrue(text.contains("没有导入 2 条。") && text.contains("第 2 条 没有导入：imprint.title——没有标题，请补上。"), text);
        assertTrue(!text.contains("。。") && !text.contains("行"), text);
    }

    private static String attached(String sha256, int bytes) {
        return """
                {"imprint":%s,"attachments":[{"name":"a.pdf","pages":[{"picture":{"sha256":"%s","bytes":%d,\
                "mediaType":"image/png"},"width":1,"height":1}]}]}""".formatted(IMPRINT, sha256, bytes);
    }
}
