package org.openhall.server.sounds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PinyinTest {

    private final Pinyin pinyin = new Pinyin();

    @ParameterizedTest
    @CsvSource({"康巴什区,kang ba shi qu", "朝阳区,chao yang qu", "银行行长,yin hang hang zhang", "乡村振兴,xiang cun zhen xing",
            "绿化管理,lv hua guan li", "重大建设项目,zhong da jian she xiang mu", "人民调解,ren min tiao jie",
            "社会保险,she hui bao xian",
            "行政长官,xing zheng zhang guan", "宿迁市,su qian shi", "法律援助,fa lv yuan zhu"})
    void readsAsPeopleDo(String text, String sounds) {
        assertEquals(sounds, pinyin.of(text));
    }

    @Test
    void oneSyllableForEachCharacterAndLatinAsItIs() {
        assertEquals("2024 nian A ji na shui ren", pinyin.of("2024年“A级”纳税人"));
        assertEquals("", pinyin.of("（）——"));
        assertEquals(4, pinyin.of("䶮㛃低保").split(" ", -1).length);
    }
}
