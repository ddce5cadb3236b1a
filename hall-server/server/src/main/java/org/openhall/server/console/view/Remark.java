package org.openhall.server.console.view;

/**
 * What the linter says.
 *
 * @param severity for people
 * @param look of its tag
 * @param check for people
 * @param field its place in the record, for people, or empty
 * @param words what is wrong and what to do
 * @param link to its place in the page, or empty
 */
public record Remark(String severity, String look, String check, String field, String words, String link) {}
