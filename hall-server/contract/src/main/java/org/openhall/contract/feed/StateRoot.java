package org.openhall.contract.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

import org.openhall.contract.digest.Digest;

/**
 * One hash over all live rows, in two steps so that a change touches one bucket and damage is found and mended by
 * bucket: 256 buckets by the first byte of SHA-256 of the id, each the SHA-256 of its rows' lines in key order, and the
 * root the SHA-256 over the 256 bucket hashes.
 */
public final class StateRoot {

    /** Number of buckets. */
    public static final int BUCKETS = 256;

    private StateRoot() {}

    /** The bucket of an id, 0 to 255. */
    public static int bucketOf(String id) {
        return Digest.sha256().digest(id.getBytes(StandardCharsets.UTF_8))[0] & 0xff;
    }

    /** Hash of one bucket, as hex. The leaves may come in any order. */
    public static String bucket(Collection<Leaf> leaves) {
        MessageDigest digest = Digest.sha256();
        leaves.stream().sorted((a, b) -> a.key().compareTo(b.key()))
                .forEach(leaf -> digest.update(leaf.line().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Hash of one bucket whose lines are at hand: kind, id, version and hash, parted by tabs, each line ended by a line
     * feed, sorted by kind and id.
     */
    public static String bucket(String lines) {
        return Digest.hex(lines);
    }

    /**
     * The root over all bucket hashes.
     *
     * @throws IllegalArgumentException unless there are 256
     */
    public static String root(List<String> bucketHashes) {
        if (bucketHashes.size() != BUCKETS) throw new IllegalArgumentException("a root needs 256 bucket hashes");
        MessageDigest digest = Digest.sha256();
        bucketHashes.forEach(hash -> digest.update(HexFormat.of().parseHex(hash)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * What the root covers of a live row.
     *
     * @param key the entity
     * @param version its release
     * @param hash SHA-256 of its payload
     */
    public record Leaf(RowKey key, long version, String hash) {
        private String line() {
            return key.kind() + "\t" + key.id() + "\t" + version + "\t" + hash + "\n";
        }
    }
}
