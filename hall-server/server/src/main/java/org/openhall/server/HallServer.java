package org.openhall.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.database.Database;
import org.openhall.content.database.FolderLock;
import org.openhall.contract.admin.AdminAccess;
import org.openhall.contract.admin.HallStatus;
import org.openhall.contract.feed.Head;
import org.openhall.contract.json.Json;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.accounts.SessionStore;
import org.openhall.server.accounts.StaffDesk;
import org.openhall.server.admin.AdminDesk;
import org.openhall.server.admin.TokenGate;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.AuditWatch;
import org.openhall.server.backup.Safekeeping;
import org.openhall.server.batches.BatchDesk;
import org.openhall.server.batches.Batches;
import org.openhall.server.console.Console;
import org.openhall.server.console.ConsoleParts;
import org.openhall.server.console.devices.DeviceParts;
import org.openhall.server.console.notices.NoticeParts;
import org.openhall.server.devices.DeviceGate;
import org.openhall.server.devices.DeviceStore;
import org.openhall.server.devices.EnrolHandler;
import org.openhall.server.devices.EnrolmentPort;
import org.openhall.server.devices.EnrolmentStore;
import org.openhall.server.devices.HelloHandler;
import org.openhall.server.devices.InvitationDesk;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.EditingStore;
import org.openhall.server.editing.ListingStore;
import org.openhall.server.editing.ScheduleStore;
import org.openhall.server.editing.Scheduler;
import org.openhall.server.feed.ContentFolder;
import org.openhall.server.feed.EventHub;
import org.openhall.server.feed.FeedKeeper;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.HeadSigner;
import org.openhall.server.feed.PageCache;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.hall.HallSettingsStore;
import org.openhall.server.http.HttpLimits;
import org.openhall.server.http.HttpServer;
import org.openhall.server.http.Port;
import org.openhall.server.http.Tls;
import org.openhall.server.intake.Sandbox;
import org.openhall.server.keys.KeyFolder;
import org.openhall.server.keys.PrivateFile;
import org.openhall.server.linting.HolidayFolder;
import org.openhall.server.linting.LintStore;
import org.openhall.server.linting.LintTimer;
import org.openhall.server.linting.Linter;
import org.openhall.server.linting.rules.Rules;
import org.openhall.server.notices.NoticeDesk;
import org.openhall.server.notices.NoticeStore;
import org.openhall.server.notices.SentAloneStore;
import org.openhall.server.notices.TemplateStore;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.HallNames;
import org.openhall.server.publishing.Publisher;
import org.openhall.server.staffcalls.StaffCallDesk;
import org.openhall.server.staffcalls.StaffCallHandler;
import org.openhall.server.staffcalls.StaffCallStore;

