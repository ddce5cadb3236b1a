package org.openhall.kiosk.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.feed.Head;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.feed.StateRoot;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.BadSignatureException;
import org.openhall.kiosk.enrolment.Enrolment;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.identity.IdentityStore;

/** One kiosk process behind its cable. Every look at it is held against what the hall let out. */
final class SoakKiosk implements AutoCloseable {

    private static final int ANSWER_SECONDS = 90;
    private static final int SLOW_SECONDS = 20;

    private final String name;
    private final Path home;
    private final Path data;
    private final SoakHall hall;
    private final Publisher publisher;
    private final FaultyProxy cable;
    private SoakProgram program;
    private int epoch;
    private long seq;

    SoakKiosk(String name, Path home, Path data, SoakHall hall, Publisher publisher) throws IOException,
            InterruptedException {
        this.name = name;
        this.home = home;
        this.data = Files.createDirectories(data);
        this.hall = hall;
        this.publisher = publisher;
        this.cable = new FaultyProxy(hall.devicePort());
        enrol(hall.invite(name));
    }

    /** Comes in, and from then on speaks through the cable. */
    private void enrol(Invitation invitation) throws IOException {
        try (IdentityStore store = IdentityStore.open(data.resolve("identity.db"))) {
            Identity self = new Enrolment(store, InstantSource.system(), "0.1.0").enrol(invitation, "0".repeat(64))
                    .identity();
            store.enrol(new Identity(self.deviceId(), self.deviceNo(), self.hall(),
                    "https://localhost:" + cable.port(), self.certificate(), self.authority(), self.tlsKey(),
                    self.signKey()), 1, store.root());
        }
    }

    /**
     * Starts it; what it shows before it has asked the hall is checked.
     *
     * @param harmed whether somebody touched its files, so that it may hold less than before
     */
    Look start(boolean harmed) throws IOException, InterruptedException {
        program = SoakProgram.start(name, home, "org.openhall.kiosk.SoakKioskMain", data.toString());
        Look look = heard(harmed);
        if (!harmed && seq > 0 && (look.epoch() < epoch || (look.epoch() == epoch && look.seq() < seq)))
            throw violation("it went back from " + epoch + "/" + seq, look);
        return look;
    }

    Look look(boolean harmed) throws InterruptedException {
        if (!program.say("look")) throw new ViolationException("the kiosk ended by itself: " + program);
        return heard(harmed);
    }

    private Look heard(boolean harmed) throws InterruptedException {
        String line = program.line("{", ANSWER_SECONDS)
                .orElseThrow(() -> new ViolationException("the kiosk does not answer: " + program));
        Look look = Json.read(line, Look.class);
        check(look, harmed);
        epoch = look.epoch();
        seq = look.seq();
        return look;
    }

    private void check(Look look, boolean harmed) {
        for (Look.Held row : look.rows()) {
            if (!publisher.published(row.hash())) throw violation("it shows words that nobody published", look);
        }
        if (!look.steady() || look.damaged() || harmed) return;
        if (look.head() == null && seq > 0) throw violation("it went blank", look);
        if (look.head() != null && !agrees(look)) throw violation("its rows are not those of its head", look);
    }

    /** Whether the rows are exactly what a head of this hall vouches for. */
    private boolean agrees(Look look) {
        try {
            Head head = hall.open(look.head());
            return head.seq() == look.seq() && head.stateRoot().equals(root(look.rows()));
        } catch (BadSignatureException e) {
            throw violation("its head is nobody's", look);
        }
    }

    private static String root(List<Look.Held> rows) {
        List<List<StateRoot.Leaf>> buckets = new ArrayList<>();
        for (int no = 0; no < StateRoot.BUCKETS; no++)
            buckets.add(new ArrayList<>());
        for (Look.Held row : rows) {
            buckets.get(StateRoot.bucketOf(row.id())).add(new StateRoot.Leaf(new RowKey(row.kind(), row.id()), row
                    .version(), row.hash()));
        }
        return StateRoot.root(buckets.stream().map(StateRoot::bucket).toList());
    }

    /** Looks until it is as wanted; returns the last look. */
    Look until(Predicate<Look> wanted, int seconds, boolean harmed, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long told = System.nanoTime();
        Look look = look(harmed);
        while (!wanted.test(look) || !look.steady() || look.head() == null || !agrees(look)) {
            if (System.nanoTime() > end) throw violation("not " + what + " within " + seconds + " s", look);
            if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(SLOW_SECONDS)) {
                System.out.println("SOAK " + name + " is still not " + what + ": " + look);
                told = System.nanoTime();
            }
            pass(250);
            look = look(harmed);
        }
        return look;
    }

    /** Lets time pass; the kiosk must live through it. */
    void pass(long millis) throws InterruptedException {
        if (!program.lives(millis)) throw new ViolationException("the kiosk ended by itself: " + program);
    }

    void kill() throws InterruptedException {
        program.kill();
    }

    FaultyProxy cable() {
        return cable;
    }

    Path data() {
        return data;
    }

    private ViolationException violation(String what, Look look) {
        return new ViolationException(name + ": " + what + "; it shows " + look + "; " + program);
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() throws IOException {
        if (program != null) program.close();
        cable.close();
    }
}
