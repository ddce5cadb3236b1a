package org.openhall.server.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.server.TestingHall;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A real hall and a real browser, for people on their way through the console. */
abstract class Journey {

    @TempDir
    Path folder;
    TestingHall hall;
    Browser browser;
    String console;

    @BeforeEach
    void openHall() throws Exception {
        hall = TestingHall.start(folder.resolve("hall"));
        hall.release(content());
        console = hall.server().consoleUrl();
        browser = another();
    }

    @AfterEach
    void closeHall() {
        browser.close();
        hall.close();
    }

    /** What is public when the journey begins. */
    List<Release> content() {
        return TestingHall.sample();
    }

    /** A second browser, for a second person at the same time. */
    static Browser another() throws IOException {
        return new Browser(Path.of(System.getProperty("openhall.module"), "target", "console-pictures"));
    }

    Staff staff(String login, String person, String... roles) {
        return Staff.add(hall.server().staff(), hall.clock(), login, person, roles);
    }

    /** Takes pictures of the page and finds nothing on it that keeps people out. */
    void looked(String name) throws IOException {
        assertEquals(List.of(), browser.look(name), name);
    }
}
