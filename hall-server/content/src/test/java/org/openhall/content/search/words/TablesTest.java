package org.openhall.content.search.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The carried tables are what HanLP says. With -Dopenhall.rewrite=true they are written again. */
class TablesTest {

    private static final Path FOLDER = Path.of(System.getProperty("openhall.module", "."),
            "src/main/resources/org/openhall/content/search/words");
    private static final String SOURCE = "# Source: HanLP portable-1.8.6 (com.hankcs:hanlp), Apache-2.0, data/dictionary/";

    @Test
    void simplifiedCharactersComeFromHanLp() throws IOException {
        Map<Character, StringBuilder> bySimple = new TreeMap<>();
        for (char c = 0x3400; c <= 0x9FFF; c++) {
            String simple = HanLP.convertToSimplifiedChinese(String.valueOf(c));
            if (simple.length() == 1 && simple.charAt(0) != c)
                bySimple.computeIfAbsent(simple.charAt(0), key -> new StringBuilder()).append(c);
        }
        StringBuilder text = new StringBuilder(SOURCE + "tc, character by character.\n"
                + "# A simplified character, then the traditional ones it stands for.\n");
        bySimple.forEach((simple, traditional) -> text.append(simple).append(traditional).append('\n'));
        same("simplified.tsv", text.toString());
    }

    @Test
    void readingsComeFromHanLp() throws IOException {
        Map<String, StringBuilder> usual = new TreeMap<>();
        Map<String, StringBuilder> rare = new TreeMap<>();
        for (char c = 0x3400; c <= 0x9FFF; c++) {
            Pinyin[] all = PinyinDictionary.get(String.valueOf(c));
            if (all == null) continue;
            Set<String> syllables = new LinkedHashSet<>();
            for (Pinyin one : all)
                syllables.add(one.getPinyinWithoutTone());
            syllables.remove("none");
            syllables.remove("ja");
            boolean first = true;
            for (String syllable : syllables) {
                (first ? usual : rare).computeIfAbsent(syllable, key -> new StringBuilder()).append(c);
                first = false;
            }
        }
        Set<String> names = new java.util.TreeSet<>(usual.keySet());
        names.addAll(rare.keySet());
        StringBuilder text = new StringBuilder(SOURCE + "pinyin.\n"
                + "# A syllable, the characters usually read so, the characters sometimes read so.\n");
        for (String name : names)
            text.append(name).append('\t').append(usual.getOrDefault(name, new StringBuilder())).append('\t')
                    .append(rare.getOrDefault(name, new StringBuilder())).append('\n');
        same("readings.tsv", text.toString());
    }

    private static void same(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("openhall.rewrite")) Files.writeString(file, text);
        assertEquals(text, Files.readString(file));
    }
}
