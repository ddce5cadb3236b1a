package org.openhall.server.linting;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Records by something that several may have in common, at eight bytes an entry: a map of lists takes a hundred. Entries lie
 * in the order of the hash of what they have in common; others may have the same hash by chance and are left out by asking.
 * Immutable.
 */
final class Register {

    private static final int HASH_BITS = 32;

    private final int[] hashes;
    private final Facts[] facts;

    private Register(int[] hashes, Facts[] facts) {
        this.hashes = hashes;
        this.facts = facts;
    }

    /** All entries; a record that was entered twice stands there twice. */
    List<Facts> all() {
        return Collections.unmodifiableList(Arrays.asList(facts));
    }

    /**
     * The entries under something, in the order in which they were entered.
     *
     * @param really whether a record was entered under just that
     */
    List<Facts> under(Object common, Predicate<Facts> really) {
        int hash = common.hashCode();
        int first = first(hash);
        if (!at(first, hash)) return List.of();
        int end = first;
        while (at(end, hash))
            end++;
        return Arrays.stream(facts, first, end).filter(really).toList();
    }

    /** The first entry under something. */
    Optional<Facts> one(Object common, Predicate<Facts> really) {
        int hash = common.hashCode();
        for (int i = first(hash); at(i, hash); i++)
            if (really.test(facts[i])) return Optional.of(facts[i]);
        return Optional.empty();
    }

    private boolean at(int place, int hash) {
        return place < hashes.length && hashes[place] == hash;
    }

    /** Where the entries of a hash begin, if there are any. */
    private int first(int hash) {
        int low = 0;
        int high = hashes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hashes[middle] < hash) low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /** Takes entries down. For one thread. */
    static final class Entering {

        private static final int FEW = 64;

        private int[] hashes = new int[FEW];
        private Facts[] facts = new Facts[FEW];
        private int size;

        void enter(Object common, Facts one) {
            if (size == facts.length) {
                hashes = Arrays.copyOf(hashes, 2 * size);
                facts = Arrays.copyOf(facts, 2 * size);
            }
            hashes[size] = common.hashCode();
            facts[size++] = one;
        }

        Register sorted() {
            long[] order = new long[size];
            for (int i = 0; i < size; i++)
                order[i] = ((long) hashes[i] << HASH_BITS) | i;
            Arrays.sort(order);
            int[] sortedHashes = new int[size];
            Facts[] sortedFacts = new Facts[size];
            for (int i = 0; i < size; i++) {
                sortedHashes[i] = (int) (order[i] >> HASH_BITS);
                sortedFacts[i] = facts[(int) order[i]];
            }
            return new Register(sortedHashes, sortedFacts);
        }
    }
}
