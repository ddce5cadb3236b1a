package org.openhall.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.openhall.contract.admin.HallStatus;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;

/** {@code hall server}: runs until it is told to stop. */
@Command(name = "server", description = "启动大厅服务器，直到 Ctrl-C", mixinStandardHelpOptions = true)
final class ServerCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--device-port", defaultValue = "8443", paramLabel = "端口", description = "设备端口（默认 ${DEFAULT-VALUE}）")
    private int devicePort;

    @Option(names = "--enrolment-port", defaultValue = "8444", paramLabel = "端口", description = "登记端口，有邀请码时才打开（默认 ${DEFAULT-VALUE}）")
    private int enrolmentPort;

    @Option(names = "--console-port", defaultValue = "8445", paramLabel = "端口", description = "管理台端口，工作人员用浏览器访问（默认 ${DEFAULT-VALUE}）")
    private int consolePort;

    @Option(names = "--admin-port", defaultValue = "8446", paramLabel = "端口", description = "管理端口，只听本机（默认 ${DEFAULT-VALUE}）")
    private int adminPort;

    @Option(names = "--create", paramLabel = "编号:名称", description = "数据目录里还没有大厅时先建一个，例如 3301:示例大厅")
    private String create;

    @Option(names = "--address", paramLabel = "地址", description = "设备访问本服务器用的主机名或 IP，写进证书和邀请码；以后一直沿用，改了要写新的（新建大厅不写就是 localhost，只供本机试用）")
    private Optional<String> address = Optional.empty();

    @Option(names = "--practice", description = "开训练大厅：这个大厅的公开内容的副本，放在数据目录的 practice 下，端口各加 100，处处标明“训练”，怎么练都影响不到真的大厅")
    private boolean practice;

    @Option(names = "--anew", description = "和 --practice 一起用：丢掉上次训练的，重新复制一份")
    private boolean anew;

    ServerCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (anew && !practice) throw new ParameterException(spec.commandLine(), "--anew 要和 --practice 一起用");
        HallFolder folder = data.folder();
        if (practice) {
            PracticeHall copy = PracticeHall.of(folder);
            copy.make(anew, clock);
            folder = copy.folder();
        } else if (!folder.exists()) {
            if (create == null) {
                throw new IOException(folder.root() + " 里还没有大厅。先运行 provisioning/hall init --number 编号 --name 名称");
            }
            String[] parts = create.split("[:：]", 2);
            HallCreation.create(folder, new HallSettings(parts[0], parts.length > 1 ? parts[1] : "",
                    address.orElse("localhost")), clock);
        } else if (address.isPresent()) {
            HallCreation.move(folder, address.get(), clock);
        }
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            told.countDown();
            await(stopped);
        }));
        try (HallServer server = HallServer.start(folder,
                new PortNumbers(devicePort, enrolmentPort, consolePort, adminPort).above(practice
                        ? PracticeHall.PORTS_ABOVE
                        : 0),
                clock)) {
            if (practice) invite(server);
            greet(server, folder);
            told.await();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private void invite(HallServer server) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("训练大厅：和真的大厅互不相干，重新开始请加 --anew。");
        PracticeHall.of(data.folder()).links(server.consoleUrl(), clock).forEach((person, link) -> out.println("  "
                + person + "  " + link));
    }

    private void greet(HallServer server, HallFolder folder) {
        PrintWriter out = spec.commandLine().getOut();
        HallStatus status = server.status();
        out.println("大厅 " + status.hall() + "「" + status.name() + "」");
        out.println("  数据    " + folder.root());
        out.println("  内容    第 " + status.epoch() + " 期第 " + status.seq() + " 步，" + status.rows() + " 条");
        out.println("  设备    " + server.deviceUrl() + "（双向证书）");
        if (URI.create(server.deviceUrl()).getHost().equals("localhost")) {
            out.println("  注意    别的机器连不上 localhost：给别的机器用时，停下来加上 --address 本机的主机名或 IP");
        }
        if (!practice) server.backupTrouble().ifPresent(words -> out.println("  注意    " + words));
        out.println("  登记    端口 " + (enrolmentPort + (practice ? PracticeHall.PORTS_ABOVE : 0)) + "，有邀请码时才打开");
        out.println("  管理台  " + server.consoleUrl() + "（工作人员用浏览器）");
        out.println("  管理    " + server.adminUrl() + "（只听本机）");
        out.println("  新设备  provisioning/hall device new --name 一号机 --data " + folder.root());
        out.println("READY");
        out.flush();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
