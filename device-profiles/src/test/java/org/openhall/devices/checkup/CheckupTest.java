package org.openhall.devices.checkup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.devices.checkup.Finding.State;
import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.ReaderNews;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.lines.Lines;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.profiles.Model;
import org.openhall.devices.profiles.ProfileException;
import org.openhall.devices.profiles.ProfileFault;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.serial.SerialByteLink;
import org.openhall.devices.simulators.IdCardReaderSimulator;
import org.openhall.devices.simulators.IdCardReaderSimulator.Manner;
import org.openhall.devices.simulators.InventedCard;
import org.openhall.devices.simulators.PrinterBrain;
import org.openhall.devices.simulators.Pty;
import org.openhall.devices.simulators.ReceiptPrinterSimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Over pseudo-terminals, and over made-up folders for what the system tells. */
class CheckupTest {

    @TempDir
    private Path folder;
    private Path port;
    private Places places;

    @BeforeEach
    void makeUp() throws IOException {
        port = folder.resolve("port");
        places = new Places(folder.resolve("sys"), folder.resolve("proc"), folder.resolve("dev"));
        Files.createDirectories(places.proc());
    }

    private void usb(String plug, String vendor, String product, String name, String interfaceClass, String... ports)
            throws IOException {
        Path device = Files.createDirectories(places.sys().resolve("bus/usb/devices").resolve(plug));
        Files.writeString(device.resolve("idVendor"), vendor + "\n");
        Files.writeString(device.resolve("idProduct"), product + "\n");
        Files.writeString(device.resolve("product"), name + "\n");
        Path part = Files.createDirectories(device.resolve(plug + ":1.0"));
        Files.writeString(part.resolve("bInterfaceClass"), interfaceClass + "\n");
        for (String one : ports)
            Files.createDirectories(part.resolve(one));
    }

    private void program(int number, String name, Path... open) throws IOException {
        Path process = Files.createDirectories(places.proc().resolve(String.valueOf(number)).resolve("fd")).getParent();
        Files.writeString(process.resolve("comm"), name + "\n");
        for (int at = 0; at < open.length; at++)
            Files.createSymbolicLink(process.resolve("fd").resolve(String.valueOf(at)), open[at].toRealPath());
    }

    private KioskProfile kiosk(String devices) throws IOException {
        Path file = Files.writeString(folder.resolve("kiosk.json"),
                "{\"id\": \"kiosk\", \"name\": \"试验机\", \"extends\": \"kiosk-portrait-43\", \"devices\": {" + devices
                        + "}}");
        return new DeviceProfiles().kiosk(file);
    }

    private String reader(int baud) {
        return "\"reader\": {\"profile\": \"reader-sdt\", \"link\": \"serial:" + port + "?baud=" + baud + "\"}";
    }

    private Finding look(String devices) throws IOException {
        Checkup checkup = new Checkup(places, new Lines(folder), System::nanoTime);
        return checkup.look(kiosk(devices)).stream().filter(one -> one.device().isPresent()).findFirst().orElseThrow();
    }

    private static void says(Finding finding, State state, String says, String advice) {
        assertEquals(state, finding.state(), finding::toString);
        assertTrue(finding.says().contains(says), finding::says);
        assertTrue(finding.advice().contains(advice), finding::advice);
    }

    @Test
    void aReaderThatAnswersTellsItsNumber() throws IOException {
        try (IdCardReaderSimulator reader = new IdCardReaderSimulator(port, new ReaderBrain(true), 1)) {
            reader.speak(Manner.PLAIN);
            Finding finding = look(reader(115_200));
            says(finding, State.WELL, "安全模块编号 05.03-20131028-0000547331-0002284652", "");
            assertEquals(Optional.of(Kind.READER), finding.device());
            assertEquals("读卡器 通用身份证阅读器（串口）", finding.name());
        }
    }

    @Test
    void aReaderThatIsSilentOrBrokenIsTold() throws IOException {
        try (Pty mute = new Pty(port)) {
            says(look("\"reader\": {\"profile\": \"reader-sdt\", \"link\": \"sim:port\"}"), State.FAULT, "不回答",
                    "电源和数据线");
            assertEquals(port, mute.link());
        }
    }

