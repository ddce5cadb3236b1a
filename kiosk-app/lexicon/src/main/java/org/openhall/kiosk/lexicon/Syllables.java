package org.openhall.kiosk.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The closed table of Mandarin syllables without tones, in alphabetical order, ü written v. A syllable's number is its
 * place in this order, so that all syllables with a common beginning form one {@link Range}. Immutable, thread-safe.
 */
public final class Syllables {

    private static final List<String> TABLE = List.of("""
            a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen \
            ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci \
            cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du \
            duan dui dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng \
            gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan \
            huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei \
            ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang \
            liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao \
            mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong \
            nou nu nuan nun nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi \
            qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru ruan \
            rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua \
            shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te teng ti tian tiao \
            tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin \
            xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang \
            zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan \
            zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo""".split(" ", -1));
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Map<String, Range> RANGES = ranges();
    private static final Map<String, List<Integer>> SOUNDS_LIKE = soundsLike();

    private Syllables() {}

    /** How many there are. */
    public static int count() {
        return TABLE.size();
    }

    /** The spelling of a syllable. */
    public static String spelling(int number) {
        return TABLE.get(number);
    }

    /** The number of a spelling; ü may be written ü, u: or v, and lue, nue stand for lve, nve. */
    public static OptionalInt number(String spelling) {
        Integer number = NUMBERS.get(spelling);
        if (number == null) number = NUMBERS.get(spelling.replace("u:", "v").replace('ü', 'v'));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** All syllables that begin with a prefix; empty where none does. */
    public static Range startingWith(String prefix) {
        return RANGES.getOrDefault(prefix, Range.NONE);
    }

    /**
     * Syllables that many speakers do not tell apart from what was typed: zh/z, ch/c, sh/s, n/l, h/f at the beginning,
     * ang/an, eng/en, ing/in at the end. What was typed needs no entry of its own: cuang is heard as chuang.
     */
    public static List<Integer> soundingLike(String typed) {
        return SOUNDS_LIKE.getOrDefault(fold(typed), List.of());
    }

    /** A number that changes with the table: a lexicon made with another table is not read. */
    public static int fingerprint() {
        return TABLE.hashCode();
    }

    /**
     * Neighbouring syllables.
     *
     * @param from first number
     * @param to one after the last
     */
    public record Range(int from, int to) {

        static final Range NONE = new Range(0, 0);

        /** Whether no syllable is in it. */
        public boolean isEmpty() {
            return from >= to;
        }
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < TABLE.size(); i++)
            numbers.put(TABLE.get(i), i);
        numbers.put("lue", numbers.get("lve"));
        numbers.put("nue", numbers.get("nve"));
        return Map.copyOf(numbers);
    }

    private static Map<String, Range> ranges() {
        Map<String, Range> ranges = new HashMap<>();
        for (int i = 0; i < TABLE.size(); i++) {
            String spelling = TABLE.get(i);
            for (int length = 1; length <= spelling.length(); length++) {
                int number = i;
                ranges.merge(spelling.substring(0, length), new Range(number, number + 1),
                        (old, more) -> new Range(old.from(), more.to()));
            }
        }
        return Map.copyOf(ranges);
    }

    private static Map<String, List<Integer>> soundsLike() {
        Map<String, List<Integer>> heard = new HashMap<>();
        for (int i = 0; i < TABLE.size(); i++)
            heard.computeIfAbsent(fold(TABLE.get(i)), _ -> new ArrayList<>()).add(i);
        heard.replaceAll((_, numbers) -> List.copyOf(numbers));
        return Map.copyOf(heard);
    }

    private static String fold(String typed) {
        String sound = typed;
        for (String initial : List.of("zh", "ch", "sh"))
            if (sound.startsWith(initial)) sound = sound.charAt(0) + sound.substring(2);
        if (sound.startsWith("n")) sound = "l" + sound.substring(1);
        if (sound.startsWith("h")) sound = "f" + sound.substring(1);
        boolean nasal = Arrays.asList("ang", "eng", "ing").stream().anyMatch(sound::endsWith);
        return nasal ? sound.substring(0, sound.length() - 1) : sound;
    }
}
