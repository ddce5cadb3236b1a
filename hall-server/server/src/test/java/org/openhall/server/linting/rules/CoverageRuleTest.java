package org.openhall.server.linting.rules;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.server.linting.TestingView;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CoverageRuleTest {

    private static final String ITEM = "{\"names\": [\"低保\"], \"catalogue\": \"c1\", \"domain\": \"19\"}";
    private static final String GUIDE = "{\"imprint\": {\"title\": \"低保办理\"}, \"items\": [\"i1\"]}";
    private static final String NOTHING = "item/i1 SHOULD  还没有内容：请在办事指南、政府信息等的“对应的公开事项”里选上这一条，没有的请补录";

    private static TestingView hall() {
        return new TestingView("2026-11-24").live("catalogue", "c1", "{\"domain\": \"19\"}").live("item", "i1", ITEM);
    }

    @Test
    void anItemWithoutInformation() {
        assertEquals(List.of(NOTHING), hall().said(new CoverageRule()));
        assertEquals(List.of(), hall().live("guide", "g", GUIDE).said(new CoverageRule()));
    }

    @Test
    void informationThatWaitsOrIsOver() {
        assertEquals(List.of("item/i1 SHOULD  办理它的《低保办理》还是草稿：请尽快审核公开"), hall().draft("guide", "g", GUIDE).said(
                new CoverageRule()));
        assertEquals(List.of("item/i1 SHOULD  办理它的内容都已失效或废止：请补上现行的"), hall().live("policy", "p",
                "{\"items\": [\"i1\"], \"validity\": {\"state\": \"REPEALED\"}}").said(new CoverageRule()));
    }

    @Test
    void theSameItemInAnotherListHasIt() {
        assertEquals(List.of(), hall().live("catalogue", "all", "{\"type\": \"FULL\", \"domain\": \"19\"}")
                .live("item", "i2", ITEM.replace("c1", "all")).live("guide", "g", GUIDE).said(new CoverageRule()));
    }

    @Test
    void onRequestOnlyAndDraftsOweNothing() {
        assertEquals(List.of(), new TestingView("2026-11-24").live("item", "i1",
                "{\"names\": [\"一\"], \"onRequest\": {\"state\": \"YES\"}, \"proactive\": {\"state\": \"NO\"}}")
                .draft("item", "i2", ITEM).said(new CoverageRule()));
    }

    @Test
    void aCatalogueWhoseItemsAllWait() {
        assertEquals(List.of("catalogue/c1 SHOULD  目录已公开，1 条事项都还是草稿，查询机上是空的：请尽快审核公开"), new TestingView("2026-11-24")
                .live("catalogue", "c1", "{\"domain\": \"19\"}").draft("item", "i1", ITEM).said(new CoverageRule()));
    }

    @Test
    void pilotDomainsWithoutACatalogue() {
        assertEquals(List.of("domain/18 SHOULD  试点领域，还没有目录：请导入它的标准目录",
                "domain/20 SHOULD  试点领域，目录还是草稿：请尽快审核公开", "hall/hall NOTE  大厅里标为试点领域的有 3 个，国家定的是 26 个：请核对领域表，合并、取消的不用补"),
                hall()
                        .live("guide", "g", GUIDE).live("domain", "18", "{\"name\": \"社会保险\", \"pilot\": true}")
                        .live("domain", "19", "{\"name\": \"社会救助\", \"pilot\": true}")
                        .live("domain", "20", "{\"name\": \"养老服务\", \"pilot\": true}")
                        .live("domain", "31", "{\"name\": \"统计\", \"pilot\": false}")
                        .draft("catalogue", "c2", "{\"domain\": \"20\"}")
                        .live("hall", "hall", "{\"name\": \"示例大厅\"}").said(new CoverageRule()));
    }
}
