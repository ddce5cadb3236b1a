package org.openhall.kiosk.input;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.SearchKeys;
import org.openhall.kiosk.lexicon.Lexicon;
import org.openhall.kiosk.lexicon.LexiconBuilder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HallWordsTest {

    private final Lexicon none = new LexiconBuilder().build();

    @Test
    void offersTitlesKeywordsAndWhatIsAskedOfThem() {
        HallWords words = new HallWords(none);
        words.add("哈巴格希街道A23号", new SearchKeys("ha ba ge xi jie dao a23 hao",
                List.of(new SearchKeys.Keyword("低保", "di bao"))));
        PinyinInput input = new PinyinDecoder(words.build());
        assertEquals("哈巴格希街道", first(input, "habagexijiedao"));
        assertEquals("哈巴格希街道", first(input, "hbgxjd"));
        assertEquals("低保", first(input, "dibao"));
        assertEquals("低保标准", first(input, "dbbz"));
        assertEquals("怎么办低保", first(input, "zenmebandibao"));
    }

    @Test
    void cutsTitlesIntoTheWordsTheGeneralLexiconKnows() {
        Lexicon general = Phrases.general();
        HallWords words = new HallWords(general);
        words.add("农村危房改造资金补助标准", new SearchKeys("nong cun wei fang gai zao zi jin bu zhu biao zhun", List.of()));
        PinyinInput own = new PinyinDecoder(words.build());
        assertEquals("危房改造", first(own, "weifanggaizao"));
        assertEquals("补助标准", first(own, "bzbz"));
    }

    @Test
    void leavesOutATitleWhoseSoundsDoNotFit() {
        HallWords words = new HallWords(none);
        words.add("低保", new SearchKeys("di bao jin", List.of()));
        words.add("低保", new SearchKeys("di", List.of()));
        words.add("低保", new SearchKeys("", List.of()));
        assertEquals(0, words.build().words());
    }

    @Test
    void breaksARunAtACharacterWithoutAKnownSyllable() {
        List<SpokenRun> runs = SpokenRun.of("低保 2024（试行）", "di bao 2024 shi hng");
        assertEquals(List.of("低保", "试"), runs.stream().map(SpokenRun::text).toList());
    }

    @Test
    void theHallsWordsWinOverTheNewspapers() {
        Lexicon general = Phrases.general();
        HallWords words = new HallWords(general);
        words.add("沉郁梅服务站", new SearchKeys("chen yu mei fu wu zhan", List.of()));
        String before = first(new PinyinDecoder(general), "chenyumei");
        assertTrue(!before.equals("沉郁梅"), before);
        words.add("沉郁梅", new SearchKeys("chen yu mei", List.of()));
        assertEquals("沉郁梅", first(new PinyinDecoder(general, words.build()), "chenyumei"));
    }

    private static String first(PinyinInput input, String typed) {
        List<Candidate> candidates = input.decode(typed, SessionHistory.EMPTY).candidates();
        return candidates.isEmpty() ? "" : candidates.getFirst().text();
    }
}
