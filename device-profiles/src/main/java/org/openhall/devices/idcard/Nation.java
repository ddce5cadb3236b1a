package org.openhall.devices.idcard;

import java.util.List;

/**
 * 民族 (GB/T 3304).
 *
 * @param code two digits as on the card, or what stands there
 * @param words for people, without 族; empty for a code that is none
 */
public record Nation(String code, String words) {

    private static final List<String> NAMES = List.of("汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗",
            "瑶",
            "白", "土家", "哈尼", "哈萨克", "傣", "黎", "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔",
            "仫佬",
            "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京",
            "塔塔尔",
            "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺");

    /** The nation of a code. */
    static Nation of(String code) {
        if (!code.matches("\\d{2}")) return new Nation(code, "");
        int number = Integer.parseInt(code);
        return new Nation(code, switch (number) {
            case 97 -> "其他";
            case 98 -> "外国血统中国籍人士";
            default -> number >= 1 && number <= NAMES.size() ? NAMES.get(number - 1) : "";
        });
    }
}
