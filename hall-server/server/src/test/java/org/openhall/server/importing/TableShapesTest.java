package org.openhall.server.importing;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Channel;
import org.openhall.contract.content.Tick;
import org.openhall.server.importing.sheet.MergedRange;
import org.openhall.server.importing.sheet.Sheet;
import org.openhall.server.intake.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Shapes of real tables (康巴什, 盖州, 枣庄, 三门, 文山, 青浦 …), kept as short as the shape allows. */
class TableShapesTest {

    private static final String LIMIT = "信息形成或变更之日起20个工作日内";

    @Test
    void kangbashisOwnColumns() throws RefusedFileException {
        Imported imported = TestingTables.imported(TestingTables.sheet("救灾生产领域基层政务公开事项标准目录|||||||||||||||",
                "序号|公开事项|||公开内容|公开依据|条款内容|依据效力(位阶)|公开时限|公开主体|事项类别(法定公开、其他)|公开渠道和载体|公开对象||责任科室|对应职责",
                "|一级事项|二级事项|三级事项|(要素)||||||||全社会|特定群体||",
                "1|政策文件|法律法规|国家自然灾害救助应急预案|与救灾有关的法律、法规|《条例》|第二十条(十二)|法规|" + LIMIT
                        + "|应急管理部门|法定公开|■政府网站   ■两微一端|√||综合减灾和应急管理组|自然灾害救助"));
        CatalogueItem item = TestingTables.items(imported).getFirst();

        assertEquals("14", item.domain());
        assertEquals(List.of("政策文件", "法律法规", "国家自然灾害救助应急预案"), item.names());
        assertEquals("第二十条(十二)", item.clause());
        assertEquals("法规", item.rank());
        assertEquals("法定公开", item.category());
        assertEquals("综合减灾和应急管理组", item.section());
        assertEquals("自然灾害救助", item.duty());
        assertEquals(Map.of(), item.extras());
        assertEquals(0, imported.report().getFirst().count(ReportLine.Verdict.QUESTION));
    }

    @Test
    void aMaskedNameIsNoPublisher() throws RefusedFileException {
        Imported imported = TestingTables.untitled(
                TestingTables.sheet("序号|一级事项|二级事项|公开内容|公开主体", "1|低保|公示|内容|****** 局", "2|低保|办事指南|内容|民政局"));

        assertEquals(List.of("", "民政局"),
                TestingTables.items(imported).stream().map(item -> item.imprint().publisherName()).toList());
        assertEquals(List.of("公开主体"), TestingTables.items(imported).getFirst().questions());
    }

    @Test
    void headerWordsBrokenByBlanksAndLines() throws RefusedFileException {
        CatalogueItem item = TestingTables.items(TestingTables.imported(TestingTables.sheet("社会救助领域基层政务公开标准目录",
                "序 号|公开事项||公开内容（要素）|公开依据|公开 时限|公开主体|公开渠道和载体|公开对象||公开方式||公开层级|",
                "|一级\\n事项|二级\\n事项||||||全\\n社 会|特定\\n群众|主 动|依申\\n请公 开|县级|乡、\\n村级",
                "1|综合\\n业务|政策 法规\\n文件|《社会救助暂行办法》|《条例》|制 定 或 获 取 信 息之日起 10 个 工作日内|民政局|■政府网站\\n□公开查阅点|√||√||√|√")))
                .getFirst();

        assertEquals(List.of("综合业务", "政策法规文件"), item.names());
        assertEquals("制定或获取信息之日起10个工作日内", item.limit().wording());
        assertEquals(10, item.limit().whole().orElseThrow().count());
        assertEquals(Tick.State.YES, item.proactive().state());
        assertEquals(Tick.State.NO, item.onRequest().state());
    }

