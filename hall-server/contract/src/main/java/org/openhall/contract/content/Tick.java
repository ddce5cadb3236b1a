package org.openhall.contract.content;

/**
 * One ticked column such as 全社会 or 特定群体.
 *
 * @param state whether it is ticked
 * @param words what stands in the cell besides a tick, e.g. 申请人; empty mostly
 */
public record Tick(State state, String words) {

    /** A column that the source does not have. */
    public static final Tick UNSTATED = new Tick(State.UNSTATED, "");

    /** Reads absent fields as unstated. */
    public Tick {
        state = state == null ? State.UNSTATED : state;
        words = Texts.orEmpty(words);
    }

    /** Whether the cell is ticked for certain. */
    public boolean yes() {
        return state == State.YES;
    }

    /** What can be known of a cell. */
    public enum State {
        /** Ticked. */
        YES,
        /** Empty in a row whose other cells are ticked. */
        NO,
        /** The column is missing, or nothing certain can be read from it. */
        UNSTATED
    }
}
