package org.openhall.devices.link;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.devices.link.DeviceLink.DeviceFile;
import org.openhall.devices.link.DeviceLink.Flow;
import org.openhall.devices.link.DeviceLink.Serial;
import org.openhall.devices.link.DeviceLink.Simulated;
import org.openhall.devices.link.DeviceLink.Tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeviceLinkTest {

    @Test
    void theFourKindsAreRead() {
        assertEquals(new Serial("/dev/kiosk/idreader", 115_200, Flow.NONE), DeviceLink.of(
                "serial:/dev/kiosk/idreader?baud=115200"));
        assertEquals(new Serial("/dev/ttyS1", 9600, Flow.XONXOFF), DeviceLink.of(
                "serial:/dev/ttyS1?flow=xonxoff&baud=9600"));
        assertEquals(new Tcp("192.168.1.50", 9100), DeviceLink.of("tcp:192.168.1.50:9100"));
        assertEquals(new Tcp("[fe80::1]", 9100), DeviceLink.of("tcp:[fe80::1]:9100"));
        assertEquals(new DeviceFile("/dev/usb/lp0", false), DeviceLink.of("file:/dev/usb/lp0"));
        assertEquals(new DeviceFile("/dev/usb/lp0", true), DeviceLink.of("file:/dev/usb/lp0?oneway=true"));
        assertEquals(new Simulated("reader"), DeviceLink.of("sim:reader"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "/dev/ttyUSB0; 开头的一行", "usb:1-2; 不认识这种连接", "serial:/dev/ttyUSB0; 波特率",
            "serial:/dev/ttyUSB0?baud=fast; 波特率", "serial:/dev/ttyUSB0?baud=0115200; 波特率",
            "serial:ttyUSB0?baud=9600; 完整路径", "serial:/dev/../etc/passwd?baud=9600; 完整路径",
            "serial:/dev/tty USB0?baud=9600; 完整路径", "serial:/dev/x?baud=9600&parity=even; 不认识参数 parity",
            "serial:/dev/x?baud=9600&baud=9600; 写了两次", "serial:/dev/x?baud; 名称=值",
            "serial:/dev/x?baud=9600&flow=maybe; flow 只能是 none、rtscts、dtrdsr、xonxoff",
            "tcp:printer; 端口 1 到 65535", "tcp:printer:0; 端口 1 到 65535", "tcp:printer:65536; 端口 1 到 65535",
            "tcp:a b:9100; 端口 1 到 65535", "tcp:printer:9100?keep=1; 没有参数", "file:lp0; 完整路径",
            "file:/dev/usb/lp0?oneway=yes; true 或 false", "sim:Reader 1; 小写字母"})
    void whatIsWrongIsSaid(String uri, String says) {
        String message = assertThrows(IllegalArgumentException.class, () -> DeviceLink.of(uri)).getMessage();
        assertTrue(message.contains(says), message);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String message = assertThrows(IllegalArgumentException.class, () -> DeviceLink.of(
                "serial:ttyUSB0?baud=fast&baud=faster&flow=maybe&parity=even&bits=7&odd")).getMessage();
        for (String one : List.of("完整路径", "波特率", "flow 只能是", "不认识参数 parity", "不认识参数 bits", "参数 baud 写了两次",
                "名称=值"))
            assertTrue(message.contains(one), message);
    }

    @Property
    void readAndWrittenAreAlike(@ForAll("links") DeviceLink link) {
        assertEquals(link, DeviceLink.of(link.uri()));
    }

    /** Whatever stands there: a link that says the same, or one Chinese sentence. */
    @Property(tries = 20_000)
    void anythingIsALinkOrRefused(@ForAll("texts") String text) {
        try {
            DeviceLink link = DeviceLink.of(text);
            assertEquals(link, DeviceLink.of(link.uri()));
        } catch (IllegalArgumentException e) {
            assertEquals(IllegalArgumentException.class, e.getClass());
            assertTrue(e.getMessage().codePoints().anyMatch(Character::isIdeographic), e.getMessage());
        }
    }

    @Provide
    Arbitrary<DeviceLink> links() {
        Arbitrary<String> path = Arbitraries.strings().withChars("abz09-_.:中").ofMinLength(1).ofMaxLength(20)
                .filter(one -> !one.equals("..")).list().ofMinSize(1).ofMaxSize(4).map(all -> "/" + String.join("/",
                        all));
        Arbitrary<DeviceLink> serial = Combinators.combine(path, Arbitraries.of(9600, 57_600, 115_200), Arbitraries.of(
                Flow.class)).as(Serial::new);
        Arbitrary<DeviceLink> file = Combinators.combine(path, Arbitraries.of(true, false)).as(DeviceFile::new);
        Arbitrary<DeviceLink> tcp = Combinators.combine(Arbitraries.of("printer", "10.0.0.7", "[::1]", "a-b.example"),
                Arbitraries.integers().between(1, 65_535)).as(Tcp::new);
        Arbitrary<DeviceLink> simulated = Arbitraries.of("reader", "printer-2").map(Simulated::new);
        return Arbitraries.oneOf(serial, file, tcp, simulated);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(Arbitraries.of("serial:", "tcp:", "file:", "sim:", "/dev/ttyUSB0",
                "?baud=115200", "&flow=", "?", "&", "=", ":", "9100", "[::1]", "..", "reader", "oneway=true"),
                Arbitraries.strings().ofMaxLength(6));
        return pieces.list().ofMaxSize(6).map(all -> String.join("", all));
    }
}
