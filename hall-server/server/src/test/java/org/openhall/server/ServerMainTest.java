package org.openhall.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.openhall.content.database.Database;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditRow;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServerMainTest {

    @TempDir
    private Path temp;
    private final StringWriter said = new StringWriter();

    @Test
    void aHallIsMadeOnce() {
        assertEquals(0, run("init", "--data", temp.resolve("h").toString(), "--number", "3301", "--name", "示例"));
        assertTrue(said.toString().contains("3301"));
        assertEquals(3, run("init", "--data", temp.resolve("h").toString(), "--number", "3301", "--name", "示例"));
        assertTrue(said.toString().contains("已经有一个大厅"), said.toString());
    }

    @Test
    void whatIsWrongIsSaidInOneSentence() {
        assertEquals(3, run("init", "--data", temp.resolve("h").toString(), "--number", "33", "--name", "示例"));
        assertEquals(3, run("server", "--data", temp.resolve("none").toString()));
        assertTrue(said.toString().contains("还没有大厅"), said.toString());
        assertEquals(2, run("serve"));
        assertFalse(said.toString().contains("Exception"), said.toString());
        assertFalse(said.toString().contains("\tat "), said.toString());
    }

    @Test
    void aRoleIsGivenOnlyWhereThereIsAnOffice() throws Exception {
        try (TestingHall hall = TestingHall.start(temp)) {
            String data = hall.folder().root().toString();
            String[] account = {"account", "--data", data, "--login", "li", "--name", "李芳", "--role",
                    "editor@office:nope"};
            assertEquals(3, run(account));
            assertTrue(said.toString().contains("还没有公开的机构"), said.toString());
            hall.release(List.of(Release.put("o1", TestingHall.office("甲社区", ""))));
            assertEquals(3, run(account));
            assertTrue(said.toString().contains("没有编号是 nope 的机构") && said.toString().contains("甲社区（o1）"),
                    said.toString());
            account[account.length - 1] = "editor@office:o1,clerk@street:o1";
            assertEquals(0, run(account));
        }
    }

    @Test
    void aSecondServerOnTheFolderIsRefused() throws Exception {
        try (TestingHall hall = TestingHall.start(temp)) {
            assertEquals(3, run("server", "--data", hall.folder().root().toString(), "--device-port", "0",
                    "--enrolment-port", "0", "--console-port", "0", "--admin-port", "0"));
            assertTrue(said.toString().contains("正在使用"), said.toString());
        }
    }

    @Test
    void aTakenPortIsNamedAndNothingIsLeftBehind() throws Exception {
        try (TestingHall hall = TestingHall.start(temp); ServerSocket taken = new ServerSocket(0)) {
            hall.stop();
            assertEquals(3, run("server", "--data", hall.folder().root().toString(), "--device-port", "0",
                    "--enrolment-port", "0", "--console-port", "0", "--admin-port",
                    String.valueOf(taken.getLocalPort())));
            assertTrue(said.toString().contains(String.valueOf(taken.getLocalPort())), said.toString());
            hall.restart();
            assertEquals(TestingHall.NUMBER, hall.server().status().hall());
        }
    }

    @Test
    void aHallIsBackedUpAndBroughtBackByCommands() throws Exception {
        String hall = temp.resolve("h").toString();
        Path key = temp.resolve("key.txt");
        assertEquals(0, run("init", "--data", hall, "--number", "3301", "--name", "示例"));
        assertEquals(3, run("backup", "--data", hall));
        assertEquals(0, run("backup", "key", "--data", hall, "--out", key.toString()));
        assertEquals(3, run("backup", "key", "--data", hall), "the key is not changed by accident");
        assertEquals(0, run("backup", "to", temp.resolve("usb").toString(), "--data", hall));
        assertEquals(0, run("backup", "--data", hall));
        assertEquals(0, run("backup", "list", "--data", hall));
        assertEquals(0, run("backup", "check", "--data", hall, "--key", key.toString()));
        Path backup;
        try (var files = Files.list(temp.resolve("usb"))) {
            backup = files.filter(file -> file.toString().endsWith(".backup")).findAny().orElseThrow();
        }
        assertEquals(0, run("restore", "--from", backup.toString(), "--data", temp.resolve("new").toString(), "--key",
                key.toString()));
        Matcher listed = Pattern.compile("  ((?:\\d+年)?\\d+月\\d+日 \\d\\d:\\d\\d)  ").matcher(said.toString());
        assertTrue(listed.find() && said.toString().contains("备份时间  " + listed.group(1) + "，"), said.toString());
        assertEquals(3, run("restore", "--from", backup.toString(), "--data", temp.resolve("new2").toString(), "--key",
                backup.toString()), "a file that is no key");
        assertTrue(said.toString().contains("这不是恢复钥匙"), said.toString());
        assertFalse(said.toString().contains(Files.readString(key).lines().toList().getLast()), "kept off the screen");
        assertFalse(Files.exists(temp.resolve("new2")));
        try (Database database = HallDatabase.open(new HallFolder(Path.of(hall)))) {
            assertEquals(List.of("second disk", "key"),
                    new AuditStore(database).newest(0, 10).stream().filter(row -> row
                            .act().equals(Act.BACKUP_SET.name())).map(AuditRow::detail).toList());
        }
    }

    @Test
    void anAuditIsComparedWithWhatADeviceSaw() throws Exception {
        Path witness = temp.resolve("witness.txt");
        try (TestingHall hall = TestingHall.start(temp)) {
            String data = hall.folder().root().toString();
            hall.server().staff().add("lifang", "李芳", List.of(), "test");
            hall.release(TestingHall.notices(0, 1));
            try (TestingDevice device = hall.enrol("一号机")) {
                Files.writeString(witness, device.text("/v1/head"));
            }
            assertEquals(0, run("audit", "verify", "--data", data, "--witness", witness.toString()));
            assertTrue(said.toString().contains("1 处见证都对得上"), said.toString());
            assertEquals(3, run("audit", "verify", "--data", data, "--witness", temp.resolve("none").toString()));
            assertTrue(said.toString().contains("没有这个见证文件：") && said.toString().contains("none"), said.toString());
            Files.writeString(witness, "不是见证");
            assertEquals(3, run("audit", "verify", "--data", data, "--witness", witness.toString()));
            assertTrue(said.toString().contains("第 1 行不是本大厅签过的"), said.toString());
        }
    }

    private int run(String... args) {
        CommandLine line = ServerMain.commandLine(InstantSource.system());
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(args);
    }
}
