package org.openhall.kiosk.lexicon;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SyllablesTest {

    @Test
    void standInAlphabeticalOrderSoThatAPrefixIsARange() {
        List<String> all = IntStream.range(0, Syllables.count()).mapToObj(Syllables::spelling).toList();
        assertEquals(all.stream().sorted().toList(), all);
        Syllables.Range range = Syllables.startingWith("zh");
        assertEquals(all.stream().filter(s -> s.startsWith("zh")).toList(), all.subList(range.from(), range.to()));
        assertTrue(Syllables.startingWith("v").isEmpty());
    }

    @Test
    void takeUmlautsInEveryWriting() {
        OptionalInt nv = Syllables.number("nv");
        assertTrue(nv.isPresent());
        assertEquals(nv, Syllables.number("nü"));
        assertEquals(nv, Syllables.number("nu:"));
        assertEquals(Syllables.number("lve"), Syllables.number("lue"));
    }

    @Test
    void hearThroughCommonMixUps() {
        assertTrue(alike("zong").contains("zhong"));
        assertTrue(alike("cuang").contains("chuang"));
        assertTrue(alike("jin").contains("jing"));
        assertTrue(alike("lan").contains("nan"));
        assertEquals(List.of(), alike("xq"));
    }

    private static List<String> alike(String typed) {
        return Syllables.soundingLike(typed).stream().map(Syllables::spelling).toList();
    }
}
