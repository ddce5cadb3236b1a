package org.openhall.provisioning.doctor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.openhall.contract.admin.AdminAccess;
import org.openhall.contract.json.Json;
import org.openhall.provisioning.programs.House;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DoctorCommandTest {

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aFolderThatCannotBeMadeIsSaidToBeSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertEquals(1, examine(file.resolve("hall")));

        assertTrue(out.toString().contains("缺  数据目录"), out::toString);
    }

    @Test
    void aFolderThatDoesNotExistYetWillDo() {
        examine(folder.resolve("a/b"));

        assertTrue(out.toString().contains("好  数据目录：" + folder.resolve("a/b") + " 还没有，可以建"), out::toString);
    }

    @Test
    void aPortThatAnotherProgramHoldsIsAFault() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            examine(folder, other.getLocalPort());

            assertTrue(out.toString().contains("缺  端口 " + other.getLocalPort() + "：被别的程序占用"), out::toString);
        }
    }

    @Test
    void theFileOfAServerThatWasKilledIsNotBelieved() throws IOException {
        Path file = folder.resolve("server").resolve(AdminAccess.FILE);
        Files.createDirectories(file.getParent());
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        try (ServerSocket foreign = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, Json.write(new AdminAccess("https://127.0.0.1:" + port, "token",
                    "A".repeat(43) + "=")));

            assertEquals(1, examine(folder, foreign.getLocalPort()));

            assertTrue(out.toString().contains("没有在运行"), out::toString);
            assertTrue(out.toString().contains("缺  端口 " + foreign.getLocalPort()), out::toString);
        }
    }

    private int examine(Path data, int... ports) {
        return new CommandLine(new DoctorCommand(() -> new House(folder, folder), ports))
                .setOut(new PrintWriter(out, true)).execute("--data", data.toString());
    }
}
