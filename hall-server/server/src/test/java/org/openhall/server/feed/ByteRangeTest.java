package org.openhall.server.feed;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ByteRangeTest {

    @Test
    void readsOneRange() {
        assertEquals(range(0, 10), ByteRange.parse("bytes=0-", 10));
        assertEquals(range(3, 4), ByteRange.parse("bytes=3-6", 10));
        assertEquals(range(3, 7), ByteRange.parse("bytes=3-999999999999999999", 10));
        assertEquals(range(9, 1), ByteRange.parse(" bytes=9-9 ", 10));
        assertEquals(range(6, 4), ByteRange.parse("bytes=-4", 10));
        assertEquals(range(0, 10), ByteRange.parse("bytes=-11", 10));
    }

    @Test
    void saysWhenNoByteExists() {
        assertEquals(range(0, 0), ByteRange.parse("bytes=10-", 10));
        assertEquals(range(0, 0), ByteRange.parse("bytes=11-12", 10));
        assertEquals(0, ByteRange.parse("bytes=-0", 10).orElseThrow().length());
        assertEquals(0, ByteRange.parse("bytes=-5", 0).orElseThrow().length());
    }

    @Test
    void ignoresWhatIsNoSingleRange() {
        for (String header : new String[]{"bytes=0-1,3-4", "items=0-1", "bytes=5-3", "bytes=-", "bytes=a-b", "",
                "bytes=0-1 ", "bytes=99999999999999999999-"}) {
            Optional<ByteRange> expected = header.equals("bytes=0-1 ") ? range(0, 2) : Optional.empty();
            assertEquals(expected, ByteRange.parse(header, 10), header);
        }
    }

    private static Optional<ByteRange> range(long first, long length) {
        return Optional.of(new ByteRange(first, length));
    }
}
