package org.openhall.provisioning.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import org.openhall.devices.profiles.ProfileException;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.simulators.IdCardReaderSimulator;
import org.openhall.devices.simulators.PrinterBrain;
import org.openhall.devices.simulators.ReceiptPrinterSimulator;
import org.openhall.devices.simulators.ScannerSimulator;
import org.openhall.provisioning.programs.Failure;

/** {@code hall simulate}: a device that is not there, played by hand. It speaks the real bytes on a port of this machine. */
@Command(name = "simulate", description = "模拟一样设备，用手操作，也能让它出毛病", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "设备")
public final class SimulateCommand {

    private static final long NOISE = 1;
    private static final String PICTURE = ".png";
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
        Path place = made(port);
        try (IdCardReaderSimulator reader = plugged(place, () -> new IdCardReaderSimulator(place, brain, NOISE))) {
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
        Path place = made(port);
        try (ScannerSimulator scanner = plugged(place, () -> new ScannerSimulator(place, NOISE))) {
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
        PrinterBrain brain = new PrinterBrain(printer(profile).traits(), Glyphs.installed());
        Path png = paper.orElse(port.resolveSibling(port.getFileName() + ".png"));
        mayDraw(png);
        Path place = made(port);
        try (ReceiptPrinterSimulator printer = tcp.isPresent()
                ? plugged(tcp.get(), brain)
                : plugged(place, () -> ReceiptPrinterSimulator.atSerial(place, brain, NOISE))) {
            printer.show(png, undrawn(out()));
            if (tcp.isPresent())
                out().println("打印机在网络上，型号里的连接可以写 tcp:127.0.0.1:" + printer.networkPort().orElseThrow());
            else
                plugged("打印机", port, "serial:" + port.toAbsolutePath() + "?baud=115200");
            out().println("纸在 " + png.toAbsolutePath());
            hands().work(PrinterDeeds.of(printer, brain));
        }
        return 0;
    }

    private static Model.Printer printer(String profile) {
        try {
            return (Model.Printer) new DeviceProfiles().model(Kind.PRINTER, profile);
        } catch (ProfileException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    /** Says that the paper cannot be drawn. */
    static Runnable undrawn(PrintWriter out) {
        return () -> {
            out.println("纸画不出来：看它所在的目录还在不在、能不能写、磁盘有没有空间；好了会接着画");
            out.flush();
        };
    }

    private static Path made(Path port) {
        Path folder = port.toAbsolutePath().normalize().getParent();
        try {
            if (folder == null) throw new FileAlreadyExistsException(port.toString());
            Files.createDirectories(folder);
            return port;
        } catch (IOException e) {
            throw new Failure("建不了端口所在的目录 " + folder + "：看它上一级是不是目录、能不能写，或用 --port 换一个地方", e);
        }
    }

    /** A picture grows in place of what stands there. */
    private static void mayDraw(Path png) {
        boolean picture = Files.isRegularFile(png) && png.toString().endsWith(PICTURE);
        if (Files.exists(png, LinkOption.NOFOLLOW_LINKS) && !picture)
            throw new Failure(png + " 已经在那里，不是 PNG 图，不会动它：用 --paper 换一个文件，名字以 " + PICTURE + " 结尾");
    }

    /** A device at a port. */
    private interface Plug<T> {
        T in() throws IOException;
    }

    private static <T> T plugged(Path port, Plug<T> plug) {
        try {
            return plug.in();
        } catch (FileAlreadyExistsException e) {
            throw new Failure(port + " 已经在那里，不是模拟设备留下的，不会动它：用 --port 换一个路径", e);
        } catch (IOException e) {
            throw new Failure("端口出不来 " + port + "：看这个目录能不能写，或用 --port 换一个路径", e);
        }
    }

    private static ReceiptPrinterSimulator plugged(int number, PrinterBrain brain) {
        try {
            return ReceiptPrinterSimulator.atNetwork(number, brain, NOISE);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure("本机的网络端口 " + number + " 用不了：可能被别的程序占用，用 --tcp 换一个 1024 到 65535 的数，或写 0", e);
        }
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
