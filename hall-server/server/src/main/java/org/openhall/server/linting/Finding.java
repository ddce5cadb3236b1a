package org.openhall.server.linting;

/**
 * Something about a record that a person should look at. Never holds a number of a person.
 *
 * @param check what was looked at
 * @param severity how grave
 * @param field its place in the record, e.g. {@code steps.1.limit.wording}; empty: the record as a whole
 * @param words what is wrong and what to do next, a Chinese sentence
 */
public record Finding(Check check, Severity severity, String field, String words) {}