    @Test
    void aReaderThatSaysWhatIsWrongWithItIsTranslated() throws IOException {
        ReaderBrain brain = new ReaderBrain(true);
        try (IdCardReaderSimulator _ = new IdCardReaderSimulator(port, brain, 1)) {
            brain.fail(SdtStatus.NOT_LICENSED);
            says(look(reader(115_200)), State.FAULT, "安全模块没有授权", "请供应商");
            brain.fail(SdtStatus.SELF_TEST_FAILED);
            says(look(reader(115_200)), State.FAULT, "自检失败", "断电再开");
            brain.failUntilReset(SdtStatus.SELF_TEST_FAILED);
            assertEquals(State.WELL, look(reader(115_200)).state());
        }
        for (SdtStatus status : SdtStatus.values()) {
            String words = new ReaderNews.Broken(status).words();
            assertFalse(words.matches(".*[A-Z]{4,}.*"), words);
            assertTrue(words.matches("[^：]+：[^：]+"), "what it is and what to do: " + words);
        }
    }

    @Test
    void whatIsNoAnswerIsTold() throws IOException {
        try (IdCardReaderSimulator reader = new IdCardReaderSimulator(port, new ReaderBrain(true), 1)) {
            for (Manner manner : List.of(Manner.BAD_CHECK, Manner.BAD_LENGTH)) {
                reader.speak(manner);
                says(look("\"reader\": {\"profile\": \"reader-sdt\", \"link\": \"sim:port\"}"), State.FAULT,
                        "有字节回来，不是它的回答", "看波特率对不对");
            }
        }
    }

    @Test
    void aProgramThatMayTakeTheAnswersAwayIsNamed() throws IOException {
        try (Pty mute = new Pty(port)) {
            program(4711, "minicom", mute.link());
            says(look(reader(115_200)), State.FAULT, "设备不回答；同时打开这个端口的还有 minicom（进程 4711）", "关掉它");
        }
    }

    @Test
    void aReaderThatIsSetToAnotherSpeedTellsWhich() throws IOException {
        try (IdCardReaderSimulator reader = new IdCardReaderSimulator(port, new ReaderBrain(true), 1)) {
            reader.only(38_400);
            says(look(reader(115_200)), State.FAULT, "波特率不对，它用的是 38400", "serial:" + port + "?baud=38400");
            assertEquals(State.WELL, look(reader(38_400)).state());
        }
    }

    /** Also one that says at that speed that something is the matter. */
    @Test
    void aPrinterThatIsSetToAnotherSpeedTellsWhich() throws IOException {
        PrinterBrain brain = new PrinterBrain(((Model.Printer) new DeviceProfiles().model(Kind.PRINTER, "printer-80"))
                .traits(), Glyphs.installed());
        try (ReceiptPrinterSimulator printer = ReceiptPrinterSimulator.atSerial(port, brain, 1)) {
            printer.only(9600);
            brain.paperOut();
            says(look("\"printer\": {\"profile\": \"printer-80\", \"link\": \"serial:" + port + "?baud=115200\"}"),
                    State.FAULT, "波特率不对，它用的是 9600", "?baud=9600");
        }
    }

    /** Its line takes any speed, and it says nothing at first. */
    @Test
    void aReaderThatIsLateIsNotTakenForOneOfAnotherSpeed() throws Exception {
        ReaderBrain brain = new ReaderBrain(true);
        try (IdCardReaderSimulator reader = new IdCardReaderSimulator(port, brain, 1)) {
            reader.speak(Manner.SILENT);
            Thread waking = Thread.ofPlatform().daemon().start(() -> {
                while (brain.asked().size() < 3)
                    LockSupport.parkNanos(5_000_000);
                reader.speak(Manner.PLAIN);
            });
            says(look(reader(115_200)), State.WELL, "有回答", "");
            waking.join();
        }
    }

