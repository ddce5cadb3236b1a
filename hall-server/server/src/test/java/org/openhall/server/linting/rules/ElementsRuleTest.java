package org.openhall.server.linting.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.openhall.server.linting.TestingView;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ElementsRuleTest {

    private static final String CATALOGUE = """
            {"imprint": {"title": "社会救助目录"}, "type": "PILOT_DOMAIN", "domain": "19"}""";

    private static final Map<String, String> WHOLE = Map.of("content", "\"政策法规文件\"", "basis", "\"社会救助暂行办法\"", "limit",
            "{\"wording\": \"20个工作日\"}", "channels", "[{\"name\": \"政府网站\", \"use\": \"USED\"}]", "everyone",
            "{\"state\": \"YES\"}", "proactive", "{\"state\": \"YES\"}");

    /** A row that is whole but for what is named, and has more. */
    private static String item(String name, String without, String more) {
        String elements = WHOLE.entrySet().stream().filter(element -> !element.getKey().equals(without))
                .map(element -> "\"" + element.getKey() + "\": " + element.getValue())
                .collect(Collectors.joining(", "));
        return "{" + elements + ", " + more + "\"imprint\": {\"title\": \"" + name
                + "\", \"publisherName\": \"民政局\", \"levels\": [\"DISTRICT\"]}, \"catalogue\": \"c1\", \"domain\": \"19\","
                + "\"names\": [\"" + name + "\"]}";
    }

    @Test
    void anEmptyCellIsSaidOfItsItem() {
        TestingView view = new TestingView("2026-11-24").live("catalogue", "c1", CATALOGUE)
                .live("item", "i1", item("一", "无", "")).live("item", "i2", item("二", "basis", ""))
                .live("item", "i3", item("三", "channels", "")).live("item", "i4", item("四", "everyone", ""));
        assertEquals(List.of("item/i2 SHOULD basis 没有写公开依据：请照原文件补上，原文件也没有的，请向公开主体问清",
                "item/i3 SHOULD channels 没有写公开渠道和载体：请照原文件补上，原文件也没有的，请向公开主体问清",
                "item/i4 SHOULD everyone.state 没有写公开对象：请照原文件补上，原文件也没有的，请向公开主体问清"), view.said(new ElementsRule()));
    }

    @Test
    void aColumnThatTheWholeTableLacksIsSaidOnce() {
        TestingView view = new TestingView("2026-11-24").live("catalogue", "c1", CATALOGUE);
        for (String no : List.of("1", "2", "3"))
            view.live("item", "i" + no, item(no, "proactive", ""));
        assertEquals(List.of("catalogue/c1 SHOULD  3 条事项都没有公开方式，像是原表缺这一栏：请补上这一栏再导入一次"), view.said(new ElementsRule()));
    }

    @Test
    void kangbashisFormMayLackWhatItNeverHad() {
        TestingView view = new TestingView("2026-11-24").live("catalogue", "c1", CATALOGUE);
        for (String no : List.of("1", "2", "3"))
            view.live("item", "i" + no, item(no, "proactive", "\"rank\": \"行政法规\","));
        assertEquals(List.of("catalogue/c1 NOTE  3 条事项都没有公开方式，本区的表格没有这一栏，国家的标准目录有：上级要求时请补上"), view.said(
                new ElementsRule()));
    }

    @Test
    void aDraftThatFillsItInIsWhatCounts() {
        TestingView view = new TestingView("2026-11-24").live("catalogue", "c1", CATALOGUE)
                .live("item", "i1", item("一", "无", "")).live("item", "i2", item("二", "无", ""))
                .live("item", "i3", item("三", "basis", "")).draft("item", "i3", item("三", "无", ""));
        assertEquals(List.of("item/i3 SHOULD basis 没有写公开依据：请照原文件补上，原文件也没有的，请向公开主体问清"), view.said(new ElementsRule()),
                "of the public words only");
    }

    @Test
    void aCatalogueWithoutItemsIsSaidToBeEmpty() {
        assertEquals(List.of("catalogue/c1 SHOULD  目录里一条事项也没有：请导入事项，或者撤下这份目录"),
                new TestingView("2026-11-24").live("catalogue", "c1", CATALOGUE).said(new ElementsRule()));
    }
}
