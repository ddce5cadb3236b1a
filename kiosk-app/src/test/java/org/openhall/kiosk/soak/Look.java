package org.openhall.kiosk.soak;

import java.util.List;

import org.openhall.contract.signing.Signed;

/**
 * What a kiosk process sees of itself, as one line of JSON.
 *
 * @param steady whether the content stayed the same while it was looked at
 * @param damaged whether a read met damage
 * @param epoch number of the history held, 0 without content
 * @param seq place held
 * @param head that vouches for it; null without content
 * @param rows every row that could be read
 * @param shown state of freshness
 * @param code what staff read out
 * @param found whether the search finds the newest record
 * @param lacking pictures that the rows need and that are not here
 * @param rotten pictures here that are not what their name says
 */
public record Look(boolean steady, boolean damaged, int epoch, long seq, Signed head, List<Held> rows, String shown,
        String code, boolean found, int lacking, int rotten) {

    /** Reads absent fields as empty. */
    public Look {
        rows = rows == null ? List.of() : List.copyOf(rows);
        code = code == null ? "" : code;
    }

    /** A row without its words. */
    public record Held(String kind, String id, long version, String hash) {}

    /** Whether it is all that a kiosk should be, at a place or beyond. */
    boolean well(int wantedEpoch, long wantedSeq) {
        return !damaged && epoch == wantedEpoch && seq >= wantedSeq && shown.equals("FRESH") && code.isEmpty() && found
                && lacking == 0 && rotten == 0;
    }

    @Override
    public String toString() {
        return "epoch " + epoch + " seq " + seq + " rows " + rows.size() + " " + shown + " " + code
                + (found ? "" : " NOT FOUND") + " lacking " + lacking + " rotten " + rotten
                + (damaged ? " damaged" : "") + (steady ? "" : " moving");
    }
}
