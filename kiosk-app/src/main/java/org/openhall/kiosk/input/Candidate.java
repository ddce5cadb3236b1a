package org.openhall.kiosk.input;

/**
 * A word or sentence on offer.
 *
 * @param text Chinese characters
 * @param reading its syllables, blank-separated, one for each character
 * @param consumed how many of the typed letters, from the left and apostrophes included, it stands for
 */
public record Candidate(String text, String reading, int consumed) {}
