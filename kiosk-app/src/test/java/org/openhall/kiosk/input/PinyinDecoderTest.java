package org.openhall.kiosk.input;

import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.kiosk.lexicon.Lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PinyinDecoderTest {

    private static PinyinInput input;

    @BeforeAll
    static void loadLexicons() {
        Lexicon general = Phrases.general();
        input = new PinyinDecoder(general, Phrases.hall(general));
    }

    @ParameterizedTest
    @CsvSource({"dibao, 低保, di'bao", "xian, 县, xian", "xi'an, 西安, xi'an", "fangan, 方案, fang'an",
            "fan'gan, 反感, fan'gan", "kangbashi, 康巴什, kang'ba'shi", "gzf, 公租房, g'z'f",
            "gongzf, 公租房, gong'z'f", "falvyuanzhu, 法律援助, fa'lv'yuan'zhu", "dusheng'zinv, 独生子女, du'sheng'zi'nv",
            "sehuijiuzu, 社会救助, se'hui'jiu'zu", "shehuijiuz, 社会救助, she'hui'jiu'z",
            "JVZHUZHENG, 居住证, ju'zhu'zheng"})
    void readsWhatWasMeant(String typed, String meant, String spelt) {
        Decoding decoding = input.decode(typed, SessionHistory.EMPTY);
        assertEquals(meant, decoding.candidates().getFirst().text());
        assertEquals(spelt, decoding.spelt());
        assertEquals(typed.length(), decoding.candidates().getFirst().consumed());
    }

    @Test
    void offersWholeReadingsThenWordsThenCharacters() {
        List<Candidate> offered = input.decode("shehuijiuzhu", SessionHistory.EMPTY).candidates();
        assertEquals(new Candidate("社会救助", "she hui jiu zhu", 12), offered.getFirst());
        List<Integer> consumed = offered.stream().map(Candidate::consumed).toList();
        consumed = consumed.subList(0, consumed.lastIndexOf(3) + 1);
        assertEquals(consumed.stream().sorted((a, b) -> b - a).toList(), consumed, "longer stretches come first");
        assertTrue(offered.contains(new Candidate("社会", "she hui", 6)));
        assertTrue(offered.contains(new Candidate("社", "she", 3)));
    }

    @Test
    void wordsThatLeaveNoReadableRestComeLast() {
        List<String> offered = input.decode("shehui", SessionHistory.EMPTY).candidates().stream().map(Candidate::text)
                .toList();
        assertTrue(offered.indexOf("社") < offered.indexOf("设伏"), "shehu'i is no reading: " + offered);
    }

    @Test
    void wholeWordsStandBeforeRowsOfWords() {
        List<Candidate> offered = input.decode("dibao", SessionHistory.EMPTY).candidates();
        assertEquals(List.of("低保", "地保"), offered.subList(0, 2).stream().map(Candidate::text).toList());
    }

    @Test
    void countsApostrophesAsTypedLetters() {
        Candidate first = input.decode("xi'an'", SessionHistory.EMPTY).candidates().getFirst();
        assertEquals(new Candidate("西安", "xi an", 6), first);
    }

    @Test
    void readsAsFarAsItCan() {
        Decoding decoding = input.decode("dibao1", SessionHistory.EMPTY);
        assertEquals("低保", decoding.candidates().getFirst().text());
        assertEquals(5, decoding.candidates().getFirst().consumed());
        assertEquals(Decoding.NOTHING, input.decode("", SessionHistory.EMPTY));
        assertEquals(Decoding.NOTHING, input.decode("''", SessionHistory.EMPTY));
        assertEquals(Decoding.NOTHING, input.decode("uu", SessionHistory.EMPTY));
    }

    @Test
    void whatWasChosenComesFirstUntilForgotten() {
        Candidate other = input.decode("shijian", SessionHistory.EMPTY).candidates().get(3);
        SessionHistory history = SessionHistory.EMPTY.with(other.text(), other.reading());
        assertEquals(other, input.decode("shijian", history).candidates().getFirst());
        Candidate forgotten = input.decode("shijian", SessionHistory.EMPTY).candidates().getFirst();
        assertTrue(!forgotten.equals(other), "without the history the old order holds");
    }

    @Test
    void readsServicePhrasesAtTheFirstPlace() {
        List<Phrases.Phrase> core = Phrases.group("core");
        assertFloor(95, Phrases.share(input, core, Phrases.Phrase::full, 1), "full spelling, first place");
        assertFloor(90, Phrases.share(input, core, Phrases.Phrase::fuzzy, 1), "zh as z and the like, first place");
        assertFloor(80, Phrases.share(input, core, Phrases.Phrase::initials, 9), "initials, first nine");
        assertFloor(90, Phrases.share(input, core, Phrases.Phrase::mixed, 9), "mixed, first nine");
    }

    @Test
    void readsEverydayPhrasesAmongTheFirstNine() {
        List<Phrases.Phrase> everyday = Phrases.group("everyday");
        assertFloor(80, Phrases.share(input, everyday, Phrases.Phrase::full, 9), "full spelling, first nine");
        assertFloor(50, Phrases.share(input, everyday, Phrases.Phrase::full, 1), "full spelling, first place");
    }

    @Test
    void anyLettersGiveWellFormedOffers() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder typed = new StringBuilder();
            String alphabet = round % 3 == 0 ? "zsc'h" : "abcdefghijklmnopqrstuvwxyz'";
            int length = random.nextInt(1, 65);
            for (int i = 0; i < length; i++)
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            Decoding decoding = input.decode(typed.toString(), SessionHistory.EMPTY);
            assertTrue(decoding.candidates().size() <= 200);
            assertEquals(decoding.candidates().size(),
                    new HashSet<>(decoding.candidates().stream().map(Candidate::text).toList()).size());
            for (Candidate candidate : decoding.candidates()) {
                assertTrue(candidate.consumed() >= 1 && candidate.consumed() <= typed.length(), typed.toString());
                assertEquals(candidate.text().length(), candidate.reading().split(" ", -1).length);
            }
        }
    }

    @Test
    void looksAtABoundedNumberOfNodesWhateverIsTyped() {
        Lexicon general = Phrases.general();
        for (String typed : List.of("z".repeat(64), "zscs".repeat(16), "lnhf".repeat(16), "s".repeat(6))) {
            Letters letters = new Letters(typed);
            WordSearch search = new WordSearch(new Sounds(letters), letters.length());
            search.from(0, List.of(general), PinyinDecoder.VISITS_AT_BEGINNING);
            for (int from = 1; from < letters.length(); from++)
                search.from(from, List.of(general), PinyinDecoder.VISITS_LATER / letters.length());
            assertTrue(search.visited() <= PinyinDecoder.VISITS_AT_BEGINNING + PinyinDecoder.VISITS_LATER, typed);
            assertTrue(search.visited() > 1000, "the bound was tried: " + search.visited());
        }
    }

    @Test
    void readsOnlyTheFirstSixtyFourLetters() {
        List<Candidate> candidates = input.decode("dibao".repeat(50), SessionHistory.EMPTY).candidates();
        assertTrue(candidates.stream().allMatch(c -> c.consumed() <= Letters.MOST));
    }

    private static void assertFloor(double floor, double measured, String what) {
        assertTrue(measured >= floor, what + ": " + measured + " per cent, at least " + floor + " is promised");
    }
}
