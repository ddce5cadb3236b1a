package org.openhall.contract.content;

import java.util.List;

/**
 * A file that belongs to a record, as the kiosk can show it: its pages as pictures, its words for search.
 *
 * @param name the file's own name
 * @param original the file as it was handed in
 * @param pages one picture a page, in order; empty for files that are only listed
 */
public record Attachment(String name, Blob original, List<Page> pages) {

    /** Reads absent fields as empty. */
    public Attachment {
        name = Texts.orEmpty(name);
        original = original == null ? Blob.NONE : original;
        pages = Texts.orEmpty(pages);
    }

    /** Blobs a kiosk needs to show it: the pictures, not the original. */
    public List<Blob> pictures() {
        return pages.stream().map(Page::picture).toList();
    }

    /**
     * One page.
     *
     * @param picture the rendered page
     * @param width in pixels
     * @param height in pixels
     * @param text its words, empty for a scan
     */
    public record Page(Blob picture, int width, int height, String text) {

        /** Reads absent fields as empty. */
        public Page {
            picture = picture == null ? Blob.NONE : picture;
            text = Texts.orEmpty(text);
        }
    }
}
