package org.openhall.kiosk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.openhall.content.reading.Library;
import org.openhall.content.reading.Query;
import org.openhall.content.rows.Position;
import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;
import org.openhall.contract.content.Notice;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.Row;
import org.openhall.contract.json.Json;
import org.openhall.kiosk.soak.Look;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.KioskSync;

/**
 * A kiosk without its window: the same content, index and sync, put together by the same class. Says what it holds
 * before it has asked the hall, and again for each line that comes in; ends with its input.
 */
final class SoakKioskMain {

    private final KioskSync sync;
    private final Library library;
    private final AtomicReference<Freshness> freshness;

    private SoakKioskMain(KioskSync sync, Library library) {
        this.sync = sync;
        this.library = library;
        this.freshness = new AtomicReference<>(sync.freshness());
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        KioskSync sync = KioskSync.open(data, InstantSource.system());
        try (HallContent content = new HallContent(data, sync);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            SoakKioskMain kiosk = new SoakKioskMain(sync, content.library());
            kiosk.say();
            content.start(kiosk.freshness::set, () -> {});
            for (String line = in.readLine(); line != null; line = in.readLine())
                kiosk.say();
        }
    }

    private void say() {
        System.out.println(Json.write(look()));
        System.out.flush();
    }

    private Look look() {
        Optional<Position> before = sync.content().position();
        List<Row> rows = new ArrayList<>();
        sync.content().forEach(rows::add);
        Optional<Position> after = sync.content().position();
        Freshness told = freshness.get();
        int[] pictures = pictures(rows);
        return new Look(before.equals(after), sync.content().damaged(), after.map(p -> p.epoch().no()).orElse(0),
                after.map(Position::seq).orElse(0L), after.map(Position::head).orElse(null),
                rows.stream().map(row -> new Look.Held(row.kind(), row.id(), row.version(), row.hash())).toList(),
                told.state().name(), told.code(), found(rows), pictures[0], pictures[1]);
    }

    /** The newest row is the one that a stale index does not know. */
    private boolean found(List<Row> rows) {
        Optional<Row> newest = rows.stream().max(Comparator.comparingLong(Row::seq));
        return newest.filter(row -> library.search(Query.of(title(row))).hits().stream()
                .anyMatch(hit -> hit.line().key().equals(row.key()))).isPresent();
    }

    private static String title(Row row) {
        return Json.read(row.payload().orElseThrow(), Notice.class).imprint().title();
    }

    private int[] pictures(List<Row> rows) {
        int[] lackingAndRotten = new int[2];
        for (Row row : rows) {
            for (Attachment attachment : Json.read(row.payload().orElseThrow(), Notice.class).attachments()) {
                for (Blob blob : attachment.pictures())
                    look(blob, lackingAndRotten);
            }
        }
        return lackingAndRotten;
    }

    private void look(Blob blob, int... lackingAndRotten) {
        try {
            Optional<Path> file = sync.blobs().find(blob.sha256());
            if (file.isEmpty()) lackingAndRotten[0]++;
            else if (!Digest.hex(Files.readAllBytes(file.get())).equals(blob.sha256())) lackingAndRotten[1]++;
        } catch (NoSuchFileException e) {
            lackingAndRotten[0]++; // let go between the two
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
