package org.openhall.server.console.view;

/**
 * One page of a file of a record, with a way to the others.
 *
 * @param record path of the record
 * @param review path of its review, or empty where there is nothing to review
 * @param title of the record
 * @param file the file
 * @param at which page, from 1
 * @param picture address of that page's picture
 */
public record LeafView(String record, String review, String title, FileView file, int at, String picture) {

    /** Where another page is. */
    public String leaf(int number) {
        return file.path() + "?at=" + number;
    }
}
