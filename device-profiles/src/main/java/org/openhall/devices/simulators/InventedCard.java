package org.openhall.devices.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cards of persons who do not exist, one of each kind, as their 256 bytes of text. Their numbers are made up. */
public enum InventedCard {
    /** 居民身份证. */
    RESIDENT("居民", put(0, "张测试"), put(30, "1"), put(32, "01"), put(36, "19900307"), put(52, "广东省深圳市南山区测试路1号"),
            put(122, "110101199003070011"), put(158, "深圳市公安局南山分局"), put(188, "20150101"), put(204, "20350101")),
    /** One that lasts, of a minority's name. */
    LASTING("长期", put(0, "阿卜杜拉·测试"), put(30, "2"), put(32, "05"), put(36, "19551112"), put(52, "新疆乌鲁木齐市天山区测试街2号"),
            put(122, "650102195511120023"), put(158, "乌鲁木齐市公安局"), put(188, "20160202"), put(204, "长期")),
    /** 港澳台居民居住证. */
    PERMIT("港澳台", put(0, "陳大文"), put(30, "1"), put(36, "19800101"), put(52, "广东省广州市天河区测试路3号"),
            put(122, "810000198001010014"), put(158, "广州市公安局"), put(188, "20190301"), put(204, "20240301"),
            put(220, "H12345678"), put(238, "01"), put(248, "J")),
    /** 外国人永久居留身份证 of 2017. */
    FOREIGNER("外国人", put(0, "TEST, JOHN"), put(120, "1"), put(122, "USA110080010101"), put(152, "USA"), put(158, "约翰"),
            put(188, "20180601"), put(204, "20280601"), put(220, "19800101"), put(236, "01"), put(240, "1100"),
            put(248, "I")),
    /** 外国人永久居留身份证 of 2023, with five stars. */
    FIVE_STARS("五星卡", put(0, "约翰"), put(30, "1"), put(32, "00"), put(36, "19800101"), put(52,
            "TEST, JOHN ALEXANDER MAXIMILIAN THE"), put(122, "911840198001010013"), put(188, "20231201"),
            put(204, "20331201"), put(220, " FIRST"), put(242, "840"), put(248, "Y")),
    /** A kind that nobody knows. */
    UNKNOWN("不认识的", put(0, "测试"), put(248, "Z"));

    private static final int BYTES = 256;

    private final String word;
    private final String text;

    InventedCard(String word, Field... fields) {
        this.word = word;
        char[] all = new char[BYTES / 2];
        Arrays.fill(all, ' ');
        for (Field field : fields)
            field.words.getChars(0, field.words.length(), all, field.at / 2);
        this.text = new String(all);
    }

    private record Field(int at, String words) {}

    private static Field put(int at, String words) {
        return new Field(at, words);
    }

    /** What people call it. */
    public String word() {
        return word;
    }

    /** Its 256 bytes. */
    public byte[] text() {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
