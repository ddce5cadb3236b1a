package org.openhall.server.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of a file (RFC 9110 §14).
 *
 * @param first offset of the first byte
 * @param length number of bytes; 0: no byte of the range exists
 */
record ByteRange(long first, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Reads a Range header. Empty when it is to be ignored: several ranges, another unit, or nonsense. */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher matcher = ONE.matcher(header.strip());
        if (!matcher.matches()) return Optional.empty();
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) return to.isEmpty() ? Optional.empty() : Optional.of(last(Long.parseLong(to), size));
        long first = Long.parseLong(from);
        long end = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
        if (end < first) return Optional.empty();
        if (first >= size) return Optional.of(new ByteRange(0, 0));
        return Optional.of(new ByteRange(first, Math.min(end, size - 1) - first + 1));
    }

    private static ByteRange last(long bytes, long size) {
        long length = Math.min(bytes, size);
        return new ByteRange(size - length, length);
    }
}
