package org.openhall.server.console;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Drafts as editors write them in a real browser: alone, two at once, and after their session has ended. */
class DraftJourneyTest extends Journey {

    @Test
    void whatIsTypedOutlivesTheSession() throws Exception {
        Staff editor = staff("lifang", "李芳", "editor");
        editor.comeIn(browser, console);
        browser.open(console + "/content/notice/notice-1");
        browser.type("imprint.title", "写了很久的标题");
        hall.clock().move(Duration.ofMinutes(20));
        browser.press("只保存草稿");
        assertTrue(browser.text().contains("刚才填写的内容还在"), browser.text());
        looked("signin-again");
        editor.signIn(browser);
        looked("resume");
        assertEquals(console + "/content/notice/notice-1", browser.leads("不提交了，回到页面"));
        browser.press("继续提交");
        assertTrue(browser.text().contains("已保存为草稿"), browser.text());
        assertEquals("写了很久的标题", browser.value("imprint.title"));
    }

    /** Two people at one notice: one has it open, the other saves a draft of it. */
    private void liOpensAndZhaoSaves(Map<String, String> words) throws Exception {
        Staff li = staff("lifang", "李芳", "editor");
        Staff zhao = staff("zhaomin", "赵敏", "editor");
        li.comeIn(browser, console);
        browser.open(console + "/content/notice/notice-1");
        try (Browser other = another()) {
            zhao.comeIn(other, console);
            other.open(console + "/content/notice/notice-1");
            words.forEach(other::type);
            other.press("只保存草稿");
        }
    }

    @Test
    void twoEditorsOfOneRecordSeeEachOther() throws Exception {
        liOpensAndZhaoSaves(Map.of("imprint.title", "赵敏的标题", "imprint.portal", "https://example.cn/zhao"));
        browser.type("imprint.title", "李芳的标题");
        browser.type("body.0.text", "李芳的正文");
        browser.press("只保存草稿");
        assertTrue(browser.text().contains("别人刚刚也改了") && browser.text().contains("赵敏的标题"), browser.text());
        assertFalse(browser.text().contains("李芳的正文"), "what only one of them changed is nobody's choice");
        looked("stale");
        browser.press("按选的保存");
        assertEquals("李芳的标题", browser.value("imprint.title"));
        assertEquals("李芳的正文", browser.value("body.0.text"));
        assertEquals("https://example.cn/zhao", browser.value("imprint.portal"), "the other's change is still there");
        assertTrue(browser.text().contains("赵敏 保存"), "and it is known that there was another");
    }

    @Test
    void twoEditorsOfDifferentFieldsAreMergedAndToldSo() throws Exception {
        liOpensAndZhaoSaves(Map.of("imprint.title", "赵敏的标题"));
        browser.type("body.0.text", "李芳的正文");
        browser.press("只保存草稿");
        assertTrue(browser.text().contains("别人刚才改的也在里面：标题"), browser.text());
        assertEquals("赵敏的标题", browser.value("imprint.title"));
        assertEquals("李芳的正文", browser.value("body.0.text"));
    }

    @Test
    void aNewRecordIsWrittenReturnedAndThrownAway() throws Exception {
        Staff editor = staff("lifang", "李芳", "editor");
        editor.comeIn(browser, console);
        browser.open(console + "/new/guide");
        looked("new-guide");
        browser.press("保存并提交审核");
        assertTrue(browser.text().contains("请写标题") && browser.text().contains("请写公开主体"), browser.text());
        browser.keys(Keys.TAB, Keys.ENTER);
        assertEquals("f-imprint-title", browser.focused(), "what is wrong is read first and leads to its field");
        looked("new-guide-faults");
        browser.type("imprint.title", "高龄津贴");
        browser.type("imprint.publisherName", "示例街道办事处");
        browser.type("promisedLimit.wording", "自受理之日起10个工作日内");
        browser.type("materials.0.name", "身份证");
        browser.press("只保存草稿");
        assertTrue(browser.text().contains("已保存为草稿"), browser.text());
        assertEquals("身份证", browser.value("materials.0.name"));
        browser.press("丢弃草稿");
        browser.press("确定丢弃");
        assertTrue(browser.text().contains("草稿已丢弃"), browser.text());
        browser.type("q", "高龄津贴");
        browser.press("查找");
        assertTrue(browser.text().contains("没有这样的内容"));
        looked("list-empty");
    }

    @Test
    void aPictureIsPutToANoticeAndReviewedWithIt() throws Exception {
        Path picture = folder.resolve("停车指引.png");
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Staff editor = staff("lifang", "李芳", "editor");
        editor.comeIn(browser, console);
        browser.open(console + "/content/notice/notice-1");
        browser.attach("file", picture);
        browser.press("上传");
        assertTrue(browser.text().contains("已放进草稿：停车指引.png"), browser.text());
        looked("edit-with-file");
        browser.press("不改了，提交审核");
        browser.press("退出");
        staff("wangjun", "王军", "reviewer").comeIn(browser, console);
        browser.open(console + "/review/notice/notice-1");
        assertTrue(browser.text().contains("停车指引.png") && browser.text().contains("新增"), browser.text());
        looked("review-with-file");
        browser.open(browser.leads("停车指引.png"));
        assertTrue(browser.text().contains("第 1 页，共 1 页"), browser.text());
        looked("file");
        browser.open(console + "/content/notice/notice-1");
        assertFalse(browser.text().contains("上传"), "a reviewer puts nothing in");
        assertEquals(List.of(), browser.complaints());
    }
}
