package org.openhall.kiosk.screens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.openhall.content.reading.Filter;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.gallery.GalleryEntry;
import org.openhall.kiosk.gallery.GallerySetting;
import org.openhall.kiosk.gallery.SampleLibrary;
import org.openhall.kiosk.input.Keyboard;
import org.openhall.kiosk.input.KeyboardSignal;
import org.openhall.kiosk.input.SharedPinyin;
import org.openhall.kiosk.search.SearchScreen;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;

/** The reading side's screens in their named states, for the gallery. UI thread only. */
public final class ReadingStates {

    /** SHA-256 of the one picture the sample has; every other is still on its way. */
    private static final String PICTURE = "7fb70323d5fae76ed244ff40b701b8576dff7b9b173a675d8c7d21370691486a";

    private final SharedPinyin pinyin = new SharedPinyin();
    private final ReadingScreens full = new ReadingScreens(library(), ReadingStates::blob, this::keyboard);
    private final ReadingScreens empty = new ReadingScreens(new EmptyLibrary(), _ -> Optional.empty(), this::keyboard);
    private final List<GalleryEntry> entries = new ArrayList<>();

    private ReadingStates() {}

    /** All of them. */
    public static List<GalleryEntry> all() {
        ReadingStates states = new ReadingStates();
        states.searching();
        states.browsing();
        states.items();
        states.papers();
        states.guides();
        states.policies();
        return states.entries;
    }

    /** The sample with everything the states need. */
    public static SampleLibrary library() {
        return SampleLibrary.with(text("sample-reading.json"));
    }

    /** The sample's pictures: one is there. */
    public static Optional<Path> blob(String sha256) {
        return sha256.equals(PICTURE) ? Optional.of(path("sample-page.png")) : Optional.empty();
    }

    private void searching() {
        add("search-blank", Route.Search.blank());
        add("search-composing", Route.Search.blank(), "#key-d", "#key-i", "#key-b", "#key-a", "#key-o");
        add("search-typed", Route.Search.of("补贴"));
        add("search-many", Route.Search.of("公开"));
        add("search-narrowed", new Route.Search("低保", Filter.of(Kind.GUIDE)));
        add("search-choosing", Route.Search.of("信息"), "?缩小范围", "公开主体：全部");
        add("search-nothing-here", new Route.Search("高龄津贴", Filter.of(Kind.POLICY)));
        add("search-nothing", Route.Search.of("残疾证"));
        add("search-nothing-at-all", empty, GallerySetting.FINE, Route.Search.of("残疾证"));
    }

    private void browsing() {
        add("domains", new Route.Domains());
        add("domains-offline", full, GallerySetting.OFFLINE, new Route.Domains());
        add("domains-empty", empty, GallerySetting.FINE, new Route.Domains());
        Route domain = new Route.Shelf(Filter.of(Kind.ITEM).withDomain(Optional.of("d19")));
        add("shelf-domain", domain);
        add("shelf-choosing", domain, "公开主体：全部");
        add("shelf-chosen", domain, "公开层级：全部", "街道（乡镇）级");
        add("shelf-guides", new Route.Shelf(Filter.of(Kind.GUIDE)));
        add("shelf-policies", new Route.Shelf(Filter.of(Kind.POLICY)));
        add("shelf-documents", new Route.Shelf(Filter.of(Kind.DOCUMENT)));
        add("shelf-notices", new Route.Shelf(Filter.of(Kind.NOTICE)));
        add("shelf-offices", new Route.Shelf(Filter.of(Kind.OFFICE)));
        add("shelf-questions", new Route.Shelf(Filter.of(Kind.QUESTION)));
        add("shelf-catalogues", new Route.Shelf(Filter.of(Kind.CATALOGUE)));
        add("shelf-changes", new Route.Shelf(Filter.of(Kind.CHANGE)));
        add("shelf-empty", empty, GallerySetting.FINE, new Route.Shelf(Filter.of(Kind.NOTICE)));
        add("catalogue", read(Kind.CATALOGUE, "sample"));
    }

