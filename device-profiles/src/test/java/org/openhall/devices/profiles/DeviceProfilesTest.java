package org.openhall.devices.profiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.link.DeviceLink.Flow;
import org.openhall.devices.printer.PrinterTraits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeviceProfilesTest {

    private static final Path SHIPPED = Path.of(System.getProperty("openhall.module"), "profiles");
    private static final Set<String> NO_FACTS = Set.of("id", "name", "maker", "model", "extends", "sources",
            "devices");

    private final DeviceProfiles profiles = new DeviceProfiles();

    @TempDir
    private Path folder;

    private Path own(Kind kind, String id, String... lines) throws IOException {
        Path file = folder.resolve(kind.folder()).resolve(id + ".json");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines));
    }

    private List<ProfileFault> faults(Path kiosk) {
        DeviceProfiles all = new DeviceProfiles(folder);
        return assertThrows(ProfileException.class, () -> all.kiosk(kiosk)).faults();
    }

    private static void said(List<ProfileFault> faults, String pointer, String says) {
        assertTrue(faults.stream().anyMatch(one -> one.pointer().equals(pointer) && one.says().contains(says)),
                () -> pointer + " " + says + " not in " + faults);
    }

    @Test
    void everyShippedProfileIsRight() {
        assertEquals(List.of(), profiles.faults());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theIndexNamesEveryFile(Kind kind) throws IOException {
        try (Stream<Path> all = Files.list(SHIPPED.resolve(kind.folder()))) {
            assertEquals(all.map(f -> f.getFileName().toString().replace(".json", "")).filter(n -> !n.equals("index"))
                    .sorted().toList(), profiles.ids(kind).stream().sorted().toList());
        }
    }

    /** Whoever reads a profile can see where each of its facts comes from. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyShippedFactHasASource(Kind kind) throws IOException {
        List<String> without = new ArrayList<>();
        for (String id : profiles.ids(kind)) {
            JsonNode tree = JsonMapper.builder().build().readTree(Files.readString(SHIPPED.resolve(kind.folder())
                    .resolve(id + ".json"), StandardCharsets.UTF_8));
            Set<String> sourced = new HashSet<>();
            tree.path("sources").forEach(one -> one.get("facts").forEach(fact -> sourced.add(fact.asString())));
            tree.propertyNames().stream().filter(name -> !NO_FACTS.contains(name) && !sourced.contains("/" + name))
                    .forEach(name -> without.add(id + "/" + name));
        }
        assertEquals(List.of(), without);
    }

    @Test
    void aKioskIsReadWithAllThatIsBuiltIn() {
        KioskProfile kiosk = profiles.kiosk("kiosk-portrait-21");
        assertEquals("portrait-21", kiosk.screen().id());
        assertEquals(List.of(Kind.READER, Kind.PRINTER, Kind.SCANNER), kiosk.devices().stream().map(one -> one.model()
                .kind()).toList());
        assertEquals(new DeviceLink.Serial("/dev/kiosk/idreader", 115_200, Flow.NONE), kiosk.reader().orElseThrow()
                .link());
        PrinterTraits traits = kiosk.printer().orElseThrow().model().traits();
        assertEquals(80, traits.paperMm());
        assertTrue(traits.cutter());
        assertEquals(Duration.ofSeconds(2), kiosk.scanner().orElseThrow().model().traits().repeat());
        assertEquals(Optional.empty(), kiosk.photo());
        assertTrue(kiosk.unsure().contains("/reach"));
        assertFalse(kiosk.reach().seated());
        assertTrue(profiles.kiosk("kiosk-landscape-43").reach().seated());
    }

    @Test
    void aProfileTakesTheRestFromTheOneItExtends() throws IOException {
        Path file = own(Kind.KIOSK, "hall-a", """
                {"id": "hall-a", "name": "一号大厅的机器", "extends": "kiosk-demo", "devices": {"printer": null,
                 "reader": {"link": "serial:/dev/ttyUSB0?baud=9600",
                            "photo": {"decoder": ["/opt/decoder", "-"], "limitMillis": 1500}}}}""");
        KioskProfile kiosk = new DeviceProfiles(folder).kiosk(file);
        assertEquals("serial:/dev/ttyUSB0?baud=9600", kiosk.reader().orElseThrow().link().uri());
        assertEquals("reader-sdt", kiosk.reader().orElseThrow().model().label().id());
        assertEquals(Optional.empty(), kiosk.printer());
        assertEquals("sim:scanner", kiosk.scanner().orElseThrow().link().uri());
        assertEquals(Duration.ofMillis(1500), kiosk.photo().orElseThrow().limit());
        assertEquals(kiosk, new DeviceProfiles(folder).kiosk("hall-a"));
    }

    @Test
    void everyFaultIsToldAtOnceEachWithItsPlace() throws IOException {
        own(Kind.PRINTER, "printer-odd", """
                {"id": "printer-odd", "name": "怪打印机", "extends": "printer-58", "dots": 576, "presenter": "vkp",
                 "status": false, "sources": []}""");
        Path file = own(Kind.KIOSK, "bad", """
                {"id": "other", "name": "", "extends": "kiosk-portrait-21", "screen": "portrait-99", "colour": "red",
                 "touch": {"by": "nose", "points": -1}, "reach": {"lowestMm": 1500, "highestMm": 900},
                 "sources": [{"facts": ["/nothing"], "says": "", "sure": "yes"}],
                 "devices": {"reader": {"profile": "reader-none", "link": "serial:/dev/kiosk/printer?baud=115200"},
                             "printer": {"profile": "printer-odd"},
                             "scanner": {"link": "tcp:10.0.0.1:99999"}}}""");
        List<ProfileFault> faults = faults(file);
        said(faults, "/id", "编号要和文件名一样，是 bad");
        said(faults, "/name", "不能空着");
        said(faults, "/screen", "没有这种屏幕，可用：portrait-21");
        said(faults, "/colour", "没有这一项");
        said(faults, "/touch/by", "只能是 capacitive、infrared、resistive、none");
        said(faults, "/touch/points", "不能小于 0");
        said(faults, "/reach", "最低的比最高的还高");
        said(faults, "/sources/0/says", "不能空着");
        said(faults, "/sources/0/sure", "这里要写 true 或 false");
        said(faults, "/sources/0", "没有这一项");
        said(faults, "/devices/reader/profile", "没有这个读卡器型号，可用：reader-sdt");
        said(faults, "/devices/printer/link", "这个端口已经给了另一样设备");
        said(faults, "/devices/scanner/link", "端口 1 到 65535");
        said(faults, "/dots", "58 毫米的纸放不下 576 点");
        said(faults, "/presenter", "一定有切刀");
        said(faults, "/confirmation", "只能写 none");
        for (ProfileFault fault : faults) {
            boolean printers = Set.of("/dots", "/presenter", "/confirmation").contains(fault.pointer());
            String where = printers ? "printer" : "kiosks/";
            assertTrue(fault.file().contains(where), fault::toString);
            assertTrue(fault.says().codePoints().anyMatch(Character::isIdeographic), fault::toString);
        }
        assertEquals("printers/printer-58.json", faults.stream().filter(one -> one.pointer().equals("/confirmation"))
                .findFirst().orElseThrow().file(), "it stands in the parent");
    }

    @Test
    void whatAParentLacksIsNotAskedOfItsChild() throws IOException {
        Path file = own(Kind.KIOSK, "orphan", "{\"id\": \"orphan\", \"name\": \"孤儿\", \"extends\": \"gone\"}");
        assertEquals(List.of("/extends"), faults(file).stream().map(ProfileFault::pointer).toList());
        said(faults(file), "/extends", "没有这个自助机型号，可用：kiosk-portrait-21");
    }

    @Test
    void extendingInARoundIsSaidSo() throws IOException {
        own(Kind.KIOSK, "b", "{\"id\": \"b\", \"name\": \"乙\", \"extends\": \"a\"}");
        Path file = own(Kind.KIOSK, "a", "{\"id\": \"a\", \"name\": \"甲\", \"extends\": \"b\"}");
        said(faults(file), "/extends", "绕回来了：a → b → a");
        own(Kind.READER, "self", "{\"id\": \"self\", \"name\": \"自己\", \"extends\": \"self\"}");
        DeviceProfiles all = new DeviceProfiles(folder);
        assertThrows(ProfileException.class, () -> all.model(Kind.READER, "self"));
    }

    @Test
    void aDeviceIsHeldAgainstWhereItIs() throws IOException {
        Path file = own(Kind.KIOSK, "links", """
                {"id": "links", "name": "连接", "extends": "kiosk-portrait-21", "devices": {
                 "reader": {"link": "tcp:10.0.0.7:9100"},
                 "printer": {"link": "serial:/dev/kiosk/printer?baud=921600"},
                 "scanner": {"link": "serial:/dev/kiosk/scanner?baud=9600&speed=1"}}}""");
        List<ProfileFault> faults = faults(file);
        said(faults, "/devices/reader/link", "读卡器只能接串口");
        said(faults, "/devices/printer/link", "没有波特率 921600");
        said(faults, "/devices/scanner/link", "不认识参数 speed");
        assertEquals(3, faults.size());
    }

    /** What they send holds these bytes for other reasons. */
    @Test
    void readersAndScannersHaveNoBytesThatHoldUpTheLine() throws IOException {
        Path file = own(Kind.KIOSK, "flow", """
                {"id": "flow", "name": "流控", "extends": "kiosk-portrait-21", "devices": {
                 "reader": {"link": "serial:/dev/kiosk/idreader?baud=115200&flow=xonxoff"},
                 "printer": {"link": "serial:/dev/kiosk/printer?baud=115200&flow=xonxoff"},
                 "scanner": {"link": "serial:/dev/kiosk/scanner?baud=9600&flow=xonxoff"}}}""");
        List<ProfileFault> faults = faults(file);
        said(faults, "/devices/reader/link", "不能用 flow=xonxoff");
        said(faults, "/devices/scanner/link", "不能用 flow=xonxoff");
        assertEquals(2, faults.size(), faults::toString);
    }

    @Test
    void aLinkWithTwoFaultsTellsBoth() throws IOException {
        Path file = own(Kind.KIOSK, "both", """
                {"id": "both", "name": "两处", "extends": "kiosk-portrait-21", "devices": {
                 "reader": {"link": "tcp:10.0.0.7:99999"}}}""");
        said(faults(file), "/devices/reader/link", "读卡器只能接串口");
        said(faults(file), "/devices/reader/link", "端口 1 到 65535");
    }

    @Test
    void whatIsNoJsonNamesTheLine() throws IOException {
        Path file = own(Kind.KIOSK, "torn", "{\n \"id\": \"torn\",\n \"name\": \"破\" \"x\"}");
        said(faults(file), "", "第 3 行");
        said(faults(own(Kind.KIOSK, "twice", "{\"id\": \"twice\",\n\"id\": \"twice\"}")), "", "第 2 行");
        said(faults(own(Kind.KIOSK, "list", "[]")), "", "要是一个 { }");
        said(faults(folder.resolve("none.json")), "", "文件读不出来");
        Path bytes = Files.write(folder.resolve("kiosks/gbk.json"), new byte[]{'{', (byte) 0xD6, (byte) 0xD0, '}'});
        said(faults(bytes), "", "文件读不出来");
        Path large = Files.write(folder.resolve("kiosks/large.json"), new byte[1 << 19]);
        said(faults(large), "", "文件读不出来");
        said(faults(own(Kind.KIOSK, "deep", "[".repeat(5000))), "", "括号套得太深");
    }

    @Test
    void aMarkThatWindowsWritesBeforeATextIsNoFault() throws IOException {
        Path file = own(Kind.KIOSK, "hall-w",
                "\uFEFF{\"id\": \"hall-w\", \"name\": \"记事本\", \"extends\": \"kiosk-demo\"}");
        assertEquals("sim:scanner", new DeviceProfiles(folder).kiosk(file).scanner().orElseThrow().link().uri());
    }

    @Test
    void aPortIsOneHoweverItIsWritten() throws IOException {
        for (String printer : List.of("serial:/dev/p?baud=9600", "file:/dev/p",
                "serial://dev/./p?baud=9600&flow=rtscts"))
            said(faults(own(Kind.KIOSK, "one-port",
                    """
                            {"id": "one-port", "name": "一口", "extends": "kiosk-demo", "devices": {
                             "reader": {"link": "serial:/dev/p?baud=115200"}, "printer": {"link": "%s"}}}"""
                            .formatted(printer))),
                    "/devices/printer/link", "已经给了另一样设备");
    }

    @Test
    void anotherWithAShippedNameHidesNothing() throws IOException {
        own(Kind.SCANNER, "scanner-serial", "{\"id\": \"scanner-serial\"}");
        DeviceProfiles all = new DeviceProfiles(folder);
        assertEquals("通用二维码模块（串口，回车结尾）", assertInstanceOf(Model.Scanner.class, all.model(Kind.SCANNER,
                "scanner-serial")).label().name());
        said(all.faults(), "/id", "自带的型号已经叫这个编号");
        said(all.hidden(), "/id", "自带的型号已经叫这个编号");
        assertEquals(List.of(), profiles.hidden());
    }

    @Test
    void whatIsNotThereNamesWhatIs() {
        said(assertThrows(ProfileException.class, () -> profiles.kiosk("../index")).faults(), "", "kiosk-portrait-21");
        said(assertThrows(ProfileException.class, () -> profiles.model(Kind.PRINTER, "x")).faults(), "", "printer-80");
    }
}
