package org.openhall.provisioning.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does to a simulated device what a person types, line by line, until they leave. */
final class Hands {

    private static final String LEAVE = "退出";
    private static final String HELP = "帮助";

    private final BufferedReader in;
    private final PrintWriter out;

    Hands(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /** Whether they left; else the input ended. */
    boolean work(List<Deed> deeds) throws IOException {
        help(deeds);
        String line = in.readLine();
        for (; line != null && !line.strip().equals(LEAVE); line = in.readLine())
            hear(deeds, line.strip());
        return line != null;
    }

    private void hear(List<Deed> deeds, String line) throws IOException {
        if (line.isEmpty()) return;
        Optional<Deed> deed = deeds.stream().filter(one -> one.asked(line)).findFirst();
        if (line.equals(HELP)) {
            help(deeds);
        } else if (deed.isEmpty()) {
            out.println("没有这个动作。输入“" + HELP + "”看有哪些。");
        } else {
            try {
                deed.get().from(line);
                out.println(deed.get().says());
            } catch (IllegalArgumentException e) {
                out.println(e.getMessage());
            }
        }
        out.flush();
    }

    private void help(List<Deed> deeds) {
        List<String> lines = new ArrayList<>();
        for (Deed deed : deeds)
            lines.add("  " + deed.word() + (deed.takes().isEmpty() ? "" : " " + deed.takes()) + "：" + deed.says());
        out.println("输入一个动作再按回车：");
        lines.forEach(out::println);
        out.println("  " + HELP + "：再看一遍；" + LEAVE + "：拔下并结束");
        out.flush();
    }
}
