package org.openhall.server;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openhall.content.database.Database;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(HallFixture.class)
class EventsTest {

    private final TestingHall hall;
    private final TestingDevice device;

    EventsTest(TestingHall hall, TestingDevice device) {
        this.hall = hall;
        this.device = device;
    }

    @Test
    void aReleaseByAnotherConnectionReachesTheStream() throws Exception {
        Iterator<String> lines = device.events().iterator();
        assertEquals(List.of("id: 0", "event: seq", "data: {\"e\":1,\"s\":0}", ""), event(lines));
        try (Database other = HallDatabase.open(hall.folder())) {
            new FeedStore(other).release(TestingHall.notices(0, 3), "李四", hall.clock().instant());
        }
        assertEquals(List.of("id: 3", "event: seq", "data: {\"e\":1,\"s\":3}", ""), event(lines));
    }

    @Test
    void manyReleasesBecomeFewEventsAndTheLastIsNotLost() throws Exception {
        Iterator<String> lines = device.events().iterator();
        event(lines);
        for (int i = 0; i < 40; i++)
            hall.server().feed().release(TestingHall.notices(i, i + 1), "张三",
                    hall.clock().instant());
        int events = 0;
        String data;
        do {
            data = event(lines).get(2);
            events++;
        } while (!data.contains("\"s\":40}"));
        assertTrue(events < 40, events + " events");
    }

    @Test
    void aStreamCountsWhileItIsOpen() throws Exception {
        Iterator<String> lines = device.events().iterator();
        event(lines);
        assertEquals(1, hall.server().status().streams());
        device.close();
        AtomicInteger next = new AtomicInteger();
        Patience.until("the stream is gone", () -> {
            int no = next.getAndIncrement();
            hall.server().feed().release(TestingHall.notices(no, no + 1), "张三", hall.clock().instant());
            return hall.server().status().streams() == 0;
        });
    }

    @Test
    void stoppingTheServerEndsStreams() throws Exception {
        Iterator<String> lines = device.events().iterator();
        event(lines);
        hall.stop();
        boolean more;
        try {
            more = lines.hasNext();
        } catch (java.io.UncheckedIOException e) {
            more = false;
        }
        assertFalse(more);
    }

    private static List<String> event(Iterator<String> lines) {
        return List.of(lines.next(), lines.next(), lines.next(), lines.next());
    }
}
