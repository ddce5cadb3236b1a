package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.List;

/** The cheapest few readings that end at one position, no text twice, the cheapest first. */
final class Beam {

    /** Readings kept. */
    static final int WIDTH = 24;

    private final List<Reading> readings = new ArrayList<>(WIDTH + 1);

    List<Reading> readings() {
        return readings;
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    /** Takes every reading of another beam, continued by one of the words. */
    void takeAll(Beam before, List<Word> words, int from) {
        for (Reading reading : before.readings) {
            for (Word word : words) {
                if (!take(reading, word, from)) break;
            }
        }
    }

    /** Takes a reading; false if neither it nor a dearer one has room. */
    boolean take(Reading before, Word word, int from) {
        double cost = before.cost() + word.cost();
        if (readings.size() == WIDTH && cost >= readings.getLast().cost()) return false;
        long hash = before.hashWith(word);
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).hash() != hash) continue;
            if (readings.get(i).cost() <= cost) return true;
            readings.remove(i);
            break;
        }
        int at = readings.size();
        while (at > 0 && readings.get(at - 1).cost() > cost)
            at--;
        readings.add(at, before.and(word, from));
        if (readings.size() > WIDTH) readings.removeLast();
        return true;
    }
}
