package org.openhall.provisioning.simulate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.openhall.devices.simulators.ScannerSimulator;

/** What a person may do to a simulated scanner. */
final class ScannerDeeds {

    private ScannerDeeds() {}

    static List<Deed> of(ScannerSimulator scanner) {
        return List.of(
                new Deed("扫", "内容", "扫到一个码", scanner::scan),
                new Deed("太长", "扫到一个太长的码", _ -> scanner.scan("7".repeat(5000))),
                new Deed("控制", "扫到一个夹着控制字符的码", _ -> scanner.scan("A\u001b@1")),
                new Deed("拔", "插头拔了", _ -> scanner.unplug()),
                new Deed("插", "插头插上了", _ -> {
                    scanner.unplug();
                    scanner.plug();
                }),
                new Deed("正常", "以回车结尾", _ -> scanner.speak(ScannerSimulator.Manner.PLAIN)),
                new Deed("两个", "以回车换行结尾", _ -> scanner.speak(ScannerSimulator.Manner.TWO_ENDINGS)),
                new Deed("零碎", "一次只发一个字节", _ -> scanner.speak(ScannerSimulator.Manner.BYTE_BY_BYTE)),
                new Deed("杂音", "码前有杂音", _ -> scanner.speak(ScannerSimulator.Manner.NOISY)),
                new Deed("没尾", "没有结尾符", _ -> scanner.speak(ScannerSimulator.Manner.UNENDED)),
                new Deed("国标", "改用 GB18030", _ -> scanner.speak(Charset.forName("GB18030"))),
                new Deed("万国", "改用 UTF-8", _ -> scanner.speak(StandardCharsets.UTF_8)));
    }
}
