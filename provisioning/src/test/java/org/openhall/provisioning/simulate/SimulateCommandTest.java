package org.openhall.provisioning.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.openhall.devices.idcard.ReaderNews;
import org.openhall.devices.idcard.SdtReader;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.lines.Lines;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.printer.EscPosPrinter;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterPatience;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.printer.SentNumbers;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Part;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.scanner.CodeScanner;
import org.openhall.devices.scanner.Fault;
import org.openhall.devices.scanner.ScannerNews;
import org.openhall.devices.scanner.ScannerTraits;
import org.openhall.provisioning.programs.Failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a person types, and what the driver at the other end sees of it. */
class SimulateCommandTest {

    private static final int MOST_LOOKS = 60;
    private static final int MOST_GLANCES = 2000;

    @TempDir
    private Path folder;

    private final Typed written = new Typed();
    private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();

    /** What the command printed, line by line. */
    private static final class Typed extends Writer {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(char[] buffer, int from, int length) {
            for (int at = from; at < from + length; at++) {
                if (buffer[at] == '\n') {
                    lines.add(line.toString());
                    line.setLength(0);
                } else
                    line.append(buffer[at]);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        /** The line. */
        String until(String words) throws InterruptedException {
            String next = lines.take();
            while (!next.contains(words))
                next = lines.take();
            return next;
        }
    }

    private CompletableFuture<Integer> start(PipedInputStream in, String device, String... more) {
        CommandLine line = new CommandLine(new SimulateCommand(in)).setOut(new PrintWriter(written, true));
        List<String> words = new ArrayList<>(List.of(device, "--port", folder.resolve(device).toString()));
        words.addAll(List.of(more));
        return CompletableFuture.supplyAsync(() -> line.execute(words.toArray(String[]::new)));
    }

    private void type(OutputStream person, String words, String answer) throws IOException, InterruptedException {
        person.write((words + "\n").getBytes(StandardCharsets.UTF_8));
        person.flush();
        written.until(answer);
    }

    private static void gone(AutoCloseable person) throws Exception {
        person.close();
    }

    private <T> T next(Class<T> kind, Runnable look) {
        for (int time = 0; time < MOST_LOOKS; time++) {
            for (Object one = news.poll(); one != null; one = news.poll())
                if (kind.isInstance(one)) return kind.cast(one);
            look.run();
        }
        throw new AssertionError("no " + kind.getSimpleName());
    }

    @Test
    void aReaderIsPlayedByHand() throws Exception {
        PipedInputStream in = new PipedInputStream();
        try (PipedOutputStream person = new PipedOutputStream(in);
                SdtReader reader = new SdtReader(new Lines(folder)
                        .to(DeviceLink.of("sim:reader")), System::nanoTime, news::add)) {
            CompletableFuture<Integer> command = start(in, "reader");
            written.until("退出");
            next(ReaderNews.Ready.class, reader::look);
            type(person, "放 居民", "卡放上了");
            assertEquals("张测试", next(ReaderNews.Read.class, reader::look).card().name());
            type(person, "取", "卡取走了");
            next(ReaderNews.Removed.class, reader::look);
            type(person, "假卡", "不是身份证");
            type(person, "放 五星卡", "卡放上了");
            assertEquals(SdtStatus.Turn.OTHER_CARD, next(ReaderNews.Unread.class, reader::look).turn());
            type(person, "拔", "插头拔了");
            next(ReaderNews.Away.class, reader::look);
            type(person, "插", "插头插上了");
            next(ReaderNews.Ready.class, reader::look);
            type(person, "跳舞", "没有这个动作");
            type(person, "放 图书证", "没有这张卡");
            person.write("退出\n".getBytes(StandardCharsets.UTF_8));
            person.flush();
            assertEquals(0, command.join());
            assertFalse(Files.exists(folder.resolve("reader")), "it is unplugged");
        }
    }

