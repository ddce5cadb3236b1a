package org.openhall.devices.link;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/**
 * A line to a device that takes nothing more and would keep a send waiting for ever: then it is closed, and the send ends with
 * {@link LinkException.Cause#STUCK}.
 */
public final class GuardedLink implements ByteLink {

    private final ByteLink link;
    private final IntFunction<Duration> most;
    private final ScheduledExecutorService alarms;

    /**
     * Guards a line.
     *
     * @param most that sending so many bytes may take
     * @param alarms on which it is closed; nothing else waits there
     */
    public GuardedLink(ByteLink link, IntFunction<Duration> most, ScheduledExecutorService alarms) {
        this.link = link;
        this.most = most;
        this.alarms = alarms;
    }

    @Override
    public void send(byte[] bytes) throws LinkException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = alarm(() -> {
            late.set(true);
            link.close();
        }, most.apply(bytes.length));
        try {
            link.send(bytes);
        } catch (LinkException e) {
            throw late.get() ? new LinkException(LinkException.Cause.STUCK, String.valueOf(e.getMessage())) : e;
        } finally {
            alarm.cancel(false);
        }
    }

    private ScheduledFuture<?> alarm(Runnable what, Duration after) throws LinkException {
        try {
            return alarms.schedule(what, after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) { // whoever owns it has closed it meanwhile
            link.close();
            throw new LinkException(LinkException.Cause.LOST, "closed");
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
