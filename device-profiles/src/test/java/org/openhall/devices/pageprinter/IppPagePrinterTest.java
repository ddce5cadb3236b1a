package org.openhall.devices.pageprinter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Against CUPS itself. */
@Execution(ExecutionMode.SAME_THREAD) // two print services at once might be given one port
class IppPagePrinterTest {

    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            """.getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private static IppPagePrinter at(URI uri) {
        return new IppPagePrinter(uri, Duration.ofSeconds(10), System::nanoTime);
    }

    @Test
    void aDocumentIsPrintedAndLeavesNoTrace() throws Exception {
        try (CupsServer cups = new CupsServer(folder)) {
            IppPagePrinter printer = at(cups.printer("keep", "cat > " + folder + "/paper/kept"));
            assertEquals(PageState.READY, printer.look());
            assertEquals(new PageResult.Printed(true), printer.print(PDF, 1));
            assertEquals(List.of(), cups.spool());
            assertTrue(Files.size(folder.resolve("paper/kept")) > 0);
        }
    }

    @Test
    void debiansPdfPrinterPrintsIt() throws Exception {
        try (CupsServer cups = new CupsServer(folder)) {
            Map<Path, FileTime> before = documents();
            IppPagePrinter printer = at(cups.pdf());
            assertEquals(new PageResult.Printed(true), printer.print(PDF, 1));
            assertEquals(List.of(), cups.spool());
            Map<Path, FileTime> made = documents();
            made.entrySet().removeAll(before.entrySet());
            assertEquals(1, made.size());
            for (Path one : made.keySet()) {
                assertTrue(Files.readString(one, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
                Files.delete(one);
            }
        }
    }

    /** Where Debian's PDF printer lays what nobody in particular prints. */
    private static Map<Path, FileTime> documents() throws IOException {
        Path all = Path.of("/var/spool/cups-pdf/ANONYMOUS");
        Map<Path, FileTime> documents = new HashMap<>();
        if (!Files.isDirectory(all)) return documents;
        try (Stream<Path> files = Files.list(all)) {
            for (Path file : files.toList())
                documents.put(file, Files.getLastModifiedTime(file));
        }
        return documents;
    }

    @Test
    void whatIsTheMatterIsSaid() throws Exception {
        try (CupsServer cups = new CupsServer(folder)) {
            URI uri = cups.printer("empty", "echo 'STATE: +media-empty-error' >&2\ncat > /dev/null\nexit 4\n");
            IppPagePrinter printer = at(uri);
            PageResult.Unknown stopped = assertInstanceOf(PageResult.Unknown.class, printer.print(PDF, 1));
            assertTrue(stopped.why().words().contains("缺纸"), stopped.why().words());
            assertTrue(stopped.wiped());
            assertEquals(List.of(), cups.spool());
            assertInstanceOf(PageResult.Refused.class, printer.print(PDF, 1));
        }
    }

    @Test
    void whoeverIsNotThereIsSaidSo() throws Exception {
        URI nowhere;
        try (CupsServer cups = new CupsServer(folder)) {
            nowhere = URI.create("ipp://127.0.0.1:" + cups.port() + "/printers/none");
            assertEquals(PageState.UNKNOWN_QUEUE, at(nowhere).look());
            URI held = cups.printer("held", "cat > /dev/null");
            assertEquals(0, cups.run("cupsdisable", "-h", "127.0.0.1:" + cups.port(), "held"));
            assertFalse(at(held).look().canPrint());
        }
        assertEquals(PageState.UNREACHABLE, at(nowhere).look());
        assertInstanceOf(PageResult.Refused.class, at(nowhere).print(PDF, 1));
    }

    @Test
    void aServiceThatAnswersWithAnErrorIsNotReady() throws Exception {
        AtomicReference<byte[]> said = new AtomicReference<>();
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, said.get().length);
            exchange.getResponseBody().write(said.get());
            exchange.close();
        });
        service.start();
        try (IppPagePrinter printer = at(URI.create("ipp://127.0.0.1:" + service.getAddress().getPort() + "/p/a4"))) {
            for (int error : new int[]{0x0400, 0x0401, 0x0403, 0x0500, 0x0503, 0x0507}) {
                said.set(IppMessage.of(error, 1, "ipp://x/p").number("printer-state", 3).end());
                PageState state = printer.look();
                assertFalse(state.canPrint());
                assertTrue(state.words().contains(String.format("0x%04x", error)), state.words());
            }
            said.set(IppMessage.of(0, 1, "ipp://x/p").end());
            assertFalse(printer.look().canPrint(), "it did not say how it is");
            said.set(IppMessage.of(0, 1, "ipp://x/p").number("printer-state", 3).end());
            assertEquals(PageState.READY, printer.look());
        } finally {
            service.stop(0);
        }
    }

    @Test
    void whatAnEarlierRunLeftIsWipedAtTheFirstAnswerAndOnlyThat() throws Exception {
        try (CupsServer cups = new CupsServer(folder)) {
            URI uri = cups.printer("held", "cat > /dev/null");
            Path document = Files.write(folder.resolve("reply.pdf"), PDF);
            for (String whose : List.of("openhall", "somebody", "openhall"))
                assertEquals(0, cups.run("lp", "-h", "127.0.0.1:" + cups.port(), "-U", whose, "-d", "held", "-H",
                        "indefinite", document.toString()));
            assertEquals(3, documents(cups).size());
            List<PageState> news = new ArrayList<>();
            try (PageWatch watch = new PageWatch(at(uri), news::add)) {
                for (int look = 0; look < 2; look++)
                    assertTrue(watch.look());
            }
            assertEquals(List.of(PageState.READY), news, "told once");
            assertEquals(1, documents(cups).size(), "another's is left alone");
        }
    }

    private static List<String> documents(CupsServer cups) throws IOException {
        return cups.spool().stream().filter(file -> file.startsWith("d")).toList();
    }

    @Test
    void anAddressIsReadOrRefusedWithAnExample() {
        assertEquals(URI.create("ipp://localhost/printers/a4"), IppPagePrinter.address("ipp://localhost/printers/a4"));
        for (String wrong : List.of("", "http://localhost/printers/a4", "ipp:a4", "ipp://localhost",
                "ipp://a b/printers/x", "ipp://[::/printers/a4", "ipp://-/printers/a4",
                "ipp://localhost:99999/printers/a4", "ipp://localhost/printers/a4?x=1"))
            assertTrue(assertThrows(IllegalArgumentException.class, () -> IppPagePrinter.address(wrong), wrong)
                    .getMessage().contains("ipp://localhost/printers/a4"));
    }

    @Test
    void aVisitHasSoManySheets() {
        PageQuota visit = PageQuota.of(10).after(4);
        assertEquals(6, visit.left());
        assertTrue(visit.allows(6) && !visit.allows(7) && !visit.allows(0));
        assertThrows(IllegalArgumentException.class, () -> visit.after(7));
    }

    @Test
    void anAnswerIsReadOrRefused() throws IOException {
        byte[] answer = IppMessage.of(0, 7, "ipp://x/p").number("job-id", 42).flag("ok", true).keywords("k", "a", "b")
                .end();
        IppMessage.Answer read = IppMessage.read(answer);
        assertTrue(read.done());
        assertEquals(42, read.number("job-id"));
        assertEquals(List.of("true"), read.all("ok"));
        assertEquals(List.of("a", "b"), read.all("k"));
        assertEquals(-1, read.number("k"));
        for (int cut = 0; cut < answer.length; cut++) {
            byte[] part = Arrays.copyOf(answer, cut);
            assertThrows(IOException.class, () -> IppMessage.read(part), "cut at " + cut);
        }
        Random dice = new Random(20261130);
        for (int stream = 0; stream < 100_000; stream++) {
            byte[] noise = dice.nextBoolean() ? answer.clone() : new byte[dice.nextInt(80)];
            for (int i = 0; i < noise.length; i++)
                if (noise[i] == 0 || dice.nextInt(10) == 0) noise[i] = (byte) dice.nextInt();
            try {
                assertNotNull(IppMessage.read(noise));
            } catch (IOException e) {
                assertNotNull(e);
            }
        }
    }
}
