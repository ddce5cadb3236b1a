package org.openhall.content.search.index;

/**
 * What an index stands for: a place in the history of a hall's content.
 *
 * @param epoch number of the epoch, 0 for no content at all
 * @param epochId its random id, so that two histories with one number stay two
 * @param seq place in the feed of that epoch
 * @param root state root of the rows indexed; empty when some could not be read, so that the index counts as behind
 * @param screen number of the device whose content it is: notices for other screens are left out
 */
public record IndexedAt(int epoch, String epochId, long seq, String root, String screen) {

    /** Before any content. */
    public static final IndexedAt NOTHING = new IndexedAt(0, "", 0, "", "");

    /** Reads absent fields, which is how empty ones are written, as empty. */
    public IndexedAt {
        epochId = epochId == null ? "" : epochId;
        root = root == null ? "" : root;
        screen = screen == null ? "" : screen;
    }

    /** Whether an index of this can be brought to that by the rows that changed between them. */
    public boolean leadsTo(IndexedAt next) {
        return epoch == next.epoch && epochId.equals(next.epochId) && screen.equals(next.screen) && seq <= next.seq;
    }
}