    @Test
    void aPortThatAnotherProgramHoldsNamesIt() throws Exception {
        try (IdCardReaderSimulator reader = new IdCardReaderSimulator(port, new ReaderBrain(true), 1);
                SerialByteLink other = new SerialByteLink(port.toString(), 115_200)) {
            reader.speak(Manner.PLAIN);
            other.open();
            says(look(reader(115_200)), State.FAULT, "看不到是哪一个", "关掉占用它的程序");
            program(4711, "minicom", port);
            says(look(reader(115_200)), State.FAULT, "端口被占用：minicom（进程 4711）", "关掉占用它的程序");
        }
    }

    @Test
    void theUsbVersionOfAReaderIsNoSerialPort() throws IOException {
        usb("1-3", "0400", "c35a", "ID Card Reader", "03");
        says(look(reader(115_200)), State.FAULT, "插着的是 USB 版（ID Card Reader 0400:c35a）", "换成串口版");
    }

    @Test
    void aReaderOfAnyMakeWithoutASerialPortIsNamed() throws IOException {
        usb("1-1", "046d", "c31c", "USB Keyboard", "03");
        Files.writeString(places.sys().resolve("bus/usb/devices/1-1/1-1:1.0/bInterfaceSubClass"), "01\n");
        usb("1-2", "222a", "0001", "ILITEK Touch", "03");
        Files.createDirectories(places.sys().resolve("bus/usb/devices/1-2/1-2:1.0/0003:222A:0001.0002/input"));
        says(look(reader(115_200)), State.FAULT, "也没有看到插着能用的转接头", "检查插头");
        usb("1-3", "261a", "000c", "CVR Reader", "03");
        Files.writeString(places.sys().resolve("bus/usb/devices/1-3/1-3:1.0/bInterfaceSubClass"), "00\n");
        Files.createDirectories(places.sys().resolve("bus/usb/devices/1-3/1-3:1.0/0003:261A:000C.0003/hidraw"));
        Finding finding = look(reader(115_200));
        says(finding, State.FAULT, "CVR Reader 261a:000c，可能就是 USB 版的读卡器", "换成串口版");
        assertFalse(finding.says().contains("Keyboard") || finding.says().contains("Touch"), finding::says);
        usb("1-4", "10c4", "ea60", "CP2102", "ff", "ttyUSB0");
        finding = look(reader(115_200));
        says(finding, State.FAULT, "ttyUSB0（CP210X 10c4:ea60）", "hall doctor --udev");
        says(finding, State.FAULT, "可能就是 USB 版的读卡器", "");
    }

    @Test
    void anAdapterWithoutADriverNamesTheModule() throws IOException {
        usb("1-3", "1a86", "7523", "USB Serial", "ff");
        says(look(reader(115_200)), State.FAULT, "插着转接头（CH340 1a86:7523），系统没有给它串口", "sudo modprobe ch341");
        program(800, "brltty");
        says(look(reader(115_200)), State.FAULT, "没有给它串口", "sudo apt remove brltty");
    }

    @Test
    void aPortOfAnotherNameIsShown() throws IOException {
        usb("1-1", "1d6b", "0002", "xHCI Host Controller", "09");
        usb("1-3", "10c4", "ea60", "CP2102", "ff", "ttyUSB0");
        usb("1-4", "0416", "5011", "POS58", "07", "usbmisc/lp0");
        says(look(reader(115_200)), State.FAULT, places.dev().resolve("ttyUSB0") + "（CP210X 10c4:ea60）",
                "hall doctor --udev");
        says(look("\"printer\": {\"profile\": \"printer-58\", \"link\": \"file:" + port + "\"}"), State.FAULT,
                places.dev()
                        .resolve("usb/lp0") + "（POS58 0416:5011）",
                "hall doctor --udev");
    }

    @Test
    void nothingPluggedInIsTold() throws IOException {
        says(look(reader(115_200)), State.FAULT, "找不到端口 " + port, "检查插头和供电");
        says(look("\"scanner\": {\"profile\": \"scanner-serial\", \"link\": \"sim:scanner\"}"), State.FAULT,
                "模拟的设备没有插上",
                "hall simulate scanner");
        says(look("\"printer\": {\"profile\": \"printer-80\", \"link\": \"tcp:127.0.0.1:1\"}"), State.FAULT,
                "连不上 tcp:127.0.0.1:1", "检查网线");
    }

