package org.openhall.provisioning.doctor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.openhall.contract.admin.AdminAccess;
import org.openhall.contract.json.Json;
import org.openhall.devices.checkup.Places;
import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.simulators.IdCardReaderSimulator;
import org.openhall.devices.simulators.PrinterBrain;
import org.openhall.devices.simulators.ReceiptPrinterSimulator;
import org.openhall.provisioning.programs.House;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    @Test
    void everyDeviceOfAKioskIsLookedAt() throws IOException {
        Path sim = Files.createDirectories(folder.resolve("sim"));
        try (IdCardReaderSimulator reader = new IdCardReaderSimulator(sim.resolve("reader"), new ReaderBrain(true),
                1)) {
            reader.speak(IdCardReaderSimulator.Manner.PLAIN);
            assertEquals(1, line().execute("--data", folder.toString(), "--profile", "kiosk-demo"));
            assertTrue(out.toString().contains("好  读卡器 通用身份证阅读器（串口）：有回答，安全模块编号 05.03"), out::toString);
            assertTrue(out.toString().contains("缺  扫码器 通用二维码模块（串口，回车结尾）：模拟的设备没有插上。请：另开一个窗口运行"), out::toString);
            assertFalse(out.toString().contains("大厅服务器"), "a kiosk has none");
        }
    }

    @Test
    void adviceThatAsksIsNotAskedForTwice() throws IOException {
        Path sim = Files.createDirectories(folder.resolve("sim"));
        ReaderBrain brain = new ReaderBrain(true);
        brain.fail(SdtStatus.NOT_LICENSED);
        try (IdCardReaderSimulator reader = new IdCardReaderSimulator(sim.resolve("reader"), brain, 1)) {
            reader.speak(IdCardReaderSimulator.Manner.PLAIN);
            line().execute("--data", folder.toString(), "--profile", "kiosk-demo");
            assertTrue(out.toString().contains("没有授权。请供应商"), out::toString);
            assertFalse(out.toString().contains("请：请"), out::toString);
        }
    }

    @Test
    void withoutAProfileThePortsAreListedAndItIsSaidHowTheDevicesAreLookedAt() {
        examine(folder);
        assertTrue(out.toString().contains("好  串口："), out::toString);
        assertTrue(out.toString().contains("加上 --profile 型号，可用：kiosk-"), out::toString);
    }

    @Test
    void theReportCanBePrinted() throws IOException {
        Path sim = Files.createDirectories(folder.resolve("sim"));
        PrinterBrain brain = new PrinterBrain(new DeviceProfiles().kiosk("kiosk-demo").printer().orElseThrow().model()
                .traits(), Glyphs.installed());
        try (ReceiptPrinterSimulator printer = ReceiptPrinterSimulator.atSerial(sim.resolve("printer"), brain, 1)) {
            line().execute("--data", folder.toString(), "--profile", "kiosk-demo", "--print");
            assertTrue(out.toString().contains("好  检查单：打好了"), out::toString);
            String paper = String.join("\n", brain.roll().lines());
            assertTrue(paper.contains("设备检查单") && paper.contains("2026-11-30 10:00") && paper.contains("× 读卡器"), paper);
            printer.unplug();
            line().execute("--data", folder.toString(), "--profile", "kiosk-demo", "--print");
            assertTrue(out.toString().contains("缺  检查单：没有打"), out::toString);
        }
    }

    @Test
    void aWrongProfileIsToldWithEveryFault() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"),
                "{\"id\": \"mine\", \"extends\": \"kiosk-demo\", \"screen\": \"x\", \"colour\": 1}");
        CommandLine line = line().setExecutionExceptionHandler((e, _, _) -> {
            out.append(e.getMessage());
            return 1;
        });
        assertEquals(1, line.execute("--profile", file.toString()));
        assertTrue(out.toString().contains("/screen：没有这种屏幕") && out.toString().contains("/colour：没有这一项"),
                out::toString);
    }

    @Test
    void whatIsAskedForInVainIsSaid() throws IOException {
        CommandLine line = line().setExecutionExceptionHandler((e, _, _) -> {
            out.append(e.getMessage());
            return 1;
        });
        for (List<String> asked : List.of(List.of("--print"), List.of("--profiles", folder.toString()))) {
            out.getBuffer().setLength(0);
            assertEquals(1, line.execute(asked.toArray(String[]::new)));
            assertTrue(out.toString().contains("写上 --profile 型号"), out::toString);
        }
        out.getBuffer().setLength(0);
        assertEquals(1, line.execute("--profile", "kiosk-demo", "--profiles", folder.resolve("none").toString()));
        assertTrue(out.toString().contains("none 这个目录"), out::toString);
        Path readers = Files.createDirectories(folder.resolve("readers"));
        Files.writeString(readers.resolve("reader-sdt.json"), "{\"id\": \"reader-sdt\"}");
        assertEquals(1, line.execute("--data", folder.toString(), "--profile", "kiosk-demo", "--profiles", folder
                .toString()));
        assertTrue(out.toString().contains("readers/reader-sdt.json：没有用上：自带的型号已经叫这个编号"), out::toString);
    }

    @Test
    void rulesForThePortsCanBePrinted() {
        assertEquals(0, line().execute("--profile", "kiosk-portrait-21", "--udev"));
        assertTrue(out.toString().contains("SYMLINK+=\"kiosk/idreader\""), out::toString);
        assertFalse(out.toString().contains("JDK"), out::toString);
    }

    private int examine(Path data, int... ports) {
        return line(ports).execute("--data", data.toString());
    }

    private CommandLine line(int... ports) {
        return new CommandLine(new DoctorCommand(() -> new House(folder, folder), new Places(folder, folder, folder),
                Clock
                        .fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneId.of("Asia/Shanghai")),
                ports)).setOut(new PrintWriter(out, true));
    }
}
