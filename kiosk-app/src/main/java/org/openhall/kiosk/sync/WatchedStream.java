package org.openhall.kiosk.sync;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A body that is closed from outside when nothing has come for too long: a half-open connection never ends by itself. */
final class WatchedStream extends FilterInputStream {

    private static final int LOOKS = 4;

    private final ScheduledFuture<?> watch;
    private volatile int idleLooks;
    private volatile boolean silent;

    WatchedStream(InputStream in, Duration silence, ScheduledExecutorService timer) {
        super(in);
        long period = Math.max(1, silence.toMillis() / LOOKS);
        watch = timer.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    private void look() {
        int looks = idleLooks + 1;
        idleLooks = looks;
        if (looks <= LOOKS) return;
        silent = true;
        try {
            close();
        } catch (IOException e) {
            watch.cancel(false);
        }
    }

    @Override
    public int read() throws IOException {
        return heard(in.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return heard(in.read(bytes, offset, length));
    }

    private int heard(int result) throws IOException {
        if (silent) throw new IOException("the hall fell silent");
        idleLooks = 0;
        return result;
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        super.close();
    }
}