    @Test
    void aScannerIsThereWhenItsPortOpens() throws IOException {
        try (Pty scanner = new Pty(folder.resolve("scanner"))) {
            says(look("\"scanner\": {\"profile\": \"scanner-serial\", \"link\": \"sim:" + scanner.link().getFileName()
                    + "\"}"), State.WELL, "扫一个码试试", "");
        }
    }

    @Test
    void aPrinterTellsWhatItLacks() throws IOException {
        PrinterBrain brain = new PrinterBrain(((Model.Printer) new DeviceProfiles().model(Kind.PRINTER, "printer-80"))
                .traits(), Glyphs.installed());
        String printer = "\"printer\": {\"profile\": \"printer-80\", \"link\": \"sim:port\"}";
        try (ReceiptPrinterSimulator simulator = ReceiptPrinterSimulator.atSerial(port, brain, 1)) {
            says(look(printer), State.WELL, "打印机就绪", "");
            brain.paperNearEnd(true);
            says(look(printer), State.DOUBTFUL, "纸", "");
            brain.paperOut();
            says(look(printer), State.FAULT, "缺纸", "装上新纸卷");
            brain.loadPaper();
            simulator.speak(ReceiptPrinterSimulator.Manner.UNPROVED);
            says(look(printer), State.FAULT, "从不证明打完", "把 confirmation 改成 none");
            simulator.speak(ReceiptPrinterSimulator.Manner.SILENT);
            says(look(printer), State.FAULT, "不回答", "电源和数据线");
        }
        assertEquals(List.of(), brain.roll().lines(), "nothing is printed");
    }

    @Test
    void aPhotoDecoderThatIsNotThereIsTold() throws IOException {
        String reader = "\"reader\": {\"profile\": \"reader-sdt\", \"link\": \"sim:reader\", \"photo\": "
                + "{\"decoder\": [\"%s\"], \"limitMillis\": 2000}}";
        Checkup checkup = new Checkup(places, new Lines(folder), System::nanoTime);
        says(checkup.look(kiosk(reader.formatted("/no/such/program"))).getLast(), State.FAULT, "没有 /no/such/program",
                "从型号里去掉 photo");
        says(checkup.look(kiosk(reader.formatted("/bin/cat"))).getLast(), State.FAULT, "没有插上", "");
    }

    @Test
    void programsThatDisturbAreTold() throws IOException {
        usb("1-3", "1a86", "7523", "USB Serial", "ff", "ttyUSB0");
        program(800, "brltty");
        program(801, "ModemManager");
        List<Finding> machine = new Checkup(places, new Lines(folder), System::nanoTime).look(kiosk(""));
        assertEquals(List.of(State.WELL, State.FAULT, State.DOUBTFUL), machine.stream().map(Finding::state).toList());
    }

    @Test
    void rulesNameEachPortByItsPlug() throws IOException {
        Path byPath = Files.createDirectories(places.dev().resolve("serial/by-path"));
        for (String name : List.of("pci-0000:00:14.0-usb-0:3:1.0-port0", "pci-0000:00:14.0-usbv2-0:3:1.0-port0"))
            Files.createSymbolicLink(byPath.resolve(name), Path.of("../../ttyUSB0"));
        String one = "\"reader\": {\"profile\": \"reader-sdt\", \"link\": \"serial:/dev/kiosk/idreader?baud=115200\"}";
        List<String> rules = new UdevRules(places).of(kiosk(one));
        assertTrue(rules.contains("# 现在插着：pci-0000:00:14.0-usb-0:3:1.0 是 ttyUSB0"), rules::toString);
        assertTrue(rules.contains("SUBSYSTEM==\"tty\", ENV{ID_PATH}==\"pci-0000:00:14.0-usb-0:3:1.0\", "
                + "SYMLINK+=\"kiosk/idreader\", GROUP=\"dialout\", MODE=\"0660\", ENV{ID_MM_DEVICE_IGNORE}=\"1\""),
                rules::toString);
        List<String> more = new UdevRules(places).of(new DeviceProfiles().kiosk("kiosk-counter-15"));
        assertTrue(more.contains("SUBSYSTEM==\"usbmisc\", KERNEL==\"lp*\", IMPORT{builtin}=\"path_id\""),
                more::toString);
        assertTrue(more.stream().anyMatch(rule -> rule.startsWith("SUBSYSTEM==\"usbmisc\"") && rule.contains(
                "ENV{ID_PATH}==\"在这里填ID_PATH\"") && rule.contains("SYMLINK+=\"kiosk/printer\"")), more::toString);
        assertTrue(
                new UdevRules(places).of(new DeviceProfiles().kiosk("kiosk-demo")).contains("# 连接是 sim:reader，不用规则"));
    }

