package org.openhall.kiosk.wording;

/**
 * One element of a published form.
 *
 * @param term its name
 * @param value word for word, or that the source does not say
 * @param stated whether the source says it
 * @param unclear whether the source says it unclearly, so that a person must be asked
 */
public record Fact(String term, String value, boolean stated, boolean unclear) {

    /** An element that must be there: where the source is silent, that is said. */
    public static Fact of(String term, String value, String unstated) {
        return new Fact(term, Unstated.or(value, unstated), !value.isBlank(), false);
    }

    /** The same, marked when the source says it unclearly. */
    public Fact unclear(boolean yes) {
        return new Fact(term, value, stated, yes);
    }
}
