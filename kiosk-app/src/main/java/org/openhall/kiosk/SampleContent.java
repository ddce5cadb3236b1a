package org.openhall.kiosk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

import org.openhall.content.reading.Library;
import org.openhall.kiosk.screens.ReadingStates;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.StaffLine;

/** The sample as content that is always fresh: to try screens without a hall. */
record SampleContent(InstantSource clock, Library library) implements ContentSource {

    @Override
    public Optional<Path> blob(String sha256) {
        return ReadingStates.blob(sha256);
    }

    @Override
    public StaffLine staffLine() {
        return StaffLine.DEAD;
    }

    @Override
    public Freshness freshness() {
        return new Freshness(Freshness.State.FRESH, Optional.of(clock.instant()), 100, true, "");
    }

    @Override
    public void start(Consumer<Freshness> freshness, Runnable changed) {}

    @Override
    public void close() {}
}
