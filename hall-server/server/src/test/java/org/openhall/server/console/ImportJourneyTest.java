package org.openhall.server.console;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Domain;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Office;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An editor hands in tables whose columns are called otherwise than anybody knows, and sets them right once. */
class ImportJourneyTest extends Journey {

    private static final String OFFICE = "示例街道办事处";
    private static final String TABLE = """
            示例街道社会救助领域基层政务公开标准目录,,,,,,,,
            序号,一级事项,二级事项,公开内容,公开依据,何时公开,谁来公开,公开渠道和载体,公开层级
            1,最低生活保障,审核确认,初审对象名单,社会救助暂行办法,形成之日起7个工作日内,示例街道办事处,■社区公示栏,街道
            2,临时救助,审核确认,支出型临时救助对象名单,社会救助暂行办法,形成之日起7个工作日内,示例街道办事处,■社区公示栏,街道
            ,,,没有事项名称的行,,,,,
            """;
    private static final String STRANGE = """
            说明：每季度更新一次
            示例街道公共法律服务领域目录
            大项,小项,说些什么,根据什么,多久,哪个部门,写在哪里
            法治宣传,普法活动,活动安排,法治宣传教育规划,长期公开,示例街道办事处,政府网站
            """;

    @Override
    List<Release> content() {
        Imprint imprint = Json.read("{\"title\":\"" + OFFICE + "\"}", Imprint.class);
        return List.of(
                new Release(new RowKey(Kind.OFFICE.code(), "street"), Optional.of(Json.read("{}", Office.class)
                        .withImprint(imprint))),
                new Release(new RowKey(Kind.DOMAIN.code(), "19"), Optional.of(new Domain("社会救助", List.of(), "", 19,
                        true))),
                new Release(new RowKey(Kind.DOMAIN.code(), "09"), Optional.of(new Domain("公共法律服务", List.of(), "", 9,
                        true))));
    }

    @BeforeEach
    void comeIn() {
        staff("lifang", "李芳", "editor").comeIn(browser, console);
    }

    private void handIn(String name, String table) throws IOException {
        browser.press("导入");
        browser.attach("files", Files.writeString(folder.resolve(name), table));
        browser.choose("source", OFFICE);
        browser.press("上传，看看结果");
        browser.until("的列");
    }

    @Test
    void columnsAreSetRightOnceAndRememberedForTheSource() throws Exception {
        browser.press("导入");
        looked("import");
        handIn("社会救助.csv", TABLE);
        assertTrue(browser.text().contains("没有公开时限、公开主体、"), browser.text());
        assertTrue(browser.text().contains("第 5 行") && browser.text().contains("不能导入"), browser.text());
        looked("batch");
        browser.choose("column.何时公开", "公开时限");
        browser.choose("column.谁来公开", "公开主体");
        browser.press("按这样再读一遍");
        browser.until("条新的，会成为草稿");
        assertFalse(browser.text().contains("没有公开时限"), browser.text());
        browser.press("留成草稿");
        assertTrue(browser.text().contains("留下 3 份草稿"), browser.text());
        assertTrue(browser.text().contains("临时救助"), browser.text());
        browser.press("导入");
        assertTrue(browser.text().contains("留下 3 份草稿"), browser.text());
        try (var database = HallDatabase.open(hall.folder())) {
            assertEquals(List.of("3"), new AuditStore(database).newest(0, 100).stream().filter(row -> row.act().equals(
                    "IMPORTED")).map(row -> row.detail()).toList());
        }

        handIn("社会救助二.csv", TABLE.replace("7个工作日", "5个工作日"));
        assertFalse(browser.text().contains("没有公开时限"), "remembered from the first time: " + browser.text());
        assertTrue(browser.text().contains("条新的，会成为草稿"), browser.text());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aWholeTableIsHandedInReviewedAndLetOutTogether() throws Exception {
        handIn("社会救助.csv", TABLE);
        browser.press("留成草稿");
        browser.press("临时救助 · 审核确认");
        assertTrue(browser.text().contains("示例街道社会救助领域基层政务公开标准目录（草稿）"), browser.text());
        looked("edit-item");
        browser.back();
        browser.tickAll();
        looked("list-batch");
        browser.press("提交审核");
        assertTrue(browser.text().contains("提交审核 3 条"), browser.text());
        looked("bulk-submit");
        browser.press("确定提交审核");
        assertTrue(browser.text().contains("3 条做好了"), browser.text());
        browser.press("退出");
        staff("wangjun", "王军", "reviewer", "publisher").comeIn(browser, console);
        browser.press("审核");
        browser.press("临时救助 · 审核确认");
        assertTrue(browser.text().contains("新内容，共 "), browser.text());
        assertTrue(browser.text().contains("示例街道社会救助领域基层政务公开标准目录（草稿）"), browser.text());
        assertFalse(browser.text().contains("未写明"), "what nobody stated is nothing new");
        looked("review-fresh");
        browser.press("审核");
        browser.press("公开");
        assertTrue(browser.text().contains("还没有选"), browser.text());
        browser.tickAll();
        browser.press("审核", "button");
        assertTrue(browser.text().contains("支出型临时救助对象名单"), "the words themselves are there to be read");
        looked("bulk-review");
        browser.press("全部通过审核");
        browser.open(console + "/review?state=APPROVED");
        browser.tickAll();
        browser.press("公开");
        assertTrue(browser.text().contains("公开 3 条"), browser.text());
        looked("bulk-publish");
        browser.press("确定公开");
        assertTrue(browser.text().contains("3 条做好了"), browser.text());
        assertEquals(2, hall.server().feed().live(Kind.ITEM.code()).size());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aHeadThatNobodyKnowsIsPointedAt() throws Exception {
        handIn("法律服务.csv", STRANGE);
        assertTrue(browser.text().contains("没有认出表头"), browser.text());
        looked("batch-no-head");
        browser.press("第 3 行");
        assertTrue(browser.text().contains("表头在第 3 行"), browser.text());
        browser.choose("column.大项", "一级事项");
        browser.choose("column.小项", "二级事项");
        browser.choose("column.说些什么", "公开内容");
        browser.choose("column.根据什么", "公开依据");
        browser.choose("column.多久", "公开时限");
        browser.choose("column.哪个部门", "公开主体");
        browser.choose("column.写在哪里", "公开渠道和载体");
        browser.press("按这样再读一遍");
        browser.until("条新的，会成为草稿");
        assertTrue(browser.text().contains("2\n条新的，会成为草稿"), browser.text());
        browser.press("不导入了");
    }
}