    @Test
    void levelNamesBrokenOverThreeRows() throws RefusedFileException {
        CatalogueItem item = TestingTables.items(TestingTables.untitled(TestingTables.sheet(
                "序号|一级事项|二级事项|公开内容|公开依据|公开时限|公开主体|公开层级|", "|||||||县|乡", "|||||||级|镇", "||||||||级",
                "1|甲|乙|内容|依据|及时公开|局||√"))).getFirst();

        assertEquals(List.of(org.openhall.contract.content.Level.STREET), item.imprint().levels());
    }

    @Test
    void anotherOrderAnotherBoxAndAChannelWithoutOne() throws RefusedFileException {
        Imported imported = TestingTables.imported(TestingTables.sheet("安全生产领域基层政务公开标准目录",
                "序号|事项名称||公开内容|公开依据|公开时限|公开主体|公开方式||公开渠道|公开对象|", "|一级事项|二级事项|||||主动|依申请||全社会|特定群体",
                "1|政策文件|法律法规|内容|依据|" + LIMIT + "|应急管理局|√||▄政府网站;口政府公报;口广播电视,口纸质媒体:口图书馆:国家档案馆;口精准推送|√|",
                "2|政策文件|窗口|内容|依据|" + LIMIT + "|应急管理局|√||▄政府网站;口便民服务站 ;口社区/企事业单位/村公示栏(电子屏);国家档案馆;口其他。|√|"));
        CatalogueItem item = TestingTables.items(imported).get(1);

        assertEquals(List.of(new Channel("政府网站", Channel.Use.USED), new Channel("便民服务站", Channel.Use.NOT_USED),
                new Channel("社区/企事业单位/村公示栏(电子屏)", Channel.Use.NOT_USED), new Channel("国家档案馆", Channel.Use.UNCLEAR),
                new Channel("其他", Channel.Use.NOT_USED)), item.channels());
        assertEquals(List.of("公开渠道和载体"), item.questions());
        assertEquals(List.of("政策文件", "窗口"), item.names());
    }

    @Test
    void headersPrintedAgainAreDroppedAndNotesAreNoItems() throws RefusedFileException {
        String head = "序号|一级事项|二级事项|公开内容|公开依据|公开时限";
        Imported imported = TestingTables.imported(TestingTables.sheet("生态环境目录", head, "1|甲|乙|内容|依据|及时公开", head,
                "2|甲|丙|内容|依据|及时公开", "||||||", "注：本目录由办公室负责解释。"));

        assertEquals(2, TestingTables.items(imported).size());
        assertEquals(5, imported.report().getFirst().aside());
    }

    @Test
    void unknownColumnsAreKeptByTheirName() throws RefusedFileException {
        CatalogueItem item = TestingTables.items(TestingTables.untitled(TestingTables.sheet(
                "序号|一级事项|二级事项|公开内容|公开依据|公开时限|监督举报电话|五公开", "1|甲|乙|内容|依据|及时公开|12345|决策"))).getFirst();

        assertEquals(Map.of("监督举报电话", "12345", "五公开", "决策"), item.extras());
    }

    @Test
    void aHeaderPrintedTwiceIsAsked() throws RefusedFileException {
        Imported imported = TestingTables.untitled(TestingTables.sheet("序号|一级事项|一级事项|公开内容|公开依据|公开时限",
                "1|甲|乙|内容|依据|及时公开"));

        assertTrue(imported.report().getFirst().remarks().stream().anyMatch(r -> r.column().equals("表头")));
        assertEquals(Map.of("一级事项", "乙"), TestingTables.items(imported).getFirst().extras());
    }

    @Test
    void flatWordsInsteadOfTicks() throws RefusedFileException {
        CatalogueItem item = TestingTables.items(TestingTables.untitled(TestingTables.sheet(
                "一级事项|二级事项|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|公开方式", "特困|文件|内容|依据|" + LIMIT + "|局|政府网站,公开查阅点|全社会|主动公开")))
                .getFirst();

        assertTrue(item.everyone().yes() && item.proactive().yes());
        assertEquals(2, item.channels().size());
    }

