package org.openhall.kiosk.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.database.Database;
import org.openhall.content.rows.ContentRows;
import org.openhall.content.rows.Position;
import org.openhall.contract.feed.Epoch;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.signing.Signed;
import org.openhall.server.HallCreation;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.importing.ImportOptions;
import org.openhall.server.importing.Imported;
import org.openhall.server.importing.Importer;
import org.openhall.server.importing.judgement.Known;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.Sandbox;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.PublishOptions;
import org.openhall.server.publishing.Publisher;

/**
 * The rows of the demo's hall as a kiosk would hold them: imported and published like those of any hall.
 *
 * @param live what is public
 */
record DemoRows(Map<RowKey, Row> live) implements ContentRows {

    private static final Path DEMO = Path.of(System.getProperty("openhall.house"), "provisioning", "demo");

    /** Publishes provisioning/demo in a new hall in an empty folder. */
    static DemoRows publish(Path folder, Instant at) throws IOException {
        HallFolder hall = new HallFolder(folder.resolve("hall"));
        HallCreation.create(hall, new HallSettings("3301", "示例", "localhost"), InstantSource.fixed(at));
        Importer importer = new Importer(new SheetReader(Sandbox.usual()),
                new Attachments(new BlobStore(hall.blobs()), Sandbox.forPages(), folder), Known.NOTHING);
        try (Stream<Path> files = Files.list(DEMO); Database database = HallDatabase.open(hall)) {
            Imported imported = importer.read(
                    files.filter(f -> f.toString().matches(".*\\.(csv|json)")).sorted().toList(),
                    ImportOptions.NONE);
            DraftStore drafts = new DraftStore(database);
            FeedStore feed = new FeedStore(database);
            drafts.save(imported.drafts(), feed.live(), at, _ -> DraftStore.Also.NOTHING);
            Publisher publisher = new Publisher(drafts, feed);
            publisher.publish(publisher.plan(PublishOptions.ALL, at), "王示例", at);
            return new DemoRows(feed.live());
        }
    }

    @Override
    public Optional<Position> position() {
        return Optional.of(new Position(new Epoch(1, "0000000000000001"), live.size(), live.size(), "demo",
                new Signed("", List.of()), Instant.EPOCH));
    }

    @Override
    public Optional<Row> row(RowKey key) {
        return Optional.ofNullable(live.get(key));
    }

    @Override
    public void forEach(Consumer<Row> consumer) {
        live.values().forEach(consumer);
    }

    @Override
    public List<Row> rowsSince(long after, int limit) {
        return live.values().stream().filter(row -> row.seq() > after).sorted(Comparator.comparingLong(Row::seq))
                .limit(limit).toList();
    }
}
