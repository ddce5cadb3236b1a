package org.openhall.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Office;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.SynonymSet;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.feed.Head;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.signing.RootDocument;
import org.openhall.server.feed.Release;
import org.openhall.server.feed.Released;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.keys.KeyFolder;

/** A real hall on free ports in a folder of the test, with a clock that the test moves. */
public final class TestingHall implements AutoCloseable {

    /** Its number. */
    public static final String NUMBER = "3301";

    private final HallFolder folder;
    private final TestingClock clock;
    private HallServer server;

    private TestingHall(HallFolder folder, TestingClock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.server = HallServer.start(folder, PortNumbers.FREE, clock);
    }

    /** Makes a hall in an empty folder and starts it. */
    public static TestingHall start(Path root) throws IOException {
        HallFolder folder = new HallFolder(root.resolve("hall"));
        TestingClock clock = new TestingClock(Instant.now());
        HallCreation.create(folder, new HallSettings(NUMBER, "示例大厅", "localhost"), clock);
        return new TestingHall(folder, clock);
    }

    /** The running server. */
    public HallServer server() {
        return server;
    }

    /** Its clock. */
    public TestingClock clock() {
        return clock;
    }

    /** Its data folder. */
    public HallFolder folder() {
        return folder;
    }

    /** Its keys. */
    public KeyFolder keys() throws IOException {
        return KeyFolder.open(folder.keys());
    }

    /** Ends the server; the folder stays. */
    public void stop() {
        server.close();
    }

    /** Ends the server and starts it again, on other ports. */
    public void restart() throws IOException {
        server.close();
        server = HallServer.start(folder, PortNumbers.FREE, clock);
    }

    /** Lets records out and waits until the server vouches for them. */
    public Released release(List<Release> releases) throws Exception {
        Released released = server.feed().release(releases, "张三", clock.instant());
        server.vouch();
        return released;
    }

    /** A few records of several kinds. */
    public static List<Release> sample() {
        List<Release> sample = new ArrayList<>(notices(0, 5));
        sample.add(Release.put("hall", new HallProfile("政务公开专区", "示例大厅", "政务公开", "Asia/Shanghai", List.of("低保"),
                List.of("周一至周五 09:00-17:00"), "0477-0000000", "0477-0000001")));
        sample.add(Release.put("shehuijiuzhu", new Domain("社会救助", List.of(), "生活和保障", 1, true)));
        sample.add(Release.put("dibao", new SynonymSet(List.of("低保", "最低生活保障"))));
        return sample;
    }

    /** Notices by number, from inclusive to exclusive. */
    public static List<Release> notices(int from, int to) {
        List<Release> notices = new ArrayList<>();
        for (int i = from; i < to; i++)
            notices.add(Release.put("notice-" + i, notice("通知 " + i)));
        return notices;
    }

    /** A notice under a title. */
    public static ContentRecord notice(String title) {
        return notice(title, "");
    }

    /** A notice of an office, which is named by its id. */
    public static Notice notice(String title, String office) {
        Imprint blank = Imprint.BLANK;
        Imprint imprint = new Imprint(title, office, "示例街道办事处", List.of(), Optional.empty(), blank.showing(), "",
                blank.provenance(), blank.keys());
        return new Notice(imprint, Notice.Priority.NOTICE, List.<Section>of(), List.of());
    }

    /** An office, under another one or under none. */
    public static Office office(String title, String under) {
        return new Office(notice(title, "").imprint(), under, "", "", List.of(), List.of(), List.of(), List.of(),
                false);
    }

    /** Takes a notice back. */
    public static Release goneNotice(int no) {
        return Release.gone(new RowKey("notice", "notice-" + no));
    }

    /** A one-time code. */
    public Invitation invite(String name) {
        return server.invitations().invite(name, "kiosk-21-portrait", "test");
    }

    /** Lets a new device in. */
    public TestingDevice enrol(String name) throws Exception {
        return TestingDevice.enrol(invite(name));
    }

    /** Reads a signed head as a device that pinned this hall's root does. */
    public Head open(org.openhall.contract.signing.Signed head) throws IOException {
        RootDocument root = keys().root(1).orElseThrow().open(RootDocument.class, List.of(rootKey()), 1);
        return head.open(Head.class, root.headKeys(), 1);
    }

    /** The root key that devices pin. */
    public org.openhall.contract.signing.VerifyingKey rootKey() throws IOException {
        return org.openhall.contract.signing.SigningKey
                .decode(java.nio.file.Files.readString(folder.keys().resolve("root.key"))).verifying();
    }

    @Override
    public void close() {
        server.close();
    }
}
