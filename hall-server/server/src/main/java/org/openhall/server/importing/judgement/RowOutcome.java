package org.openhall.server.importing.judgement;

import java.util.List;

/** What became of one row of a table. Every row that is not a title, header, note or blank ends as one of these. */
public sealed interface RowOutcome {

    /** Its number as the spreadsheet shows it, from 1. */
    int row();

    /**
     * Taken whole.
     *
     * @param row its number
     * @param id of the item
     */
    record Imported(int row, String id) implements RowOutcome {}

    /**
     * Taken, and a person should look at it.
     *
     * @param row its number
     * @param id of the item
     * @param questions at least one
     */
    record ImportedWithQuestion(int row, String id, List<Remark> questions) implements RowOutcome {
        /** Copies. */
        public ImportedWithQuestion {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Not taken.
     *
     * @param row its number
     * @param reason why, and what to do
     */
    record Refused(int row, Remark reason) implements RowOutcome {}
}