/** A running hall server: wires the features, owns the ports, the timer and the files. Thread-safe. */
public final class HallServer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration PACE = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Some thirty pages of the usual size; one catalogue is about as many. */
    private static final long CACHED_PAGE_BYTES = 8 << 20;

    private final HallFolder folder;
    private final InstantSource clock;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final HallSettings settings;
    private final KeyFolder keys;
    private final FeedStore feed;
    private final FeedKeeper keeper;
    private final PageCache pages = new PageCache(CACHED_PAGE_BYTES);
    private final EventHub hub;
    private final InvitationDesk invitations;
    private final HttpServer http;
    private final StaffDesk staff;
    private final Console console;
    private final HallNames names;
    private final Safekeeping safekeeping;
    private final List<Port> ports;

    private HallServer(HallFolder folder, PortNumbers numbers, InstantSource clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        try {
            FolderLock lock = FolderLock.take(folder.root().resolve("server.lock"))
                    .orElseThrow(() -> new IOException("另一个大厅服务器正在使用 " + folder.root()));
            open.push(lock);
            folder.make();
            Database database = owned(HallDatabase.open(folder));
            settings = new HallSettingsStore(database).read()
                    .orElseThrow(() -> new IOException(folder.root() + " 里还没有大厅"));
            keys = KeyFolder.open(folder.keys());
            keys.renewRoot(clock.instant());
            feed = new FeedStore(database);
            DeviceStore devices = new DeviceStore(database);
            DeviceGate gate = new DeviceGate(devices);
            AuditStore audit = new AuditStore(database);
            AuditWatch watch = owned(new AuditWatch(audit, clock));
            hub = new EventHub(PACE, HEARTBEAT, gate::welcome);
            ContentFolder content = owned(new ContentFolder(folder.content()));
            keeper = new FeedKeeper(feed, content,
                    new HeadSigner(settings.number(), keys.head(), keys.rootVersion(), audit::mark, clock), clock,
                    hub::announce);
            hub.announce(keeper.head().head());
            http = new HttpServer(tls(), HttpLimits.HALL);
            open.push(http::stop);
            EnrolmentStore codes = new EnrolmentStore(database);
            invitations = new InvitationDesk(codes, enrolmentPort(), keys.authority().pin(), clock);
            EnrolHandler enrol = new EnrolHandler(codes, keys.authority(), new EnrolHandler.Welcome(settings.number(),
                    () -> url(settings.address(), Routes.DEVICES), keys.root(keys.rootVersion()).orElseThrow()), clock,
                    invitations);
            AdminDesk admin = new AdminDesk(invitations, devices, this::status, hub::drop, clock);
            SessionStore sessions = new SessionStore(database);
            AccountStore accounts = new AccountStore(database);
            staff = new StaffDesk(accounts, sessions, clock);
            EditingDesk editing = new EditingDesk(new EditingStore(database), new Publisher(new DraftStore(database),
                    feed), clock);
            ScheduleStore times = new ScheduleStore(database);
            BlobStore blobs = new BlobStore(folder.blobs());
            Attachments attachments = new Attachments(blobs, Sandbox.forPages(), folder.root().resolve("cache"));
            BatchDesk batches = owned(Batches.of(folder, database, attachments, clock));
            names = new HallNames(feed, new DraftStore(database));
            safekeeping = owned(new Safekeeping(folder, database, names::zone, clock));
            Linter linter = new Linter(new LintStore(database), Rules.all(), new HolidayFolder(folder.holidays()),
                    names::zone, clock);
            owned(new LintTimer(linter));
            SentAloneStore sent = new SentAloneStore(database);
            TemplateStore templates = new TemplateStore(database);
            NoticeParts notices = new NoticeParts(new NoticeDesk(editing, sent, templates), editing,
                    new NoticeStore(database), sent, templates, devices, feed);
            StaffCallStore calls = new StaffCallStore(database);
            console = new Console(new ConsoleParts(settings.name(), new HallSettingsStore(database).practice(), staff,
                    accounts, sessions, audit, watch,
                    editing, times, batches, attachments, blobs, new ListingStore(database), linter, notices,
                    new DeviceParts(devices, new StaffCallDesk(calls, hub::hintAtCall, clock), feed,
                            safekeeping::trouble),
                    names, clock));
            ports = List.of(
                    Routes.devices(numbers.device(), gate, new HelloHandler(devices, () -> keeper.head().signed(),
                            clock), keeper, feed, pages, content, blobs, hub, new StaffCallHandler(calls, clock), keys),
                    Routes.enrolment(numbers.enrolment(), enrol),
                    console.port(Routes.CONSOLE, numbers.console()),
                    Routes.admin(numbers.admin(), new TokenGate(keys.adminToken()), admin));
            http.start(ports);
            open.push(hub::close);
            announceAdminPort();
            startTimer(sessions, batches, calls, new Scheduler(times, editing, accounts, clock));
            safekeeping.timer().start();
            watch.anew();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts a server on a hall's folder.
     *
     * @throws IOException with a sentence for the person at the keyboard: no hall there, another server on it, or a port
     *             taken
     */
    public static HallServer start(HallFolder folder, PortNumbers numbers, InstantSource clock) throws IOException {
        return new HallServer(folder, numbers, clock);
    }

    private <T extends AutoCloseable> T owned(T resource) {
        open.push(resource);
        return resource;
    }

    private Tls tls() throws IOException {
        String password = KeyFolder.storePassword();
        List<String> names = List.of("localhost", "127.0.0.1", settings.address());
        return new Tls(keys.serverStore(names, password, clock.instant()), password, keys.trustStore());
    }

    private EnrolmentPort enrolmentPort() {
        return new EnrolmentPort() {
            @Override
            public void open() throws IOException {
                http.open(Routes.ENROLMENT);
            }

            @Override
            public void close() throws IOException {
                http.close(Routes.ENROLMENT);
            }

            @Override
            public String url() {
                return HallServer.this.url(settings.address(), Routes.ENROLMENT);
            }
        };
    }

    private String url(String host, String port) {
        return "https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http.number(port);
    }

    private void announceAdminPort() throws IOException {
        AdminAccess access = new AdminAccess(url("127.0.0.1", Routes.ADMIN), keys.adminToken(),
                keys.authority().pin());
        PrivateFile.write(folder.root().resolve(AdminAccess.FILE), Json.write(access));
        open.push(() -> Files.deleteIfExists(folder.root().resolve(AdminAccess.FILE)));
    }

    private void startTimer(SessionStore sessions, BatchDesk batches, StaffCallStore calls, Scheduler scheduler) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("hall-timer").daemon().factory());
        open.push(timer);
        every(timer, POLL, keeper::tick);
        every(timer, Duration.ofSeconds(1), invitations::settle);
        every(timer, Duration.ofSeconds(1), scheduler::run);
        every(timer, Duration.ofMinutes(10), () -> sessions.forget(clock.instant()));
        every(timer, Duration.ofDays(1), batches::tidy);
        every(timer, Duration.ofDays(1), () -> calls.forget(clock.instant()));
        every(timer, Duration.ofDays(1), () -> feed.forget(clock.instant()));
        every(timer, Duration.ofDays(1), () -> http.renew(tls()));
    }

    /** A hall that is switched off each night never runs a whole day: each chore is done soon after the start as well. */
    private static void every(ScheduledExecutorService timer, Duration period, Chore chore) {
        long millis = period.toMillis();
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(() -> {
            try {
                chore.run();
            } catch (IOException | RuntimeException | Error e) { // anything that came through would end the timer
                System.getLogger(HallServer.class.getName()).log(Level.ERROR, "a chore failed", e);
            }
        }, Math.min(millis, SOON.toMillis()), millis, TimeUnit.MILLISECONDS);
    }

    /** What the server says of itself. */
    public HallStatus status() {
        Head head = head();
        return new HallStatus(settings.number(), settings.name(), head.epoch().no(), head.seq(), head.rows(),
                http.number(Routes.DEVICES), hub.size(), names.zone().getId());
    }

    /** What it vouches for now. */
    public Head head() {
        return keeper.head().head();
    }

    /** The feed, for those who release. */
    public FeedStore feed() {
        return feed;
    }

    /** What it answers, for whoever writes it down. */
    List<Port> ports() {
        return ports;
    }

    /** Vouches for what was released, now, and waits until that is done with all that hangs on it. */
    void vouch() {
        keeper.tick();
    }

    /** The console, for whoever tries its doors. */
    public Console console() {
        return console;
    }

    /** Pages held ready, for whoever counts them. */
    PageCache pages() {
        return pages;
    }

    /** Gives out one-time codes. */
    public InvitationDesk invitations() {
        return invitations;
    }

    /** Address of the device port. */
    public String deviceUrl() {
        return url(settings.address(), Routes.DEVICES);
    }

    /** Number of the enrolment port, or -1 while it is closed. */
    public int enrolmentPortNumber() {
        return http.number(Routes.ENROLMENT);
    }

    /** What is wrong with the backups and what to do, a Chinese sentence; empty when they are made. */
    public Optional<String> backupTrouble() {
        return safekeeping.trouble();
    }

    /** Lets staff in. */
    public StaffDesk staff() {
        return staff;
    }

    /** Address of the console. */
    public String consoleUrl() {
        return url(settings.address(), Routes.CONSOLE);
    }

    /** Address of the admin port. */
    public String adminUrl() {
        return url("127.0.0.1", Routes.ADMIN);
    }

    /** Ends streams, closes ports, then files. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.getLogger(HallServer.class.getName()).log(Level.WARNING, "unclean stop", e);
            }
        }
    }

    private interface Chore {
        void run() throws IOException;
    }
}