    @Test
    void inAGuidelineTheBoxesAreGrades() throws RefusedFileException {
        CatalogueItem item = TestingTables.items(TestingTables.untitled(TestingTables.sheet(
                "序号|一级事项|二级事项|公开内容|公开依据|公开时限|公开渠道和载体(“■”表示必选项,“□”表示可选项)", "1|甲|乙|内容|依据|及时公开|■政府网站 □广播电视")))
                .getFirst();

        assertEquals(List.of(Channel.Use.REQUIRED, Channel.Use.OPTIONAL),
                item.channels().stream().map(Channel::use).toList());
    }

    @Test
    void sameAsAboveIsResolvedOnlyWhereItIsCertain() throws RefusedFileException {
        String head = "序号|一级事项|二级事项|公开内容|公开依据|公开时限";
        Imported imported = TestingTables.untitled(TestingTables.sheet(head, "1|甲|乙|同上|依据|同上", "2|甲|丙|内容|依据|" + LIMIT,
                "3|甲|丁|同上|同上|（同1）"));
        List<CatalogueItem> items = TestingTables.items(imported);

        assertEquals("同上", items.get(0).content());
        assertEquals(List.of("公开内容", "公开时限"), items.get(0).questions());
        assertEquals("内容", items.get(2).content());
        assertEquals("依据", items.get(2).basis());
        assertEquals(List.of("公开时限"), items.get(2).questions());
    }

    @Test
    void nothingIsMadeOfLostSigns() throws RefusedFileException {
        CatalogueItem item = TestingTables.items(TestingTables.untitled(TestingTables.sheet(
                "序号|一级事项|二级事项|公开内容|公开依据|公开时限|公开渠道|全社会|特定群体", "1|甲|乙|内容|依据|20工作日|t政府网站□政府公报|?|"))).getFirst();

        assertEquals(Tick.UNSTATED, item.everyone());
        assertEquals(List.of(Channel.Use.UNCLEAR), item.channels().stream().map(Channel::use).toList());
        assertEquals(List.of("公开对象（全社会）", "公开渠道和载体"), item.questions());
    }

    @Test
    void hiddenRowsAreNotPublished() throws RefusedFileException {
        Sheet shown = TestingTables.sheet("序号|一级事项|二级事项|公开内容|公开依据|公开时限", "1|甲|乙|内容|依据|及时公开");
        Sheet hidden = new Sheet(shown.name(), shown.rows(), List.<MergedRange>of(), List.of(1));

        assertEquals(List.of(), TestingTables.items(TestingTables.untitled(hidden)));
    }

    @Test
    void aDomainWithTwoHomesIsAsked() throws RefusedFileException {
        Imported imported = TestingTables.imported(TestingTables.sheet("自然资源领域基层政务公开标准目录",
                "序号|一级事项|二级事项|公开内容|公开依据|公开时限", "1|甲|乙|内容|依据|及时公开"));

        assertEquals("", TestingTables.items(imported).getFirst().domain());
        assertTrue(imported.report().getFirst().remarks().stream().anyMatch(r -> r.column().equals("领域")));
    }

    @Test
    void aSheetWithoutATableIsRefusedWithWhatToDo() {
        RefusedFileException e = assertThrows(RefusedFileException.class,
                () -> TestingTables.imported(TestingTables.sheet("通讯录|电话", "张三|1")));

        assertTrue(e.getMessage().contains("表头"));
    }

    @Test
    void theOfficeOfExactlyThatNameIsThePublisher() throws RefusedFileException {
        List<CatalogueItem> items = TestingTables.items(TestingTables.imported(TestingTables.sheet("社会救助领域基层政务公开标准目录",
                "序号|一级事项|二级事项|公开内容|公开依据|公开时限|公开主体", "1|甲|乙|内容|依据|及时公开|示例区\\n民政局", "2|甲|丙|内容|依据|及时公开|示例区民政局、街道",
                "3|甲|丁|内容|依据|及时公开|同名办公室")));

        assertEquals(List.of("o-mzj", "", ""), items.stream().map(item -> item.imprint().publisher()).toList());
        assertEquals("示例区民政局", items.getFirst().imprint().publisherName());
    }
}
