package org.openhall.server.console;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import org.openhall.server.TestingHall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A day's work with the keyboard alone. */
class KeyboardJourneyTest {

    private static final String ALL = Keys.chord(Keys.CONTROL, "a");

    @TempDir
    private Path folder;
    private final Path pictures = Path.of(System.getProperty("openhall.module"), "target", "console-pictures");

    @Test
    void aChangeIsFoundWrittenAndHandedIn() throws Exception {
        try (TestingHall hall = TestingHall.start(folder); Browser browser = new Browser(pictures)) {
            hall.release(TestingHall.sample());
            Staff editor = Staff.add(hall.server().staff(), hall.clock(), "lifang", "李芳", "editor");
            String console = hall.server().consoleUrl();
            browser.open(console + "/setup/" + editor.link());
            browser.tabTo("[name=password]");
            browser.keys(Staff.PASSWORD);
            browser.tabTo("[name=again]");
            browser.keys(Staff.PASSWORD);
            browser.tabTo("[name=code]");
            browser.keysAway(editor.code(), Keys.ENTER);
            browser.tabTo("[name=login]");
            browser.keys(ALL, "lifang");
            browser.tabTo("[name=password]");
            browser.keys(Staff.PASSWORD);
            browser.tabTo("[name=code]");
            browser.keysAway(editor.code(), Keys.ENTER);

            browser.tabTo(".govuk-skip-link");
            assertTrue(browser.focusSeen(), "the first thing is a way past the menu");
            browser.tabTo("[name=q]");
            assertTrue(browser.focusSeen());
            browser.keysAway("通知 3", Keys.ENTER);
            browser.tabTo("table.list td a");
            assertTrue(browser.focusSeen());
            browser.keysAway(Keys.ENTER);
            browser.tabTo("[name='imprint.title']");
            browser.keys(ALL, "停电通知");
            browser.tabTo("button[name=submit]");
            assertTrue(browser.focusSeen());
            browser.keysAway(Keys.ENTER);
            assertTrue(browser.text().contains("已提交审核"), browser.text());
            assertEquals("停电通知", browser.value("imprint.title"));
            browser.open(console + "/notices/new");
            browser.tabTo("details summary");
            browser.keys(Keys.ENTER);
            browser.tabTo("button[value=send]");
            browser.tabTo("header .who button");
            browser.keysAway(Keys.ENTER);
            assertTrue(browser.address().contains("/sign-in"), browser.address());
        }
    }
}
