package org.openhall.kiosk.screens;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.content.reading.DomainShelf;
import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Holdings;
import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.content.reading.Page;
import org.openhall.content.reading.Query;
import org.openhall.content.reading.Results;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;

/** A library in which nothing is published yet. */
final class EmptyLibrary implements Library {

    @Override
    public Optional<HallProfile> hall() {
        return Optional.empty();
    }

    @Override
    public Holdings holdings() {
        return new Holdings(Map.of(), 0);
    }

    @Override
    public Optional<Published> read(RowKey key) {
        return Optional.empty();
    }

    @Override
    public List<Line> lines(List<RowKey> keys) {
        return List.of();
    }

    @Override
    public List<DomainShelf> domains() {
        return List.of();
    }

    @Override
    public Page list(Filter filter, int offset, int limit) {
        return new Page(List.of(), 0);
    }

    @Override
    public List<Line> related(RowKey key) {
        return List.of();
    }

    @Override
    public Results search(Query query) {
        return Results.NONE;
    }

    @Override
    public List<String> suggest(String typed, int limit) {
        return List.of();
    }
}
