package org.openhall.server.publishing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.openhall.contract.feed.RowKey;
import org.openhall.server.feed.Release;

/**
 * What a publication would do.
 *
 * @param releases what would be let out or taken back, in order
 * @param drafts the drafts it was made of: only those go, not what is saved in their place meanwhile
 * @param changes how many of them are lines of change lists
 * @param unexplained how many of those say no reason
 * @param refreshed how many of them only get new sounds
 * @param held drafts that wait, with the reason in Chinese
 */
public record Plan(List<Release> releases, List<Draft> drafts, int changes, int unexplained, int refreshed,
        Map<RowKey, String> held) {

    /** Copies. */
    public Plan {
        releases = List.copyOf(releases);
        drafts = List.copyOf(drafts);
        held = java.util.Collections.unmodifiableMap(new TreeMap<>(held));
    }

    /** Whether a public catalogue would change without a word of why: then it cannot be published. */
    public boolean lacksReason() {
        return unexplained > 0;
    }

    /** How many records of each kind would be let out, by wire word. */
    public Map<String, Long> byKind() {
        return releases.stream().filter(release -> release.content().isPresent()).collect(java.util.stream.Collectors
                .groupingBy(release -> release.key().kind(), TreeMap::new, java.util.stream.Collectors.counting()));
    }

    /** What would be taken back without a draft that says so: the items of a catalogue that goes. */
    public List<RowKey> along() {
        Set<RowKey> decided = drafts.stream().map(Draft::key).collect(Collectors.toSet());
        return releases.stream().filter(release -> release.content().isEmpty() && !decided.contains(release.key())).map(
                Release::key).toList();
    }

    /** How many would be taken back. */
    public long gone() {
        return releases.stream().filter(release -> release.content().isEmpty()).count();
    }
}
