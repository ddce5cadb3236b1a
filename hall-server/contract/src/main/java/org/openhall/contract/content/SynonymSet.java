package org.openhall.contract.content;

import java.util.List;

/**
 * Words that people use for one another: 低保, 最低生活保障.
 *
 * @param words two or more; a search for one finds all
 */
public record SynonymSet(List<String> words) implements ContentRecord {

    /** Reads absent fields as empty. */
    public SynonymSet {
        words = Texts.orEmpty(words);
    }
}
