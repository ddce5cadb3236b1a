package org.openhall.provisioning;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ResourceBundle;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.openhall.devices.checkup.Places;
import org.openhall.provisioning.demo.DemoCommand;
import org.openhall.provisioning.device.DeviceCommand;
import org.openhall.provisioning.doctor.DoctorCommand;
import org.openhall.provisioning.programs.Failure;
import org.openhall.provisioning.programs.House;
import org.openhall.provisioning.simulate.SimulateCommand;

/** Composition root of the IT staff's command line: {@code hall device}, {@code hall demo}, {@code hall doctor},
 * {@code hall simulate}. */
@Command(name = "hall", description = "设备登记、演示、检查和模拟", synopsisSubcommandLabel = "命令")
public final class ProvisioningMain {

    private ProvisioningMain() {}

    /** Runs one command and exits with its code: 0 done, 1 refused or failed, 2 mistyped. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ProvisioningMain())
                .addSubcommand("device", new DeviceCommand())
                .addSubcommand("demo", new DemoCommand(Clock.systemUTC(), House::ofScript,
                        () -> System.getenv().getOrDefault("DISPLAY", "")))
                .addSubcommand("doctor", new DoctorCommand(House::ofScript, Places.REAL,
                        Clock.system(ZoneId.systemDefault()), 8443, 8444, 8445, 8446))
                .addSubcommand("simulate", new SimulateCommand(System.in))
                .setResourceBundle(ResourceBundle.getBundle("org.openhall.provisioning.words"))
                .setParameterExceptionHandler((e, _) -> {
                    e.getCommandLine().getErr().println("命令写得不对：" + e.getMessage());
                    e.getCommandLine().usage(e.getCommandLine().getErr());
                    return 2;
                })
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println(e instanceof Failure ? e.getMessage() : "没有做成：" + e);
                    return 1;
                });
    }
}
