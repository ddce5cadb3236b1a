package org.openhall.server.publishing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.openhall.content.database.Database;
import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.Showing;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Released;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

/** A hall's database with drafts and feed, as a real file. */
final class TestingHall implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    private final Database database;
    final DraftStore drafts;
    final FeedStore feed;
    final Publisher publisher;

    TestingHall(Path folder) {
        database = HallDatabase.open(new HallFolder(folder));
        drafts = new DraftStore(database);
        feed = new FeedStore(database);
        feed.openEpoch(1);
        publisher = new Publisher(drafts, feed);
    }

    DraftStore.Saved save(Draft... more) {
        return drafts.save(List.of(more), feed.live(), NOW, _ -> DraftStore.Also.NOTHING);
    }

    Released publish() {
        return publisher.publish(publisher.plan(PublishOptions.because("年度调整"), NOW), "王示例", NOW);
    }

    /** From here on drafts cannot be deleted, as when the disk fails in the middle. */
    void breakDrafts() {
        database.run("break", handle -> handle.execute(
                "CREATE TRIGGER broken BEFORE DELETE ON draft BEGIN SELECT RAISE(FAIL, 'broken'); END"));
    }

    List<CatalogueChange> changes() {
        return feed.live().values().stream().filter(row -> row.kind().equals(Kind.CHANGE.code()))
                .map(row -> (CatalogueChange) Records.of(row).orElseThrow()).toList();
    }

    static Imprint imprint(String title) {
        return new Imprint(title, "", "民政局", List.of(), Optional.empty(), Showing.ALWAYS, "",
                new Provenance("示例", "", ""), SearchKeys.NONE);
    }

    static Draft catalogue() {
        return Draft.of("c1", new Catalogue(imprint("社会救助目录"), Catalogue.Type.PILOT_DOMAIN, "19", ""), "a.xlsx");
    }

    static Draft item(String id, String content) {
        return Draft.of(id, new CatalogueItem(imprint("低保 · " + id), "c1", "19", "1", List.of("低保", id), content, "",
                "", "", null, null, null, null, null, null, "", "", "", null, null), "a.xlsx");
    }

    @Override
    public void close() {
        database.close();
    }
}
