package org.openhall.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.content.database.Database;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.HallProfile;
import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.Role;
import org.openhall.server.accounts.Scope;
import org.openhall.server.accounts.SessionStore;
import org.openhall.server.accounts.StaffDesk;
import org.openhall.server.backup.Trees;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.hall.HallSettingsStore;
import org.openhall.server.publishing.Records;

/**
 * A hall to teach staff in: the public content of a real one, marked as practice everywhere, with keys, accounts and a data
 * folder of its own. No kiosk of the real hall ever follows it, and nothing done in it reaches the real one.
 *
 * @param real the hall that it is a copy of
 * @param folder of the copy
 */
record PracticeHall(HallFolder real, HallFolder folder) {

    /** How far its ports lie above those of a real hall, so that both run on one machine. */
    static final int PORTS_ABOVE = 100;

    private static final String NUMBER = "0000";
    private static final String MARK = "训练";

    static PracticeHall of(HallFolder real) {
        return new PracticeHall(real, new HallFolder(real.root().resolve("practice")));
    }

    /** People to be, one for each part of the work. */
    private static final List<Pupil> PUPILS = List.of(new Pupil("xueyuan1", "学员甲（编辑）", List.of(Role.EDITOR)),
            new Pupil("xueyuan2", "学员乙（审核和发布）", List.of(Role.REVIEWER, Role.PUBLISHER)),
            new Pupil("xueyuan3", "学员丙（窗口）", List.of(Role.CLERK)),
            new Pupil("xueyuan4", "学员丁（系统管理）", List.of(Role.SYSTEM_ADMIN)),
            new Pupil("xueyuan5", "学员戊（安全管理）", List.of(Role.SECURITY_ADMIN)));

    private record Pupil(String login, String person, List<Role> roles) {}

    /**
     * Makes it when it is not there.
     *
     * @param anew whether one that is there goes first
     * @throws IOException with a Chinese sentence: no real hall, or a folder there that is no practice hall
     */
    void make(boolean anew, InstantSource clock) throws IOException {
        if (!real.exists()) throw new IOException(real.root() + " 里还没有大厅：训练大厅是它的副本，请先建立大厅");
        if (Files.exists(folder.root()) && !isPractice() && folder.exists())
            throw new IOException(folder.root() + " 里是一个真的大厅，不是训练用的：没有动它");
        if (anew || !isPractice()) Trees.delete(folder.root());
        if (folder.exists()) return;
        Path making = real.root().resolve("practice.making"); // cut off in the middle, it is made again
        Trees.delete(making);
        fill(new HallFolder(making), clock);
        Files.move(making, folder.root());
    }

    private boolean isPractice() {
        if (!folder.exists()) return false;
        try (Database database = HallDatabase.open(folder)) {
            return new HallSettingsStore(database).practice();
        }
    }

    private void fill(HallFolder copy, InstantSource clock) throws IOException {
        try (Database from = HallDatabase.open(real)) {
            HallSettings settings = new HallSettingsStore(from).read()
                    .orElseThrow(() -> new IOException(real.root() + " 里还没有大厅"));
            HallCreation.create(copy, new HallSettings(NUMBER, MARK + " · " + settings.name(), settings.address()),
                    clock);
            List<Release> releases = new ArrayList<>();
            new FeedStore(from).live().forEach((key, row) -> Records.of(row).ifPresent(record -> releases.add(
                    new Release(key, Optional.of(marked(record))))));
            try (Database to = HallDatabase.open(copy)) {
                new HallSettingsStore(to).practise();
                new FeedStore(to).release(releases, MARK, clock.instant());
            }
        }
        copyBlobs(copy);
    }

    private static ContentRecord marked(ContentRecord record) {
        return record instanceof HallProfile hall
                ? new HallProfile(MARK + "专用", MARK + " · " + hall.name(), MARK + "专用", hall.timeZone(), hall
                        .favourites(), hall.hours(), hall.phone(), hall.counterPhone())
                : record;
    }

    /** Files by their hash never change, so a second name for each is as good as a copy. */
    private void copyBlobs(HallFolder copy) throws IOException {
        if (!Files.exists(real.blobs())) return;
        try (var files = Files.walk(real.blobs())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path to = copy.blobs().resolve(real.blobs().relativize(file));
                Files.createDirectories(to.getParent());
                try {
                    Files.createLink(to, file);
                } catch (IOException | UnsupportedOperationException e) {
                    Files.copy(file, to);
                }
            }
        }
    }

    /** One-time links of the pupils who have not come in yet, by their names. */
    Map<String, String> links(String console, InstantSource clock) {
        Map<String, String> links = new LinkedHashMap<>();
        try (Database database = HallDatabase.open(folder)) {
            AccountStore accounts = new AccountStore(database);
            StaffDesk desk = new StaffDesk(accounts, new SessionStore(database), clock);
            for (Pupil pupil : PUPILS) {
                Account account = accounts.all().stream().filter(one -> one.login().equals(pupil.login)).findFirst()
                        .orElseGet(() -> desk.add(pupil.login, pupil.person, pupil.roles.stream().map(role -> new Grant(
                                role, Scope.HALL)).toList(), "hall server --practice"));
                if (account.state() == Account.State.INVITED)
                    links.put(pupil.person, console + "/setup/" + desk.link(account, "hall server --practice"));
            }
        }
        return links;
    }
}
