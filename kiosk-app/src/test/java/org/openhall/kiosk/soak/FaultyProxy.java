package org.openhall.kiosk.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A cable between a kiosk and its hall that can be cut at any byte, fall silent, or slow down. Thread-safe. */
final class FaultyProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flowing = lock.newCondition();
    private volatile int cutAfter;
    private volatile int pauseMillis;
    private boolean silent;

    FaultyProxy(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts every connection now and so many of the next ones after some bytes. */
    void cut(int next, int afterBytes) {
        cutAfter = afterBytes;
        cuts.set(next);
        open.forEach(FaultyProxy::shut);
    }

    /** Lets nothing through while connections stay open, or lets it go on. */
    void silence(boolean on) {
        lock.lock();
        try {
            silent = on;
            flowing.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits before each piece that passes. */
    void slow(int millis) {
        pauseMillis = millis;
    }

    private void accept() {
        try {
            while (!door.isClosed())
                connect(door.accept());
        } catch (IOException e) {
            open.forEach(FaultyProxy::shut); // closed
        }
    }

    private void connect(Socket near) {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(near);
            open.add(far);
            int most = cuts.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? cutAfter : Integer.MAX_VALUE;
            Thread.ofVirtual().start(() -> pass(near, far, Integer.MAX_VALUE));
            Thread.ofVirtual().start(() -> pass(far, near, most));
        } catch (IOException e) {
            shut(near); // the hall is away
        }
    }

    private void pass(Socket from, Socket to, int most) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 14];
            int left = most;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                hold();
                out.write(buffer, 0, Math.min(n, left));
                left -= n;
                if (left <= 0) return; // a cut and not a silence, which is another fault
            }
        } catch (IOException e) {
            shut(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void hold() throws IOException {
        lock.lock();
        try {
            while (silent)
                flowing.await();
            long left = TimeUnit.MILLISECONDS.toNanos(pauseMillis);
            while (left > 0)
                left = flowing.awaitNanos(left);
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        silence(false);
        door.close();
        open.forEach(FaultyProxy::shut);
    }
}
