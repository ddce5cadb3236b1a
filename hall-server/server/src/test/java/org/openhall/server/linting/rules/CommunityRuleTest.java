package org.openhall.server.linting.rules;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.server.linting.TestingView;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CommunityRuleTest {

    private static final String STREET_LIST = "{\"type\": \"PILOT_DOMAIN\", \"domain\": \"19\"}";
    private static final String COMMUNITY_LIST = "{\"type\": \"COMMUNITY\"}";

    private static String item(String catalogue, String name, String content, String limit, String levels) {
        return """
                {"imprint": {"publisherName": "%s", "levels": [%s]}, "catalogue": "%s", "names": ["%s"],
                 "content": "%s", "basis": "《办法》", "limit": {"wording": "%s"}}""".formatted(catalogue.equals("street")
                ? "示例街道办事处"
                : "示例社区", levels, catalogue, name, content, limit);
    }

    private static TestingView hall() {
        return new TestingView("2026-11-24").live("catalogue", "street", STREET_LIST).live("item", "s1", item("street",
                "低保 名单", "名单，金额", "20个工作日", "\"STREET\", \"COMMUNITY\""));
    }

    @Test
    void aCopyInOtherWordsIsNamedWithWhatDiffers() {
        assertEquals(List.of("item/k1 SHOULD content 公开内容（要素）和示例街道办事处的同名事项不一样，居务公开要和街道、区的一致：请对照着改",
                "item/k1 SHOULD limit.wording 公开时限和示例街道办事处的同名事项不一样，居务公开要和街道、区的一致：请对照着改"),
                hall().live("catalogue", "community", COMMUNITY_LIST)
                        .live("item", "k1", item("community", "低保名单", "名单", "10个工作日", ""))
                        .said(new CommunityRule()));
    }

    @Test
    void whiteSpaceAndBracketsAreNoDifference() {
        assertEquals(List.of(), hall().live("catalogue", "community", COMMUNITY_LIST)
                .live("item", "k1", item("community", "低保名单", "名单, 金额".replace(", ", "，\\n"), "20 个工作日", ""))
                .said(new CommunityRule()));
    }

    @Test
    void aDraftOfTheOriginalIsWhatTheCopyMustFollow() {
        assertEquals(List.of(), hall().draft("item", "s1", item("street", "低保名单", "名单", "20个工作日", "\"COMMUNITY\""))
                .live("catalogue", "community", COMMUNITY_LIST)
                .live("item", "k1", item("community", "低保名单", "名单", "20个工作日", "")).said(new CommunityRule()));
    }

    @Test
    void whatIsGivenToCommunitiesAndMissingThere() {
        assertEquals(List.of("item/s1 SHOULD imprint.levels 公开层级有社区，居务清单里却没有同名的事项：请补进居务清单，或者改正公开层级"), hall().live(
                "catalogue", "community", COMMUNITY_LIST).live("item", "s2",
                        item("street", "别的", "", "",
                                "\"STREET\""))
                .said(new CommunityRule()));
    }

    @Test
    void withoutAnyCommunityListItIsSaidOnceOfTheCatalogue() {
        assertEquals(List.of("catalogue/street SHOULD  1 条事项的公开层级有社区，大厅里却没有居务清单：请导入居务清单"), hall().said(
                new CommunityRule()));
    }

    @Test
    void aDisclosureThatCopiesADocument() {
        String document = """
                {"imprint": {"title": "低保名单公示", "publisherName": "示例街道办事处"}, "items": ["s1"],
                 "body": [{"heading": "", "text": "%s"}]}""";
        TestingView view = hall().live("catalogue", "community", COMMUNITY_LIST).live("item", "k1", item("community",
                "低保名单", "名单，金额", "20个工作日", "")).live("document", "d", document.formatted("共 12 户"));
        assertEquals(List.of("community/x SHOULD body 正文和示例街道办事处公开的同名内容不一样，居务公开要和街道、区的一致：请对照着改"),
                view.live("community", "same", document.formatted("共12户"))
                        .live("community", "x", document.formatted("共 11 户")).said(new CommunityRule()));
    }
}