    private static void appears(Path file) throws InterruptedException {
        for (int look = 0; look < MOST_GLANCES; look++) {
            if (Files.exists(file)) return;
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("no " + file);
    }

    @Test
    void aPrinterThatIsNotKnownIsSaidWithThoseThatAre() {
        CommandLine line = new CommandLine(new SimulateCommand(InputStream.nullInputStream()));
        line.setExecutionExceptionHandler((e, _, _) -> {
            written.lines.add(e.getClass().getSimpleName() + e.getMessage());
            return 1;
        });
        assertEquals(1, line.execute("printer", "--port", folder.resolve("p").toString(), "--profile", "nope"));
        String said = written.lines.remove();
        assertTrue(said.startsWith("Failure") && said.contains("型号，可用：") && said.contains("printer-58"), said);
    }

    @Test
    void paperThatCannotBeDrawnIsSaidAndDrawnLater() throws Exception {
        Path papers = Files.createDirectory(folder.resolve("papers"));
        PipedInputStream in = new PipedInputStream();
        try (PipedOutputStream person = new PipedOutputStream(in)) {
            CompletableFuture<Integer> command = start(in, "printer", "--paper", papers.resolve("p.png").toString());
            written.until("退出");
            appears(papers.resolve("p.png"));
            Files.delete(papers.resolve("p.png"));
            Files.delete(papers);
            PrinterTraits traits = new DeviceProfiles().kiosk("kiosk-demo").printer().orElseThrow().model().traits();
            try (EscPosPrinter printer = new EscPosPrinter(new Lines(folder).to(DeviceLink.of("sim:printer")), traits,
                    Glyphs.installed(), PrinterPatience.USUAL, new SentNumbers(), System::nanoTime, news::add)) {
                assertInstanceOf(PrintResult.Printed.class,
                        printer.print(new Receipt("1", List.of(Part.Text.of("一张")))).join());
            }
            written.until("纸画不出来");
            Files.createDirectory(papers);
            appears(papers.resolve("p.png"));
            person.write("退出\n".getBytes(StandardCharsets.UTF_8));
            person.flush();
            assertEquals(0, command.join());
        }
    }

    @Test
    void aScannerIsPlayedByHand() throws Exception {
        PipedInputStream in = new PipedInputStream();
        try (PipedOutputStream person = new PipedOutputStream(in);
                CodeScanner scanner = new CodeScanner(new Lines(
                        folder).to(DeviceLink.of("sim:scanner")), ScannerTraits.USUAL, System::nanoTime, news::add)) {
            CompletableFuture<Integer> command = start(in, "scanner");
            written.until("退出");
            next(ScannerNews.Ready.class, scanner::look);
            type(person, "扫 https://example.test/票?n=1", "扫到一个码");
            assertEquals("https://example.test/票?n=1", next(ScannerNews.Scanned.class, scanner::look).text());
            type(person, "太长", "太长的码");
            assertEquals(Fault.TOO_LONG, next(ScannerNews.Refused.class, scanner::look).why());
            gone(person);
            assertEquals(0, command.join(), "at the end of the input it is unplugged");
        }
    }

    @Test
    void aPrinterIsPlayedByHandAndItsPaperSeen() throws Exception {
        PipedInputStream in = new PipedInputStream();
        PrinterTraits traits = new DeviceProfiles().kiosk("kiosk-demo").printer().orElseThrow().model().traits();
        try (PipedOutputStream person = new PipedOutputStream(in)) {
            CompletableFuture<Integer> command = start(in, "printer");
            written.until("退出");
            try (EscPosPrinter printer = new EscPosPrinter(new Lines(folder).to(DeviceLink.of("sim:printer")), traits,
                    Glyphs.installed(), PrinterPatience.USUAL, new SentNumbers(), System::nanoTime, news::add)) {
                assertInstanceOf(PrintResult.Printed.class, printer.print(Receipt.of(Part.Text.of("你好"))).join());
                type(person, "缺纸", "纸用完了");
                Object told = news.take();
                while (!(told instanceof PrinterState.PaperOut))
                    told = news.take();
            }
            gone(person);
            assertEquals(0, command.join());
        }
        assertTrue(Files.size(folder.resolve("printer.png")) > 100);
    }

    @Test
    void aPrinterOnTheNetworkIsPlayedByHandToo() throws Exception {
        PipedInputStream in = new PipedInputStream();
        PrinterTraits traits = new DeviceProfiles().kiosk("kiosk-demo").printer().orElseThrow().model().traits();
        try (PipedOutputStream person = new PipedOutputStream(in)) {
            CompletableFuture<Integer> command = start(in, "printer", "--tcp", "0");
            String told = written.until("tcp:127.0.0.1:");
            written.until("退出");
            try (EscPosPrinter printer = new EscPosPrinter(
                    new Lines(folder).to(DeviceLink.of(told.substring(told.indexOf(
                            "tcp:")))),
                    traits, Glyphs.installed(), PrinterPatience.USUAL, new SentNumbers(), System::nanoTime,
                    news::add)) {
                assertInstanceOf(PrintResult.Printed.class, printer.print(Receipt.of(Part.Text.of("你好"))).join());
            }
            gone(person);
            assertEquals(0, command.join());
        }
        assertTrue(Files.size(folder.resolve("printer.png")) > 100);
    }

    private String refused(String... words) {
        StringWriter err = new StringWriter();
        int code = new CommandLine(new SimulateCommand(InputStream.nullInputStream())).setOut(new PrintWriter(written))
                .setExecutionExceptionHandler((e, _, _) -> {
                    err.append(assertInstanceOf(Failure.class, e).getMessage());
                    return 1;
                }).execute(words);
        assertEquals(1, code);
        return err.toString();
    }

    @Test
    void whatStandsWhereAPortOrThePaperShouldAppearIsNotTouched() throws Exception {
        Path file = Files.writeString(folder.resolve("mine"), "words");
        for (String device : List.of("reader", "scanner", "printer"))
            assertTrue(refused(device, "--port", file.toString()).contains("不会动它：用 --port 换一个路径"));
        assertTrue(refused("printer", "--port", folder.resolve("printer").toString(), "--paper", file.toString())
                .contains("不会动它：用 --paper 换一个文件"));
        assertEquals("words", Files.readString(file));
        assertTrue(refused("reader", "--port", file.resolve("reader").toString()).contains("建不了端口所在的目录"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(refused("printer", "--port", folder.resolve("printer").toString(), "--tcp", Integer.toString(
                    taken.getLocalPort())).contains("用不了"));
        }
        assertTrue(refused("printer", "--port", folder.resolve("printer").toString(), "--tcp", "70000").contains(
                "用不了"));
    }

    @Test
    void helpNamesTheDevices() {
        StringWriter out = new StringWriter();
        assertEquals(0, new CommandLine(new SimulateCommand(InputStream.nullInputStream())).setOut(new PrintWriter(out,
                true)).execute("--help"));
        assertTrue(out.toString().contains("reader") && out.toString().contains("scanner"), out::toString);
    }
}
