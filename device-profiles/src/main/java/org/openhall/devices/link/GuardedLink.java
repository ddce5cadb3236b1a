package org.openhall.devices.link;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A line to a device that takes nothing more and would keep a send waiting for ever: then it is closed, and the send ends with
 * {@link LinkException.Cause#STUCK}.
 */
public final class GuardedLink implements ByteLink {

    /** An alarm for each send would wake a thread twice for every question: this one looks by itself, and costs next to nothing. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final ByteLink link;
    private final IntFunction<Duration> most;
    private final ScheduledExecutorService alarms;
    /** Beats after which what is being sent is late; 0: nothing is. */
    private final AtomicInteger left = new AtomicInteger();
    private volatile boolean late;

    /**
     * Guards a line, to the second.
     *
     * @param most that sending so many bytes may take
     * @param alarms on which it is closed, and which ends with it; nothing else waits there
     */
    public GuardedLink(ByteLink link, IntFunction<Duration> most, ScheduledExecutorService alarms) {
        this.link = link;
        this.most = most;
        this.alarms = alarms;
        var _ = alarms.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        if (left.get() == 0 || left.decrementAndGet() != 0) return;
        late = true;
        link.close();
    }

    @Override
    public void send(byte[] bytes) throws LinkException {
        if (alarms.isShutdown()) { // whoever owns it has closed it meanwhile
            link.close();
            throw new LinkException(LinkException.Cause.LOST, "closed");
        }
        late = false;
        left.set((int) most.apply(bytes.length).dividedBy(BEAT) + 2);
        try {
            link.send(bytes);
        } catch (LinkException e) {
            throw late ? new LinkException(LinkException.Cause.STUCK, String.valueOf(e.getMessage())) : e;
        } finally {
            left.set(0);
        }
    }

    @Override
    public void open() throws LinkException {
        link.open();
    }

    @Override
    public boolean isOpen() {
        return link.isOpen();
    }

    @Override
    public byte[] receive(Duration patience) throws LinkException {
        return link.receive(patience);
    }

    @Override
    public void close() {
        link.close();
    }
}
