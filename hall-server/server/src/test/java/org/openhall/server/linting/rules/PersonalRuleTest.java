package org.openhall.server.linting.rules;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.server.linting.TestingView;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The numbers are synthetic, made by the check digit's rule. */
class PersonalRuleTest {

    private static final String OFFICE = """
            {"imprint": {"title": "示例街道办事处"}, "phones": [{"purpose": "值班", "number": "13800138000"}]}""";

    private static String notice(String words) {
        return "{\"imprint\": {\"title\": \"公示\"}, \"body\": [{\"heading\": \"\", \"text\": \"" + words + "\"}]}";
    }

    @Test
    void numbersAreFoundWhereTheyStandAndNeverSaidWhole() {
        List<String> said = new TestingView("2026-11-24")
                .draft("notice", "n1",
                        notice("张三 150603200002290019？不，15060319900101008x，卡号 6222021234567890128，电话 138-0013-8001"))
                .said(new PersonalRule());
        assertEquals(List.of("notice/n1 MUST body.0.text 里面有身份证号码（150***********008x）：请删去，或者只留前三位和后四位",
                "notice/n1 MUST body.0.text 里面有银行卡号（尾号 0128）：请删去，或者只留最后四位",
                "notice/n1 MUST body.0.text 里面有手机号码（138****8001）：请删去，或者遮掉中间四位；要留联系方式，请写座机，或者写“请到咨询台”"), said);
    }

    @Test
    void whatIsAlreadyPublicIsSaidToBe() {
        assertEquals(
                List.of("notice/n1 MUST body.0.text 已经公开了，里面有手机号码（138****8001）：请删去，或者遮掉中间四位；要留联系方式，请写座机，或者写“请到咨询台”"),
                new TestingView("2026-11-24").live("notice", "n1", notice("13800138001")).said(new PersonalRule()));
    }

    @Test
    void phonesThatAnOfficePublishesAreNoPersons() {
        TestingView view = new TestingView("2026-11-24").live("office", "o1", OFFICE)
                .draft("notice", "n1", notice("值班电话 138 0013 8000，座机 0477-8581171"));
        assertEquals(List.of(), view.said(new PersonalRule()));
    }

    @Test
    void aPhoneOfAnOfficeThatIsNotPublicYetIsAskedAbout() {
        assertEquals(1, new TestingView("2026-11-24").draft("office", "o1", OFFICE).said(new PersonalRule()).size());
    }
}
