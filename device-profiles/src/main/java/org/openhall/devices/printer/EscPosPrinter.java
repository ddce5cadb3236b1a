package org.openhall.devices.printer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Receipt;

/**
 * A printer that speaks ESC/POS. One thread of its own writes to the line and looks after the printer between slips: every two
 * seconds while it is there, more and more seldom while it is not.
 */
public final class EscPosPrinter implements ReceiptPrinter {

    private static final int MOST_WAITING = 20;
    /** A small roll has ten metres; nobody takes home a slip of two. */
    private static final int MOST_MILLIMETRES = 2000;

    private final EscPosEncoder encoder;
    private final EscPosDriver driver;
    private final PrinterPatience patience;
    private final ByteLink link;
    private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ScheduledExecutorService alarms;
    private final SentNumbers sent;
    private final Thread thread;
    private volatile PrinterState state = new PrinterState.Starting();
    private volatile boolean closed;

    /**
     * What the thread has to do.
     *
     * @param slip to print; without one it draws back what is held out
     * @param number of the slip; it counts as sent once less when nothing of the slip is sent
     */
    private record Job(Optional<EncodedReceipt> slip, String number, CompletableFuture<PrintResult> result) {}

    /**
     * Looks after a printer from now on.
     *
     * @param link to it, not open yet; belongs to the printer from now on
     * @param traits of its model
     * @param glyphs for what its font lacks
     * @param patience with it
     * @param sent what was sent to it before
     * @param nanos a clock that only goes on
     * @param news told on the printer's thread when its state changes
     */
    public EscPosPrinter(ByteLink link, PrinterTraits traits, Glyphs glyphs, PrinterPatience patience,
            SentNumbers sent, LongSupplier nanos, Consumer<PrinterState> news) {
        this.sent = sent;
        this.link = link;
        this.patience = patience;
        this.encoder = new EscPosEncoder(traits, glyphs);
        this.alarms = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("receipt printer alarms").factory());
        this.driver = new EscPosDriver(link, traits, patience, nanos, now -> {
            state = now;
            news.accept(now);
        }, alarms);
        this.thread = Thread.ofPlatform().daemon().name("receipt printer").start(this::run);
    }

    @Override
    public CompletableFuture<PrintResult> print(Receipt receipt) {
        CompletableFuture<PrintResult> result = new CompletableFuture<>();
        EncodedReceipt first = encoder.encode(receipt); // what does not fit is refused before its number counts as sent
        if (first.millimetres() > MOST_MILLIMETRES)
            throw new IllegalArgumentException("a slip of " + first.millimetres() + " mm, at most " + MOST_MILLIMETRES);
        boolean again = sent.known(receipt.number());
        EncodedReceipt slip = again ? encoder.encode(receipt.again()) : first;
        enqueue(new Job(Optional.of(slip), receipt.number(), result));
        return result;
    }

    @Override
    public void retract() {
        enqueue(new Job(Optional.empty(), "", new CompletableFuture<>()));
    }

    private void enqueue(Job job) {
        boolean taken = !closed && queue.offer(job);
        if (!taken) refuse(job, closed ? new PrinterState.LetGo() : new PrinterState.Crowded());
        else if (closed) refuseAll();
    }

    private void refuse(Job job, PrinterState why) {
        sent.forget(job.number());
        job.result().complete(new PrintResult.Refused(why));
    }

    private void run() {
        Duration wait = patience.away();
        boolean there = false;
        boolean warm = false;
        while (!closed) {
            Optional<Job> job = Optional.empty();
            try {
                if (!warm) {
                    warm = true;
                    encoder.warm();
                    there = driver.look();
                }
                // longer and longer while it is away; a slip that comes meanwhile makes it look at once
                wait = there ? patience.away() : longer(wait);
                job = next(there ? patience.idle() : wait);
                if (closed) job.ifPresent(one -> refuse(one, new PrinterState.LetGo()));
                else if (job.isPresent()) there = done(job.get());
                else
                    there = driver.look();
            } catch (RuntimeException e) { // one fault must not end the printing
                there = false;
                Thread now = Thread.currentThread();
                now.getUncaughtExceptionHandler().uncaughtException(now, e);
                job.ifPresent(one -> one.result().complete(new PrintResult.Unknown(state)));
            }
        }
        link.close();
        refuseAll();
    }

    private Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(patience.longest()) < 0 ? twice : patience.longest();
    }

    private Optional<Job> next(Duration wait) {
        try {
            return Optional.ofNullable(queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            return Optional.empty(); // closed
        }
    }

    private boolean done(Job job) {
        if (job.slip().isEmpty()) {
            driver.retract();
        } else {
            PrintResult result = new PrintResult.Unknown(new PrinterState.Broken());
            try {
                result = driver.print(job.slip().get());
            } finally {
                answer(job, result);
            }
        }
        return !(state instanceof PrinterState.Disconnected || state instanceof PrinterState.Silent);
    }

    private void answer(Job job, PrintResult result) {
        if (result instanceof PrintResult.Refused(PrinterState why)) refuse(job, why);
        else
            job.result().complete(result);
    }

    private void refuseAll() {
        for (Job job = queue.poll(); job != null; job = queue.poll())
            refuse(job, new PrinterState.LetGo());
    }

    @Override
    public PrinterState state() {
        return state;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        link.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        alarms.shutdownNow();
    }
}
