package org.openhall.kiosk.lexicon;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What people ask of a term at a counter: 低保 + 标准, 补办 + 身份证. Such pairs stand in no dictionary and are what is
 * typed most.
 */
public final class Asking {

    private static final List<Words> BEFORE = Stream.of("办/ban", "补办/bu ban", "换/huan", "换领/huan ling", "查/cha",
            "查询/cha xun", "交/jiao", "缴/jiao", "领/ling", "领取/ling qu", "取/qu", "开/kai", "开具/kai ju",
            "申请/shen qing", "办理/ban li", "怎么办/zen me ban", "如何办理/ru he ban li", "怎么申请/zen me shen qing",
            "没有/mei you", "农村/nong cun", "老人/lao ren").map(Asking::words).toList();
    private static final List<Words> AFTER = Stream.of("申请/shen qing", "办理/ban li", "查询/cha xun",
            "标准/biao zhun", "补贴/bu tie", "条件/tiao jian", "材料/cai liao", "流程/liu cheng", "登记/deng ji",
            "备案/bei an", "报销/bao xiao", "缴费/jiao fei", "转移/zhuan yi", "证明/zheng ming", "提取/ti qu",
            "年审/nian shen", "注销/zhu xiao", "变更/bian geng", "补办/bu ban", "换证/huan zheng", "名单/ming dan",
            "公示/gong shi", "政策/zheng ce", "电话/dian hua", "指南/zhi nan", "资格/zi ge", "认证/ren zheng",
            "怎么办/zen me ban", "多少钱/duo shao qian", "在哪办/zai na ban", "要什么/yao shen me").map(Asking::words)
            .toList();

    private Asking() {}

    /**
     * Adds a term's pairs.
     *
     * @param probability of one pair
     */
    public static void addPairs(LexiconBuilder builder, String term, int[] reading, double probability) {
        for (Words before : BEFORE)
            addPair(builder, before, new Words(term, reading), probability);
        for (Words after : AFTER)
            addPair(builder, new Words(term, reading), after, probability);
    }

    private static void addPair(LexiconBuilder builder, Words first, Words second, double probability) {
        int[] reading = new int[first.reading().length + second.reading().length];
        System.arraycopy(first.reading(), 0, reading, 0, first.reading().length);
        System.arraycopy(second.reading(), 0, reading, first.reading().length, second.reading().length);
        if (reading.length <= LexiconBuilder.LONGEST)
            builder.add(first.text() + second.text(), reading, probability);
    }

    private static Words words(String written) {
        int slash = written.indexOf('/');
        int[] reading = Stream.of(written.substring(slash + 1).split(" ", -1)).map(Syllables::number)
                .mapToInt(OptionalInt::orElseThrow).toArray();
        return new Words(written.substring(0, slash), reading);
    }

    @SuppressWarnings("ArrayRecordComponent") // a constant of this class, never compared
    private record Words(String text, int[] reading) {}
}
