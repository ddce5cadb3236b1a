package org.openhall.devices.simulators;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.ReaderNews;
import org.openhall.devices.idcard.SdtReader;
import org.openhall.devices.serial.SerialByteLink;

/** A simulated reader, a real line, and the driver at its other end, which looks when it is told to. */
final class ReaderOnALine implements AutoCloseable {

    private static final int MOST_LOOKS = 60;

    final ReaderBrain brain;
    final IdCardReaderSimulator simulator;
    final SdtReader reader;
    final Deque<ReaderNews> news = new ArrayDeque<>();

    ReaderOnALine(Path folder, boolean onceOnly) throws IOException {
        brain = new ReaderBrain(onceOnly);
        Path port = folder.resolve("idreader");
        simulator = new IdCardReaderSimulator(port, brain, 1);
        reader = new SdtReader(new SerialByteLink(port.toString(), 115_200), System::nanoTime, news::add);
    }

    /** Looks until there is news of that kind; what came before it is dropped. */
    <T extends ReaderNews> T next(Class<T> kind) {
        return next(reader, news, kind);
    }

    /** The same of any reader. */
    static <T extends ReaderNews> T next(SdtReader reader, Deque<ReaderNews> news, Class<T> kind) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            while (!news.isEmpty()) {
                ReaderNews one = news.poll();
                if (kind.isInstance(one)) return kind.cast(one);
            }
            reader.look();
        }
        throw new AssertionError("no " + kind.getSimpleName() + " came");
    }

    @Override
    public void close() throws IOException {
        reader.close();
        simulator.close();
    }
}
