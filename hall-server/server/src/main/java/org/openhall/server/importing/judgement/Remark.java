package org.openhall.server.importing.judgement;

/**
 * Something a person must look at.
 *
 * @param column the element as a person knows it, e.g. 公开时限; 整行 when it is about the row
 * @param sentence what is wrong and what to do, in Chinese
 */
public record Remark(String column, String sentence) {

    /** Column of remarks about a whole row. */
    public static final String ROW = "整行";

    /** The same, said of one of several sheets. */
    public Remark in(String sheet) {
        return new Remark(sheet + " " + column, sentence);
    }
}
