package org.openhall.kiosk.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * What may never fall, kept outside the content: whoever replays an old head, or brings back an old content file, is
 * caught by it.
 *
 * @param epoch highest epoch number seen
 * @param places for each key that signed a head, the highest place in the feed under it
 */
public record Ratchet(int epoch, Map<String, Place> places) {

    /** Before the first head. */
    public static final Ratchet START = new Ratchet(0, Map.of());

    /** Copies the map. */
    public Ratchet {
        places = Map.copyOf(places);
    }

    /** Whether a head at this place, signed by this key, is not older than what was seen. */
    public boolean allows(String kid, int headEpoch, long seq) {
        if (headEpoch < epoch) return false;
        Place highest = places.get(kid);
        return highest == null || highest.epoch() != headEpoch || seq >= highest.seq();
    }

    /** The ratchet after such a head has passed all checks. */
    public Ratchet raised(String kid, int headEpoch, long seq) {
        Map<String, Place> raised = new HashMap<>(places);
        raised.put(kid, new Place(headEpoch, seq));
        return new Ratchet(Math.max(epoch, headEpoch), raised);
    }

    /**
     * The ratchet after the head keys changed: a place that was signed by a key that is no longer trusted holds nobody
     * back (a stolen key could have signed a place far in the future).
     */
    public Ratchet without(java.util.Set<String> retired) {
        if (places.keySet().stream().noneMatch(retired::contains)) return this;
        Map<String, Place> left = new HashMap<>(places);
        left.keySet().removeAll(retired);
        int highest = left.values().stream().mapToInt(Place::epoch).max().orElse(0);
        return new Ratchet(highest, left);
    }

    /**
     * A place in a history.
     *
     * @param epoch number of the history
     * @param seq place in it
     */
    public record Place(int epoch, long seq) {}
}
