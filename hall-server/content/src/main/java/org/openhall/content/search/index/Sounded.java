package org.openhall.content.search.index;

import java.util.List;

import org.openhall.content.search.words.Clean;
import org.openhall.content.search.words.Syllables;
import org.openhall.contract.content.SearchKeys;

/** Title and keywords, cleaned, with the syllable of each character. */
final class Sounded {

    /** Longest keyword or title that is read aloud, in characters. */
    private static final int LONGEST = 400;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder sounds = new StringBuilder();
    private final Syllables syllables = Syllables.table();
    private final int titleEnd;

    Sounded(String title, SearchKeys keys) {
        add(title, keys.titlePinyin());
        titleEnd = text.length();
        List<SearchKeys.Keyword> keywords = keys.keywords();
        for (SearchKeys.Keyword keyword : keywords) {
            if (text.length() > titleEnd) add("\n", "");
            add(keyword.word().replace('\n', ' '), keyword.pinyin());
        }
    }

    String text() {
        return text.toString();
    }

    /** Syllable numbers as characters, 0 where there is none. */
    String sounds() {
        return sounds.toString();
    }

    int titleEnd() {
        return titleEnd;
    }

    /** Gives the syllables out in order where they fit the characters, and else reads each character as is usual. */
    private void add(String words, String pinyin) {
        String clean = Clean.of(words).text();
        String[] spelt = pinyin.isEmpty() || clean.length() > LONGEST ? new String[0] : pinyin.trim().split(" +", -1);
        int[] given = new int[spelt.length];
        int known = 0;
        for (String one : spelt) {
            int id = syllables.id(one);
            if (id != 0) given[known++] = id;
        }
        long readable = clean.chars().filter(c -> syllables.reading((char) c) != 0).count();
        int next = 0;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            int usual = syllables.reading(c);
            boolean fits = known == readable && usual != 0;
            sounds.append((char) (fits ? given[next++] : usual));
        }
        text.append(clean);
    }
}
