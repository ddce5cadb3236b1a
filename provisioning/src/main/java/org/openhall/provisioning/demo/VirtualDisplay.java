package org.openhall.provisioning.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.openhall.provisioning.programs.Failure;

/** A screen of its own for a machine without one: Xvfb on a free display number. */
final class VirtualDisplay implements AutoCloseable {

    private final Process xvfb;
    private final String name;

    private VirtualDisplay(Process xvfb, String name) {
        this.xvfb = xvfb;
        this.name = name;
    }

    /** Starts one that can hold a portrait and a landscape kiosk window. */
    static VirtualDisplay start() {
        try {
            Process xvfb = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1920x24", "-nolisten",
                    "tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader out = xvfb.inputReader(StandardCharsets.UTF_8);
            String number = out.readLine();
            if (number == null) throw new Failure("虚拟显示器（Xvfb）启动不了");
            return new VirtualDisplay(xvfb, ":" + number.strip());
        } catch (IOException e) {
            throw new Failure("没有虚拟显示器，请安装 xvfb", e);
        }
    }

    /** What goes into DISPLAY. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        xvfb.destroy();
        xvfb.onExit().join();
    }
}
