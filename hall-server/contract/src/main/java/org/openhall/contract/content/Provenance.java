package org.openhall.contract.content;

/**
 * Where a record's words come from.
 *
 * @param region the place whose office published it, in its own words (示例 rows come from many places)
 * @param page address of the page it was taken from, or empty
 * @param reference the source's own number for it (row, file), or empty
 */
public record Provenance(String region, String page, String reference) {

    /** Nothing known. */
    public static final Provenance NONE = new Provenance("", "", "");

    /** Reads absent fields as empty. */
    public Provenance {
        region = Texts.orEmpty(region);
        page = Texts.orEmpty(page);
        reference = Texts.orEmpty(reference);
    }
}
