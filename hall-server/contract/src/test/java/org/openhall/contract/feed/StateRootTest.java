package org.openhall.contract.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.openhall.contract.digest.Digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StateRootTest {

    private static List<StateRoot.Leaf> leaves(int count) {
        List<StateRoot.Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(new StateRoot.Leaf(new RowKey("item", "r" + i), 1 + i % 3, Digest.hex("payload " + i)));
        }
        return leaves;
    }

    @Test
    void theEmptyBucketIsTheEmptyHash() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", StateRoot.bucket(List.of()));
    }

    @Test
    void aBucketIsTheHashOfItsSortedLines() {
        String hash = Digest.hex("x");
        StateRoot.Leaf a = new StateRoot.Leaf(new RowKey("guide", "b"), 2, hash);
        StateRoot.Leaf b = new StateRoot.Leaf(new RowKey("item", "a"), 1, hash);

        assertEquals(Digest.hex("guide\tb\t2\t" + hash + "\nitem\ta\t1\t" + hash + "\n"),
                StateRoot.bucket(List.of(b, a)));
        assertEquals(StateRoot.bucket(List.of(b, a)),
                StateRoot.bucket("guide\tb\t2\t" + hash + "\nitem\ta\t1\t" + hash + "\n"));
    }

    @Property(tries = 200)
    void orderDoesNotMatterButEveryLeafDoes(@ForAll @IntRange(min = 1, max = 30) int count,
            @ForAll @IntRange(max = 29) int pick) {
        List<StateRoot.Leaf> leaves = leaves(count);
        String hash = StateRoot.bucket(leaves);
        List<StateRoot.Leaf> mixed = new ArrayList<>(leaves);
        Collections.reverse(mixed);
        assertEquals(hash, StateRoot.bucket(mixed));

        StateRoot.Leaf one = mixed.remove(pick % count);
        assertNotEquals(hash, StateRoot.bucket(mixed));
        mixed.add(new StateRoot.Leaf(one.key(), one.version() + 1, one.hash()));
        assertNotEquals(hash, StateRoot.bucket(mixed));
    }

    @Test
    void aRootNeedsEveryBucket() {
        assertThrows(IllegalArgumentException.class, () -> StateRoot.root(List.of()));
    }

    @Test
    void idsThatCouldLeaveTheirPlaceAreRefused() {
        for (String id : List.of("", "../x", "a/b", "a\nb", "a\tb", "中")) {
            assertThrows(IllegalArgumentException.class, () -> new RowKey("item", id), id);
        }
    }
}
