package org.openhall.provisioning.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.simulators.IdCardReaderSimulator;
import org.openhall.devices.simulators.InventedCard;
import org.openhall.devices.simulators.ScannerSimulator;

/** {@code hall simulate}: a device that is not there, played by hand. It speaks the real bytes on a port of this machine. */
@Command(name = "simulate", description = "模拟一样设备，用手操作，也能让它出毛病", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "设备")
public final class SimulateCommand {

    private static final long NOISE = 1;
    private static final String FOLDER = "${env:HALL_DATA:-.hall}/sim";

    @Spec
    private CommandSpec spec;

    private final InputStream in;

    /**
     * Plays by what comes in.
     *
     * @param in lines of a person, in UTF-8
     */
    public SimulateCommand(InputStream in) {
        this.in = in;
    }

    @Command(name = "reader", description = "身份证阅读器；放上去的都是虚构的人", mixinStandardHelpOptions = true)
    int reader(
            @Option(names = "--port", defaultValue = FOLDER
                    + "/reader", paramLabel = "路径", description = "端口出现在哪里（默认 ${DEFAULT-VALUE}）") Path port,
            @Option(names = "--finds-again", description = "没拿走的卡还找得到（有的厂家这样）") boolean again) throws IOException {
        ReaderBrain brain = new ReaderBrain(!again);
        try (IdCardReaderSimulator reader = new IdCardReaderSimulator(made(port), brain, NOISE)) {
            plugged("读卡器", port, "serial:" + port.toAbsolutePath() + "?baud=115200");
            List<Deed> deeds = new ArrayList<>();
            String cards = Arrays.stream(InventedCard.values()).map(InventedCard::word).collect(Collectors.joining(
                    "、"));
            deeds.add(new Deed("放", "卡", "放上一张卡：" + cards, rest -> brain.lay(card(rest, cards).text(), "")));
            deeds.add(new Deed("取", "卡取走了", _ -> brain.take()));
            deeds.add(new Deed("拔", "插头拔了", _ -> reader.unplug()));
            deeds.add(new Deed("插", "插头插上了", _ -> plug(reader)));
            deeds.add(new Deed("移动", "卡总被移动，读不出来", _ -> brain.fail(SdtStatus.READ_FAILED)));
            deeds.add(new Deed("假卡", "放的不是身份证", _ -> brain.fail(SdtStatus.OTHER_CARD)));
            deeds.add(new Deed("坏", "安全模块没有授权，要技术人员", _ -> brain.fail(SdtStatus.NOT_LICENSED)));
            deeds.add(new Deed("好", "读得出来了", _ -> brain.fail(SdtStatus.OK)));
            for (IdCardReaderSimulator.Manner manner : IdCardReaderSimulator.Manner.values())
                deeds.add(new Deed(word(manner), says(manner), _ -> reader.speak(manner)));
            hands().work(deeds);
        }
        return 0;
    }

    private static void plug(IdCardReaderSimulator reader) throws IOException {
        reader.unplug();
        reader.plug();
    }

    private static InventedCard card(String word, String all) {
        return Arrays.stream(InventedCard.values()).filter(one -> one.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有这张卡。有：" + all));
    }

    private static String word(IdCardReaderSimulator.Manner manner) {
        return switch (manner) {
            case PLAIN -> "正常";
            case BYTE_BY_BYTE -> "零碎";
            case NOISY -> "杂音";
            case BAD_CHECK -> "错校验";
            case BAD_LENGTH -> "错长度";
            case LATE -> "迟";
            case SLOW -> "慢";
            case SILENT -> "沉默";
        };
    }

    private static String says(IdCardReaderSimulator.Manner manner) {
        return switch (manner) {
            case PLAIN -> "线路正常";
            case BYTE_BY_BYTE -> "一次只发一个字节";
            case NOISY -> "回答前有杂音";
            case BAD_CHECK -> "校验总是错";
            case BAD_LENGTH -> "长度总是错";
            case LATE -> "回答来得太迟";
            case SLOW -> "像 9600 的线路一样慢";
            case SILENT -> "一句不答";
        };
    }

    @Command(name = "scanner", description = "扫码器", mixinStandardHelpOptions = true)
    int scanner(
            @Option(names = "--port", defaultValue = FOLDER
                    + "/scanner", paramLabel = "路径", description = "端口出现在哪里（默认 ${DEFAULT-VALUE}）") Path port)
            throws IOException {
        try (ScannerSimulator scanner = new ScannerSimulator(made(port), NOISE)) {
            plugged("扫码器", port, "serial:" + port.toAbsolutePath() + "?baud=9600");
            hands().work(List.of(
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
                    new Deed("万国", "改用 UTF-8", _ -> scanner.speak(StandardCharsets.UTF_8))));
        }
        return 0;
    }

    private static Path made(Path port) throws IOException {
        Files.createDirectories(port.toAbsolutePath().getParent());
        return port;
    }

    private void plugged(String device, Path port, String link) {
        out().println(device + "插在 " + port.toAbsolutePath());
        out().println("型号里的连接可以写 " + link + "（放在数据目录的 sim 下时也可以写 sim:" + port.getFileName() + "）");
    }

    private Hands hands() {
        return new Hands(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), out());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