    /**
     * As udev reads them: files by their names, lines in their order; and in one line matches before imports, wherever they stand,
     * so that a line cannot match on what itself imports.
     */
    @Test
    void aRuleMatchesOnAPlugThatWasImportedBefore() {
        for (String kiosk : List.of("kiosk-counter-15", "kiosk-portrait-21", "kiosk-landscape-43")) {
            List<String> rules = new UdevRules(places).of(new DeviceProfiles().kiosk(kiosk));
            assertTrue(rules.getFirst().contains(UdevRules.FILE), rules::getFirst);
            // Debian imports it for serial ports there, and for printers nowhere
            assertTrue(Path.of(UdevRules.FILE).getFileName().toString().compareTo("60-serial.rules") > 0);
            boolean imported = false;
            for (String rule : rules) {
                boolean matches = rule.contains("ENV{ID_PATH}==");
                assertTrue(!matches || imported || rule.startsWith("SUBSYSTEM==\"tty\""), rule);
                if (!rule.contains("IMPORT{builtin}=\"path_id\"")) continue;
                assertFalse(matches, rule);
                imported |= rule.startsWith("SUBSYSTEM==\"usbmisc\"");
            }
        }
    }

    @Test
    void thePrintingServiceIsAskedForTheSheetPrinter() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        KioskProfile kiosk = kiosk("\"pages\": {\"link\": \"ipp://127.0.0.1:" + nobody
                + "/printers/a4\", \"sheets\": 10}");
        assertEquals(10, kiosk.pages().orElseThrow().sheets());
        says(new Checkup(places, new Lines(folder), System::nanoTime).look(kiosk).stream().filter(one -> one.name()
                .equals("A4 打印机")).findFirst().orElseThrow(), State.FAULT, "连不上打印服务", "cups");
        ProfileException wrong = assertThrows(ProfileException.class, () -> kiosk(
                "\"pages\": {\"link\": \"lpt1\", \"sheets\": 0}"));
        assertEquals(List.of("/devices/pages/sheets", "/devices/pages/link"), wrong.faults().stream().map(
                ProfileFault::pointer).toList());
    }

    /** A reader of this habit would not find a card that has been read. */
    @Test
    void aCardThatLiesThereIsNotRead() throws IOException {
        ReaderBrain brain = new ReaderBrain(true);
        brain.lay(InventedCard.RESIDENT.text(), "");
        try (IdCardReaderSimulator _ = new IdCardReaderSimulator(port, brain, 1)) {
            assertEquals(State.WELL, look(reader(115_200)).state());
            assertEquals(List.of("12FF", "11FF", "11FF"), brain.asked());
        }
    }

    @Test
    void aDeviceThatNeverStopsTalkingIsNoReaderAndHoldsNothingUp() throws Exception {
        try (Pty other = new Pty(folder.resolve("reader"))) {
            Thread talking = Thread.ofPlatform().daemon().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    other.write("7.25 kg\r\n".getBytes(StandardCharsets.US_ASCII));
                    LockSupport.parkNanos(20_000_000);
                }
            });
            try {
                Finding finding = look("\"reader\": {\"profile\": \"reader-sdt\", \"link\": \"sim:reader\"}");
                assertEquals(State.FAULT, finding.state());
                assertTrue(finding.says().contains("有字节回来，不是它的回答"), finding.says());
            } finally {
                talking.interrupt();
                talking.join();
            }
        }
    }
}
