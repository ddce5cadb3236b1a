package org.openhall.kiosk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

import org.openhall.content.reading.Library;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.StaffLine;

/** Where a kiosk's content comes from: the hall through sync, or the sample. */
interface ContentSource extends AutoCloseable {

    /** What screens read; usable from the start, empty before the first content. */
    Library library();

    /** The file of a SHA-256 (lower-case hex), absent while it is not there; not on the UI thread. */
    Optional<Path> blob(String sha256);

    /** The hall's time, as well as it is known here. */
    InstantSource clock();

    /** The line on which staff are called; not on the UI thread. */
    StaffLine staffLine();

    /** How fresh it is, by what is here, before {@link #start}. */
    Freshness freshness();

    /** Starts to follow the hall. Both are called on any thread: how fresh the content is, and that new content may be shown. */
    void start(Consumer<Freshness> freshness, Runnable changed);

    @Override
    void close();
}