    private void items() {
        add("item", read(Kind.ITEM, "r049"));
        add("item-published", read(Kind.ITEM, "r001"));
        add("item-own-form", read(Kind.ITEM, "kbs-1"));
        add("item-lacking", read(Kind.ITEM, "i-lacking"));
        add("item-unclear", read(Kind.ITEM, "i-unclear"));
        add("item-long", read(Kind.ITEM, "i-long"));
        add("item-gone", read(Kind.ITEM, "no-such"));
        add("item-offline", full, GallerySetting.OFFLINE, read(Kind.ITEM, "r049"));
        add("office", read(Kind.OFFICE, "o-zhengwu"));
        add("office-lacking", read(Kind.OFFICE, "o-yingji"));
    }

    private void papers() {
        add("document", read(Kind.DOCUMENT, "d-dibao"));
        add("document-attachment", read(Kind.DOCUMENT, "d-jianzai"));
        add("document-repealed", read(Kind.DOCUMENT, "d-old"));
        add("document-old-content", full, GallerySetting.OLD, read(Kind.DOCUMENT, "d-dibao"));
        add("notice-emergency", read(Kind.NOTICE, "n-alarm"));
        add("question", read(Kind.QUESTION, "q-1"));
        add("change", read(Kind.CHANGE, "c-2"));
        add("community", read(Kind.COMMUNITY, "c-long"));
        Route pages = new Route.Pages(new RowKey("document", "d-jianzai"), 0);
        add("pages", pages);
        add("pages-words", pages, "?看文字");
        add("pages-missing", pages, "?整页", "下一页", "下一页");
        add("pages-gone", new Route.Pages(new RowKey("document", "d-jianzai"), 7));
    }

    private void guides() {
        add("guide", read(Kind.GUIDE, "g-gaoling"), "条件", "材料");
        add("guide-places", read(Kind.GUIDE, "g-dibao"), "地点时间");
        add("guide-steps", read(Kind.GUIDE, "g-dibao"), "流程");
        add("guide-more", read(Kind.GUIDE, "g-dibao"), "费用和其他");
        add("guide-lacking", read(Kind.GUIDE, "g-luochuan"), "流程");
        add("guide-gone", read(Kind.GUIDE, "no-such"));
    }

    private void policies() {
        add("policy", read(Kind.POLICY, "p-fee"));
        add("policy-facts", read(Kind.POLICY, "p-fee"), "文件信息");
        add("policy-plain", read(Kind.POLICY, "p-plain"));
        add("policy-lapsed", read(Kind.POLICY, "p-lapsed"));
        add("policy-gone", read(Kind.POLICY, "no-such"));
    }

    private void add(String name, Route route, String... presses) {
        entries.add(GalleryEntry.of(name, scope -> pressed(full, route, scope, List.of(presses))));
    }

    private void add(String name, ReadingScreens screens, GallerySetting setting, Route route) {
        entries.add(new GalleryEntry(name, setting, scope -> pressed(screens, route, scope, List.of())));
    }

    private static Screen pressed(ReadingScreens screens, Route route, ScreenScope scope, List<String> presses) {
        return new Pressed(screens.make(route, scope).orElseThrow(), presses);
    }

    private static Route read(Kind kind, String id) {
        return new Route.Read(new RowKey(kind.code(), id));
    }

    private Keyboard keyboard(Consumer<KeyboardSignal> listener) {
        return new Keyboard(pinyin, Runnable::run, Runnable::run, SearchScreen.HINT, listener);
    }

    private static String text(String name) {
        try (InputStream in = ReadingStates.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resource as a file: in a folder of classes it is one, in a jar it becomes one. */
    private static Path path(String name) {
        try {
            URI uri = ReadingStates.class.getResource(name).toURI();
            if (uri.getScheme().equals("jar")) open(uri);
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static void open(URI uri) {
        try {
            FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException _) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
