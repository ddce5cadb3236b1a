package org.openhall.server.linting;

import java.time.MonthDay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.contract.content.TimeLimit.Unit;
import org.openhall.server.importing.judgement.TimeLimits;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Time limits as real catalogues word them (domain.md §2.3, 10, and the rows of the shipped catalogues). */
class DueReaderTest {

    private static Due read(String words) {
        return DueReader.of(TimeLimits.read(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"信息形成或者变更之日起20个工作日内予以公开;", "20个工作日", "自制作或获取该信息之日起20个工作日内公开", "信息形成(变更)20个工作日内",
            "公开事项信息形成或变更之日起20个工作日内公开", "形成或者变更之日起20个工作日内予以公开", "自该政府信息形成或者变更之日起20个工作日内及时公开"})
    void countedFromTheMakingOfTheInformation(String words) {
        assertEquals(new Due.AfterMade(20, Unit.WORKDAY), read(words));
    }

    @Test
    void countedFromAnEventThatNobodyKeeps() {
        assertEquals(new Due.Event("本级人民代表大会或其常务委员会批准后"), read("本级人民代表大会或其常务委员会批准后20日内"));
        assertEquals(new Due.Event("收到征地批准文件之日"), read("收到征地批准文件之日起10个工作日内公开。"));
        assertEquals(new Due.Event("组织听证前"), read("在组织听证7个工作日前予以公开"));
    }

    @Test
    void periodic() {
        assertEquals(new Due.EveryYear(MonthDay.of(1, 31)), read("每年1月31日前"));
        assertEquals(new Due.EveryYear(MonthDay.of(3, 31)), read("每年3月底前公布"));
        assertEquals(new Due.EveryMonths(6), read("半年至少更新1次"));
        assertEquals(new Due.EveryMonths(3), read("每季度更新一次"));
        assertEquals(new Due.EveryMonths(12), read("每年至少公开一次"));
        assertEquals(new Due.EveryMonths(1), read("按月公开"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"实时公开", "及时公开", "永久公开", "长期公开(动态调整)", "按进展情况及时公开", "重大决策作出后及时公开"})
    void keptUpToDate(String words) {
        assertEquals(new Due.Ongoing(), read(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"每年年初", "提前一周发通知邀请", "每年13月1日前", "每年至少更新2次", "同上", "制定或获取信息之日起10个工作日内,公示7个工作日",
            "信息产生、变更之日起20个工作日内公开,保持长期公开(相关政策法规另有规定的应从其规定)", "1月31日前"})
    void notCertain(String words) {
        assertEquals(new Due.Unclear(), read(words));
    }

    @Test
    void partsAndNothing() {
        assertEquals(new Due.Parts(), read("1.除处罚决定外其他内容:长期公开(动态调整); 2.处罚决定:20个工作日内。"));
        assertEquals(new Due.Unsaid(), read(" "));
    }
}
