package org.openhall.contract.content;

import java.util.List;

/**
 * Sounds of a title, made once by the server at publish and carried in the row, so that a kiosk needs no dictionary to
 * search.
 *
 * @param titlePinyin the title's syllables without tones, one for each Chinese character, blank-separated; Latin words
 *        and numbers stand as they are, other signs are left out
 * @param keywords further words by which people ask for it, each with its sounds
 */
public record SearchKeys(String titlePinyin, List<Keyword> keywords) {

    /** No sounds known. */
    public static final SearchKeys NONE = new SearchKeys("", List.of());

    /** Reads absent fields as empty. */
    public SearchKeys {
        titlePinyin = Texts.orEmpty(titlePinyin);
        keywords = Texts.orEmpty(keywords);
    }

    /**
     * One further word.
     *
     * @param word as written
     * @param pinyin its syllables, blank-separated
     */
    public record Keyword(String word, String pinyin) {

        /** Reads absent fields as empty. */
        public Keyword {
            word = Texts.orEmpty(word);
            pinyin = Texts.orEmpty(pinyin);
        }
    }
}
