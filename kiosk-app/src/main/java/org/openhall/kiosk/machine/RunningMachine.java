package org.openhall.kiosk.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.openhall.devices.checkup.Checkup;
import org.openhall.devices.checkup.Finding;
import org.openhall.devices.checkup.Places;
import org.openhall.devices.idcard.ReaderNews;
import org.openhall.devices.idcard.SdtReader;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.lines.Lines;
import org.openhall.devices.pace.DeviceWatch;
import org.openhall.devices.pace.Watched;
import org.openhall.devices.pageprinter.IppPagePrinter;
import org.openhall.devices.pageprinter.PageWatch;
import org.openhall.devices.printer.EscPosPrinter;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterPatience;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.printer.ReceiptPrinter;
import org.openhall.devices.printer.SentNumbers;
import org.openhall.devices.profiles.Attached;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.profiles.Model;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.scanner.CodeScanner;
import org.openhall.devices.scanner.ScannerNews;

/** The drivers of a machine's devices, each on a thread of its own. */
public final class RunningMachine implements Machine {

    private static final System.Logger LOG = System.getLogger(RunningMachine.class.getName());
    private static final Duration SCAN_PAUSE = Duration.ofMillis(1); // the scanner waits for input itself

    private static final Duration PAGES_PAUSE = Duration.ofSeconds(15);
    private static final Duration PAGES_PATIENCE = Duration.ofMinutes(1);

    private final List<Consumer<MachineState>> followers = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Object changing = new Object();
    private final KioskProfile profile;
    private final Lines lines;
    private final InstantSource clock;
    private volatile Optional<SdtReader> reader = Optional.empty();
    private volatile Optional<ReceiptPrinter> printer = Optional.empty();
    private final SentNumbers sent = new SentNumbers();
    private volatile MachineState state;
    private volatile boolean seeking;
    private boolean ended;
    private boolean checking;
    /** Whether a card lay there when the devices were let go of for a check. */
    private boolean left;
    private int scanned;
    private String moduleId = "";

    /**
     * The devices of a machine, not looked at yet.
     *
     * @param lines makes the lines that the profile names
     * @param clock for when they were checked
     */
    public RunningMachine(KioskProfile profile, Lines lines, InstantSource clock) {
        this.profile = profile;
        this.lines = lines;
        this.clock = clock;
        state = starting();
    }

    private MachineState starting() {
        return new MachineState(profile.reader().map(_ -> new ReaderState.Starting()),
                profile.printer().map(_ -> new PrinterState.Starting()),
                profile.scanner().map(_ -> new ScannerState.Starting()), Optional.empty(), Optional.empty());
    }

    @Override
    public void check() {
        synchronized (this) {
            if (ended || checking) return;
            letGo();
            left = reader.filter(SdtReader::left).isPresent();
        }
        change(_ -> starting());
        start();
    }

    @Override
    public void start() {
        synchronized (this) {
            if (ended || checking || !running.isEmpty()) return;
            checking = true;
        }
        List<Finding> findings = found(); // may take long, and whoever closes must not wait for it
        synchronized (this) {
            checking = false;
            if (ended) return;
            List<Finding> all = new ArrayList<>(findings);
            attach(all);
            change(was -> was.with(new CheckedOver(clock.instant(), all)));
        }
    }

    private List<Finding> found() {
        try {
            return new Checkup(Places.REAL, lines, System::nanoTime).look(profile);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the devices could not be checked", e);
            return List.of(new Finding(Optional.empty(), "设备检查", Finding.State.FAULT, "没有做成，原因见日志", "再检查一次；仍不行请联系供货商"));
        }
    }

    private void attach(List<Finding> findings) {
        reader = profile.reader().map(one -> new SdtReader(lines.to(one.link()), System::nanoTime, profile.photo(),
                this::heard));
        reader.ifPresent(one -> one.seek(seeking));
        if (left) reader.ifPresent(SdtReader::missing);
        try {
            printer = profile.printer().map(this::printer);
        } catch (IllegalStateException e) { // no font for slips: the reader works all the same
            LOG.log(System.Logger.Level.ERROR, "no slips", e);
            change(MachineState::withoutPrinter);
            findings.add(
                    new Finding(Optional.empty(), "凭条打印", Finding.State.FAULT, String.valueOf(e.getMessage()), ""));
        }
        profile.reader().ifPresent(one -> watch("reader", reader.orElseThrow(), Duration.ofMillis(one.model()
                .pauseMillis()), lines.path(one.link())));
        profile.scanner().ifPresent(one -> watch("scanner", new CodeScanner(lines.to(one.link()), one.model().traits(),
                System::nanoTime, this::heard), SCAN_PAUSE, lines.path(one.link())));
        profile.pages().ifPresent(one -> watch("pages", new PageWatch(new IppPagePrinter(one.address(), PAGES_PATIENCE,
                System::nanoTime), now -> change(was -> was.with(now))), PAGES_PAUSE, Optional.empty()));
    }

