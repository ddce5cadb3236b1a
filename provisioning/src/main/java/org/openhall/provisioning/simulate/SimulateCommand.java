package org.openhall.provisioning.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.profiles.DeviceProfiles;
import org.openhall.devices.profiles.Kind;
import org.openhall.devices.profiles.Model;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.simulators.IdCardReaderSimulator;
import org.openhall.devices.simulators.PrinterBrain;
import org.openhall.devices.simulators.ReceiptPrinterSimulator;
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
            hands().work(ReaderDeeds.of(reader, brain));
        }
        return 0;
    }

    @Command(name = "scanner", description = "扫码器", mixinStandardHelpOptions = true)
    int scanner(
            @Option(names = "--port", defaultValue = FOLDER
                    + "/scanner", paramLabel = "路径", description = "端口出现在哪里（默认 ${DEFAULT-VALUE}）") Path port)
            throws IOException {
        try (ScannerSimulator scanner = new ScannerSimulator(made(port), NOISE)) {
            plugged("扫码器", port, "serial:" + port.toAbsolutePath() + "?baud=9600");
            hands().work(ScannerDeeds.of(scanner));
        }
        return 0;
    }

    @Command(name = "printer", description = "凭条打印机；纸是一张越来越长的 PNG", mixinStandardHelpOptions = true)
    int printer(
            @Option(names = "--port", defaultValue = FOLDER
                    + "/printer", paramLabel = "路径", description = "端口出现在哪里（默认 ${DEFAULT-VALUE}）") Path port,
            @Option(names = "--paper", paramLabel = "文件", description = "纸画在哪里（默认在端口旁边，加 .png）") Optional<Path> paper,
            @Option(names = "--profile", defaultValue = "printer-80", paramLabel = "型号", description = "哪种打印机（默认 ${DEFAULT-VALUE}）") String profile,
            @Option(names = "--tcp", paramLabel = "端口号", description = "不插在串口上，在本机的这个网络端口上；写 0 由系统挑一个") Optional<Integer> tcp)
            throws IOException {
        if (!(new DeviceProfiles().model(Kind.PRINTER, profile) instanceof Model.Printer model)) return 1;
        PrinterBrain brain = new PrinterBrain(model.traits(), Glyphs.installed());
        Path place = made(port);
        try (ReceiptPrinterSimulator printer = tcp.isPresent()
                ? ReceiptPrinterSimulator.atNetwork(tcp.get(), brain, NOISE)
                : ReceiptPrinterSimulator.atSerial(place, brain, NOISE)) {
            Path png = paper.orElse(port.resolveSibling(port.getFileName() + ".png"));
            printer.show(png);
            if (tcp.isPresent())
                out().println("打印机在网络上，型号里的连接可以写 tcp:127.0.0.1:" + printer.networkPort().orElseThrow());
            else
                plugged("打印机", port, "serial:" + port.toAbsolutePath() + "?baud=115200");
            out().println("纸在 " + png.toAbsolutePath());
            hands().work(PrinterDeeds.of(printer, brain));
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
