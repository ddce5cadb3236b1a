package org.openhall.devices.printer;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;

/** A line to a printer that takes nothing more and would keep a send waiting for ever: then it is closed, and the send ends. */
final class GuardedLink implements ByteLink {

    private final ByteLink link;
    private final PrinterPatience patience;
    private final ScheduledExecutorService alarms;

    /**
     * Guards a line.
     *
     * @param alarms on which it is closed; nothing else waits there
     */
    GuardedLink(ByteLink link, PrinterPatience patience, ScheduledExecutorService alarms) {
        this.link = link;
        this.patience = patience;
        this.alarms = alarms;
    }

    @Override
    public void send(byte[] bytes) throws LinkException {
        Duration most = patience.silence().plus(patience.onTheWay(bytes.length));
        ScheduledFuture<?> alarm = alarms.schedule(link::close, most.toMillis(), TimeUnit.MILLISECONDS);
        try {
            link.send(bytes);
        } finally {
            alarm.cancel(false);
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
    public byte[] receive(Duration most) throws LinkException {
        return link.receive(most);
    }

    @Override
    public void close() {
        link.close();
    }
}
