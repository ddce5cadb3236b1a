package org.openhall.server.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.TimeLimit.Clear;
import org.openhall.contract.content.TimeLimit.Side;
import org.openhall.contract.content.TimeLimit.Unit;
import org.openhall.server.importing.judgement.TimeLimits;
import org.openhall.server.intake.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Time limits as real catalogues word them (domain.md §2.3, 10). */
class TimeLimitsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"信息形成或者变更之日起20个工作日内予以公开;|20|WORKDAY|AFTER|信息形成或者变更之日",
            "20工作日|20|WORKDAY|AFTER|''", "分配结果确定后二十个工作日内|20|WORKDAY|AFTER|分配结果确定后",
            "本级人民代表大会或其常务委员会批准后20日内|20|DAY|AFTER|本级人民代表大会或其常务委员会批准后",
            "在组织听证7个工作日前予以公开|7|WORKDAY|BEFORE|组织听证", "拟征收土地现状调查结束后5个工作日内,在村公示栏公开。|5|WORKDAY|AFTER|拟征收土地现状调查结束后"})
    void aPlainLimitIsUnderstood(String words, int count, Unit unit, Side side, String anchor) {
        assertEquals(new Clear("", count, unit, side, anchor), TimeLimits.read(words).whole().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "及时公开", "永久公开", "半年至少更新1次", "每年1月31日前", "提前一周发通知邀请", "制定或获取信息之日起10个工作日内,公示7个工作日",
            "信息产生、变更之日起20个工作日内公开,保持长期公开(相关政策法规另有规定的应从其规定)", "征求意见期限一般不少于30日", "1月31日前"})
    void anythingElseStaysWords(String words) {
        assertEquals(List.of(), TimeLimits.read(words).clear());
    }

    @Test
    void numberedLinesHoldForTheirParts() {
        assertEquals(List.of(new Clear("处罚决定", 20, Unit.WORKDAY, Side.AFTER, "")),
                TimeLimits.read("1.除处罚决定外其他内容:长期公开(动态调整); 2.处罚决定:20个工作日内。").clear());
        assertEquals(List.of(new Clear("《听证通知书》", 7, Unit.WORKDAY, Side.BEFORE, "组织听证")),
                TimeLimits.read("①《听证通知书》在组织听证7个工作日前予以公开;②其他听证公开内容为依申请公开。").clear());
    }

    @Test
    void rowsOfOneItemHoldTheirLimitsForTheirOwnContent() throws IOException, RefusedFileException {
        CatalogueItem item = item("低保名单|20个工作日内", "公示名单|7个工作日内");

        assertEquals("低保名单：20个工作日内\n公示名单：7个工作日内", item.limit().wording());
        assertEquals(List.of(new Clear("低保名单", 20, Unit.WORKDAY, Side.AFTER, ""),
                new Clear("公示名单", 7, Unit.WORKDAY, Side.AFTER, "")), item.limit().clear());
        assertEquals(List.of(), item.questions());
    }

    @Test
    void twoLimitsForOneContentAreAQuestion() throws IOException, RefusedFileException {
        CatalogueItem item = item("低保名单|20个工作日内", "|7个工作日内");

        assertEquals(List.of(), item.limit().clear());
        assertEquals(List.of("公开时限"), item.questions());
    }

    /** One item, number and name merged over its rows. */
    private CatalogueItem item(String... rows) throws IOException, RefusedFileException {
        StringBuilder html = new StringBuilder("<h2>社会救助领域基层政务公开标准目录</h2><table>"
                + "<tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开时限</th><th>公开主体</th></tr>");
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            String name = row > 0
                    ? ""
                    : "<td rowspan=\"%d\">1</td>".formatted(rows.length)
                            + "<td rowspan=\"%d\">低保</td><td rowspan=\"%d\">名单</td>".formatted(rows.length,
                                    rows.length);
            String publisher = row > 0 ? "" : "<td rowspan=\"%d\">民政局</td>".formatted(rows.length);
            html.append("<tr>%s<td>%s</td><td>%s</td>%s</tr>".formatted(name, cells[0], cells[1], publisher));
        }
        Path file = folder.resolve("limits.xlsx");
        TestingTables.workbook(html.append("</table>").toString(), file);
        return TestingTables.items(TestingTables.file().read(file)).getFirst();
    }
}
