package org.openhall.server.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.json.Json;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.importing.judgement.Known;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.Sandbox;
import org.openhall.server.publishing.Draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DemoCatalogueTest {

    private static final Path DEMO = Path.of(System.getProperty("openhall.house"), "provisioning", "demo");

    @TempDir
    private static Path folder;

    private final Imported imported = new Importer(new SheetReader(Sandbox.usual()),
            new Attachments(new BlobStore(folder), Sandbox.forPages(), folder), Known.NOTHING)
            .read(List.of(DEMO.resolve("catalogue.csv"), DEMO.resolve("domains.json")), ImportOptions.NONE);
    private final Map<String, CatalogueItem> items = imported.drafts().stream()
            .filter(draft -> draft.content().orElseThrow() instanceof CatalogueItem)
            .collect(Collectors.toMap(draft -> draft.key().id(),
                    draft -> (CatalogueItem) draft.content().orElseThrow()));

    @Test
    void everyRowIsAccountedFor() {
        FileReport report = imported.report().getLast();

        assertEquals(157, report.lines().size());
        assertEquals(2, report.count(ReportLine.Verdict.REFUSED), "rows without a name are refused");
        assertEquals(155, items.size());
    }

    @Test
    void nothingThatWasCutReachesACitizen() {
        for (Draft draft : imported.drafts())
            assertFalse(Json.write(draft.content().orElseThrow()).contains("excerpt cut"));
    }

    @Test
    void everyItemShowsItsRegionAndItsDomain() {
        assertEquals(List.of(),
                items.values().stream().filter(i -> i.imprint().provenance().region().isEmpty()).toList());
        assertEquals(26,
                items.values().stream().map(CatalogueItem::domain).filter(d -> !d.isEmpty()).distinct().count());
    }

    @Test
    void kangbashisOwnColumnsAreElements() {
        CatalogueItem item = items.get("r133");

        assertEquals("法规", item.rank());
        assertTrue(item.clause().contains("第二十条"));
        assertEquals("综合减灾和应急管理组", item.section());
        assertEquals("自然灾害救助", item.duty());
        assertEquals("《中华人民共和国政府信息公开条例》", item.basis());
    }
}
