package org.openhall.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;

/** {@code hall init}: makes a hall's data folder with its keys. */
@Command(name = "init", description = "建立大厅：数据目录、数据库、密钥", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--number", required = true, paramLabel = "编号", description = "大厅编号，四位数字")
    private String number;

    @Option(names = "--name", required = true, paramLabel = "名称", description = "大厅名称")
    private String name;

    @Option(names = "--address", defaultValue = "localhost", paramLabel = "地址", description = "设备访问服务器用的主机名或 IP（默认 ${DEFAULT-VALUE}，只供本机试用）")
    private String address;

    InitCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        HallFolder folder = data.folder();
        HallCreation.create(folder, new HallSettings(number, name, address), clock);
        PrintWriter out = spec.commandLine().getOut();
        out.println("大厅 " + number + "「" + name + "」已建好：" + folder.root());
        out.println("请把 " + folder.keys().resolve("root.key") + " 抄到离线介质上保存。");
        out.println("备份要先有一把恢复钥匙：provisioning/hall backup key --data " + folder.root());
        return 0;
    }
}
