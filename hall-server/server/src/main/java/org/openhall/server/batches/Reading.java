package org.openhall.server.batches;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.accounts.Account;
import org.openhall.server.batches.Preview.SheetHeads;
import org.openhall.server.editing.BulkStore;
import org.openhall.server.importing.Imported;
import org.openhall.server.importing.Importer;
import org.openhall.server.importing.columns.TableFinder;
import org.openhall.server.importing.sheet.Sheet;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DropList;

/** Reads the files of batches, one batch after another on a thread of its own, and keeps the last results. Thread-safe. */
final class Reading implements AutoCloseable {

    private static final int MOST_HELD = 3;
    private static final int TOP_ROWS = 12;

    private final SheetReader sheets;
    private final Supplier<Importer> importer;
    private final Hall hall;
    private final BulkStore drafts;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("batch-reader")
            .daemon().factory());
    private final Map<String, CompletableFuture<Preview>> held = new LinkedHashMap<>();

    /** What the hall has. */
    interface Hall {
        Map<RowKey, Row> live();

        List<Draft> waiting();
    }

    Reading(SheetReader sheets, Supplier<Importer> importer, Hall hall, BulkStore drafts) {
        this.sheets = sheets;
        this.importer = importer;
        this.hall = hall;
        this.drafts = drafts;
    }

    Optional<Preview> of(Batch batch, List<Path> files, Account by, Duration patience) {
        try {
            return Optional.of(future(batch, files, by).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            forget(batch.id());
            throw new CompletionException(e.getCause());
        }
    }

    private synchronized CompletableFuture<Preview> future(Batch batch, List<Path> files, Account by) {
        CompletableFuture<Preview> future = held.computeIfAbsent(batch.id(),
                _ -> CompletableFuture.supplyAsync(() -> read(batch, files, by), reader));
        while (held.size() > MOST_HELD)
            held.remove(held.keySet().iterator().next());
        return future;
    }

    synchronized void forget(String id) {
        held.remove(id);
    }

    private Preview read(Batch batch, List<Path> files, Account by) {
        Imported imported = importer.get().read(files, batch.told().options());
        List<Draft> all = new ArrayList<>(imported.drafts());
        if (batch.told().whole())
            all.addAll(DropList.of(imported.catalogues(), hall.live(), hall.waiting(), "整本导入时没有了"));
        Imported whole = new Imported(all, imported.catalogues(), imported.report());
        return new Preview(whole, drafts.weigh(all, by), heads(batch, files));
    }

    private List<SheetHeads> heads(Batch batch, List<Path> files) {
        List<SheetHeads> heads = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String file = batch.files().get(i);
            tables(files.get(i)).forEach(sheet -> heads.add(new SheetHeads(file, sheet.name(), TableFinder.heads(sheet,
                    batch.told().headings()), sheet.rows().stream().limit(TOP_ROWS).toList())));
        }
        return heads;
    }

    /** The sheets of a file; none of one that is no table, of which the report says what it is instead. */
    private List<Sheet> tables(Path file) {
        try {
            return sheets.read(file);
        } catch (RefusedFileException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