    private ReceiptPrinter printer(Attached<Model.Printer> attached) {
        ReceiptPrinter made = new EscPosPrinter(lines.to(attached.link()), attached.model().traits(),
                Glyphs.installed(),
                PrinterPatience.USUAL, sent, System::nanoTime, now -> change(was -> was.with(now)));
        running.add(made);
        return made;
    }

    private void watch(String name, Watched device, Duration pause, Optional<Path> port) {
        running.add(new DeviceWatch(name, device, pause, port));
    }

    /** A card goes no further than what may be shown of it. */
    private void heard(ReaderNews news) {
        if (news instanceof ReaderNews.Broken(SdtStatus status)) // nothing of a card is in it
            LOG.log(System.Logger.Level.WARNING, "the ID-card reader does not work: {0}", status);
        change(was -> switch (news) {
            case ReaderNews.Ready ready -> {
                moduleId = ready.moduleId();
                yield was.with(new ReaderState.Ready(moduleId));
            }
            case ReaderNews.Read read -> was.with(new ReaderState.Lying(seeking
                    ? MaskedCard.of(read.card())
                    : MaskedCard.HIDDEN));
            case ReaderNews.Lies _ -> was.with(new ReaderState.Lying(MaskedCard.HIDDEN));
            case ReaderNews.Photo photo -> photo(was, photo);
            case ReaderNews.Removed _ -> was.with(new ReaderState.Ready(moduleId));
            case ReaderNews.Unread unread -> was.with(new ReaderState.Unread(unread.turn()));
            case ReaderNews.Away away -> was.with(new ReaderState.Away(away.cause()));
            case ReaderNews.Broken broken -> was.with(new ReaderState.Broken(broken.status()));
        });
    }

    /** That it could be decoded is all that is kept of it. */
    private static MachineState photo(MachineState was, ReaderNews.Photo photo) {
        photo.photo().wipe();
        return was.reader().filter(ReaderState.Lying.class::isInstance).map(ReaderState.Lying.class::cast)
                .map(lying -> was.with(new ReaderState.Lying(lying.card().withPhoto()))).orElse(was);
    }

    private void heard(ScannerNews news) {
        change(was -> was.with(switch (news) {
            case ScannerNews.Ready _ -> new ScannerState.Ready();
            case ScannerNews.Scanned code -> new ScannerState.Scanned(code.text().length(), ++scanned);
            case ScannerNews.Refused refused -> new ScannerState.Refused(refused.why().advice());
            case ScannerNews.Away away -> new ScannerState.Away(away.cause());
        }));
    }

    private void change(UnaryOperator<MachineState> by) {
        synchronized (changing) { // two devices may speak at once, and followers hear in order
            MachineState now = by.apply(state);
            if (now.equals(state)) return;
            state = now;
            followers.forEach(one -> one.accept(now));
        }
    }

    @Override
    public MachineState state() {
        return state;
    }

    @Override
    public Runnable follow(Consumer<MachineState> told) {
        followers.add(told);
        return () -> followers.remove(told);
    }

    @Override
    public void seek(boolean cards) {
        seeking = cards;
        reader.ifPresent(one -> one.seek(cards));
        if (!cards) change(this::forgotten);
    }

    private MachineState forgotten(MachineState was) {
        return was.reader().map(reader -> switch (reader) {
            case ReaderState.Lying _ -> was.with(new ReaderState.Lying(MaskedCard.HIDDEN));
            case ReaderState.Unread _ -> was.with(new ReaderState.Ready(moduleId));
            case ReaderState.Starting _,ReaderState.Ready _,ReaderState.Away _,ReaderState.Broken _ -> was;
        }).orElse(was);
    }

    @Override
    public CompletableFuture<PrintResult> print(Receipt receipt) {
        return printer.map(one -> one.print(receipt)).orElseGet(() -> BARE.print(receipt));
    }

    @Override
    public synchronized void close() {
        ended = true;
        letGo();
    }

    private void letGo() {
        for (AutoCloseable one : running.reversed()) {
            try {
                one.close();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING,
                        "a device was not let go", e);
            }
        }
        running.clear();
    }
}
