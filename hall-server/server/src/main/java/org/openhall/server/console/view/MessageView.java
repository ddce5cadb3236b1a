package org.openhall.server.console.view;

/**
 * A page that says one thing.
 *
 * @param words what
 * @param advice what to do next
 * @param link words of the way on
 * @param path where it leads
 */
public record MessageView(String words, String advice, String link, String path) {}
