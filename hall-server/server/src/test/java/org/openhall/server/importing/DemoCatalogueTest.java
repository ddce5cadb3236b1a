package org.openhall.server.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Published;
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

    private final Imported imported = importer()
            .read(List.of(DEMO.resolve("catalogue.csv"), DEMO.resolve("domains.json")), ImportOptions.NONE);
    private final Map<String, CatalogueItem> items = imported.drafts().stream()
            .filter(draft -> draft.content().orElseThrow() instanceof CatalogueItem)
            .collect(Collectors.toMap(draft -> draft.key().id(),
                    draft -> (CatalogueItem) draft.content().orElseThrow()));

    private static Importer importer() {
        return new Importer(new SheetReader(Sandbox.usual()),
                new Attachments(new BlobStore(folder), Sandbox.forPages(), folder), Known.NOTHING);
    }

    @Test
    void everyTypeOfCatalogueCanBeSeen() {
        Imported lists = importer().read(List.of(DEMO.resolve("catalogues.json")), ImportOptions.NONE);
        Set<Catalogue.Type> types = Stream.concat(lists.drafts().stream(), imported.drafts().stream())
                .map(draft -> draft.content().orElseThrow()).filter(Catalogue.class::isInstance)
                .map(catalogue -> ((Catalogue) catalogue).type()).collect(Collectors.toSet());

        assertEquals(Set.of(Catalogue.Type.values()), types);
        assertTrue(lists.drafts().stream().anyMatch(draft -> draft.key().kind().equals("change")));
        assertTrue(lists.drafts().stream().allMatch(draft -> ((Published) draft.content().orElseThrow()).imprint()
                .provenance().region().startsWith("示例")), "what is ours says so");
    }

    @Test
    void aNameBehindAsterisksIsNoPublisher() {
        assertEquals("", items.get("r175").imprint().publisherName());
        assertTrue(items.values().stream().noneMatch(item -> item.imprint().publisherName().contains("**")));
    }

    @Test
    void onlyPagesOfGovernmentsBecomeAddresses() {
        assertTrue(items.get("r001").imprint().portal().startsWith("http://www.gaizhou.gov.cn/"));
        assertTrue(items.values().stream().map(item -> item.imprint().portal())
                .allMatch(portal -> portal.isEmpty() || portal.matches("https?://[^/]*gov\\.cn/.*")));
    }

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
