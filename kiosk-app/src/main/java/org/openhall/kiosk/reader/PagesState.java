package org.openhall.kiosk.reader;

import java.util.List;

import org.openhall.contract.content.Attachment;

/**
 * The pages of a file.
 *
 * @param phase whether the file is there
 * @param paper title of what the file belongs to
 * @param name the file's own name
 * @param pages its pages
 * @param index the page shown, from 0
 * @param manner as picture or as words
 * @param picture whether the picture of the page is there
 */
record PagesState(Phase phase, String paper, String name, List<Attachment.Page> pages, int index, Manner manner,
        Picture picture) {

    /** Whether the file is there. */
    enum Phase {
        /** Asked, not answered. */
        WAITING,
        /** It is not there any more. */
        GONE,
        /** Here it is. */
        SHOWN
    }

    /** How a page is shown. */
    enum Manner {
        /** The whole page as a picture. */
        WHOLE,
        /** As wide as the screen allows, the text size counted in. */
        WIDE,
        /** Its words, in the reader's text size. */
        WORDS
    }

    /** Whether a picture is there. */
    enum Picture {
        /** Asked, not answered. */
        WAITING,
        /** Not on this machine yet. */
        MISSING,
        /** Here. */
        READY
    }

    /** Before the library has answered. */
    static PagesState waiting(Manner manner) {
        return new PagesState(Phase.WAITING, "", "", List.of(), 0, manner, Picture.WAITING);
    }

    /** The page shown. Only while there are pages. */
    Attachment.Page page() {
        return pages.get(index);
    }

    /** Words cannot be shown for a scan: then its picture is. */
    Manner shownManner() {
        return manner == Manner.WORDS && !hasWords() ? Manner.WIDE : manner;
    }

    /** Whether the page has words of its own. */
    boolean hasWords() {
        return phase == Phase.SHOWN && !page().text().isBlank();
    }

    PagesState at(int other) {
        return new PagesState(phase, paper, name, pages, other, manner, Picture.WAITING);
    }

    PagesState in(Manner other) {
        return new PagesState(phase, paper, name, pages, index, other, picture);
    }

    PagesState with(Picture other) {
        return new PagesState(phase, paper, name, pages, index, manner, other);
    }
}
