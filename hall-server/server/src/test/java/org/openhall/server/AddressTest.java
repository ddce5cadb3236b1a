package org.openhall.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.openhall.content.database.Database;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditRow;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.keys.Authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hall that other machines reach: the address that the operator gives stands in the certificate and is told on. */
class AddressTest {

    @TempDir
    private Path temp;

    @Test
    void theAddressGivenAtCreationIsServedAndKept() throws Exception {
        String first = served("--create", "3301:示例大厅", "--address", "127.0.0.2");
        assertTrue(first.contains("https://127.0.0.2:"), first);
        assertFalse(first.contains("连不上"), first);
        assertTrue(names().contains("127.0.0.2"), names().toString());

        assertTrue(served().contains("https://127.0.0.2:"), "also at the next start");
    }

    @Test
    void aHallMovesToAnotherAddress() throws Exception {
        String local = served("--create", "3301:示例大厅");
        assertTrue(local.contains("https://localhost:"), local);
        assertTrue(local.contains("--address"), "the operator is told that nobody else gets in: " + local);

        assertTrue(served("--address", "hall.example").contains("https://hall.example:"));
        assertTrue(names().containsAll(List.of("hall.example", "localhost")), names().toString());
        try (Database database = HallDatabase.open(new HallFolder(temp))) {
            assertEquals(List.of("hall.example"),
                    new AuditStore(database).newest(0, 10).stream().filter(row -> row.act()
                            .equals(Act.ADDRESS_CHANGED.name())).map(AuditRow::detail).toList());
        }
    }

    @Test
    void whatIsNoAddressIsRefused() throws Exception {
        served("--create", "3301:示例大厅", "--address", "127.0.0.2");
        StringWriter said = new StringWriter();
        assertEquals(3, command(said).execute(arguments("--address", "two words")));
        assertTrue(said.toString().contains("参数不对"), said.toString());
    }

    private List<String> names() throws Exception {
        X509Certificate certificate = Authority.readCertificate(Files.readString(temp.resolve("keys/server.pem")));
        return certificate.getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1))).toList();
    }

    /** What a server says from its start until it is ready; it is stopped then. */
    private String served(String... more) throws Exception {
        StringWriter said = new StringWriter();
        Thread server = Thread.ofPlatform().start(() -> command(said).execute(arguments(more)));
        try {
            Patience.until("the server is ready", () -> said.toString().contains("READY") || !server.isAlive());
            return said.toString();
        } finally {
            server.interrupt();
            server.join();
        }
    }

    private String[] arguments(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("server", "--data", temp.toString(), "--device-port", "0",
                "--enrolment-port", "0", "--console-port", "0", "--admin-port", "0"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static CommandLine command(StringWriter said) {
        CommandLine line = ServerMain.commandLine(InstantSource.system());
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line;
    }
}
