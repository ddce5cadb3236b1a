package org.openhall.server.linting.rules;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.server.linting.TestingView;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The first guide is a published one: 湘潭市岳塘区, 高龄津贴, whose steps give 21 of 22 promised days. */
class GuideRuleTest {

    private static String limit(int days) {
        return "{\"wording\": \"" + days + "个工作日\", \"clear\": [{\"count\": " + days + ", \"unit\": \"WORKDAY\"}]}";
    }

    private static List<String> said(String guide) {
        return TestingView.said(new GuideRule(), "guide", guide);
    }

    @Test
    void stepsThatDoNotGiveThePromise() {
        String steps = "\"steps\": [{\"limit\": " + limit(1) + "}, {\"limit\": " + limit(5) + "}, {\"limit\": "
                + limit(5)
                + "}, {\"limit\": " + limit(5) + "}, {\"limit\": " + limit(5) + "}]";
        assertEquals(List.of("SHOULD promisedLimit.wording 各环节加起来是 21，承诺期限却是“22个工作日”：请核实，环节里有不计时限的请写明"),
                said("{\"legalLimit\": " + limit(30) + ", \"promisedLimit\": " + limit(22) + ", " + steps + "}"));
        assertEquals(List.of(), said("{\"promisedLimit\": " + limit(21) + ", " + steps + "}"));
    }

    @Test
    void aStepThatNobodyCanReadLeavesTheSumOpen() {
        assertEquals(List.of(), said("{\"promisedLimit\": " + limit(22) + ", \"steps\": [{\"limit\": " + limit(5)
                + "}, {\"limit\": {\"wording\": \"按规定\"}}]}"));
        assertEquals(List.of(), said("{\"promisedLimit\": " + limit(5) + ", \"steps\": [{\"limit\": " + limit(5)
                + "}, {\"limit\": {\"wording\": \"即时\"}}]}"));
    }

    @Test
    void aPromiseLongerThanTheLaw() {
        assertEquals(List.of("SHOULD promisedLimit.wording 承诺期限“22个工作日”比法定时限“20个工作日”还长：请核实"), said("{\"legalLimit\": "
                + limit(20) + ", \"promisedLimit\": " + limit(22) + "}"));
    }

    @Test
    void freeOfChargeWithASum() {
        assertEquals(List.of("SHOULD fees.lines 是否收费写的是“不收费”，下面却有金额：请核实哪一个对"),
                said("{\"fees\": {\"charged\": \"不收费\", \"lines\": [\"工本费 10 元\"]}}"));
        assertEquals(List.of(), said("{\"fees\": {\"charged\": \"不收费\", \"lines\": [\"工本费 0 元\"]}}"));
    }
}
