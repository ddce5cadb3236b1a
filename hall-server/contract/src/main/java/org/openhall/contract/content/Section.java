package org.openhall.contract.content;

/**
 * A part of a document's body.
 *
 * @param heading e.g. 第三条 or 一、适用范围; empty for running text
 * @param text paragraphs separated by line feeds
 */
public record Section(String heading, String text) {

    /** Reads absent fields as empty. */
    public Section {
        heading = Texts.orEmpty(heading);
        text = Texts.orEmpty(text);
    }
}
