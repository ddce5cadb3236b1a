package org.openhall.content.reading;

import java.util.List;
import java.util.Optional;

import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;

/**
 * The content as a reader meets it: verified, and only what may be shown at this moment. Answers come from the disk:
 * never call it on the UI thread. Thread-safe. No method throws for damaged content: what cannot be read is left out
 * and reported to whoever keeps the content whole.
 */
public interface Library {

    /** What the hall says of itself. */
    Optional<HallProfile> hall();

    /** How much there is, for the doors of the home screen. */
    Holdings holdings();

    /** One record, if it exists and may be shown now. */
    Optional<Published> read(RowKey key);

    /** The lines of several records, in the order asked, those left out that do not exist or may not be shown now. */
    List<Line> lines(List<RowKey> keys);

    /** All domains in their order, with their counts, those without items included. */
    List<DomainShelf> domains();

    /**
     * A shelf: what matches a filter, in its natural order (items by catalogue and number, notices by priority and
     * newest first, the rest by newest first, then title).
     */
    Page list(Filter filter, int offset, int limit);

    /**
     * What belongs to a record: what fulfils an item (documents, guides, policies), the interpretations of a policy, the
     * policy of an interpretation, the items that a guide or document fulfils, the items of a catalogue, what an office
     * publishes.
     */
    List<Line> related(RowKey key);

    /** Finds by words, pinyin, initials, synonyms; see {@link Results} for what comes back. */
    Results search(Query query);

    /** Completions while typing, best first: titles and words that have hits. */
    List<String> suggest(String typed, int limit);
}
