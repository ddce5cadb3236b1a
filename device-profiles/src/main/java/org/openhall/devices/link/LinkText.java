package org.openhall.devices.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the text of a {@link DeviceLink}. Refuses what it does not know, instead of leaving it out. */
final class LinkText {

    private static final int LONGEST = 300;
    private static final Pattern PATH = Pattern.compile("/[^\\s\\p{Cntrl}?#%&=\\\\]+");
    private static final Pattern TCP = Pattern.compile(
            "(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}\\]):(?<port>[0-9]{1,5})");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final List<Integer> BAUDS = List.of(1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200,
            230_400, 460_800, 921_600);

    private final String body;
    private final Map<String, String> parameters;
    private final List<String> faults = new ArrayList<>();

    private LinkText(String body, String query) {
        this.body = body;
        this.parameters = query.isEmpty() ? Map.of() : parameters(query.substring(1));
    }

    static DeviceLink read(String uri) {
        int colon = uri.indexOf(':');
        if (colon < 0 || uri.length() > LONGEST)
            throw wrong("连接要写成 serial:、tcp:、file: 或 sim: 开头的一行，例如 serial:/dev/kiosk/idreader?baud=115200");
        int query = uri.indexOf('?', colon);
        String body = uri.substring(colon + 1, query < 0 ? uri.length() : query);
        LinkText text = new LinkText(body, query < 0 ? "" : uri.substring(query));
        DeviceLink link = switch (uri.substring(0, colon)) {
            case "serial" -> text.serial();
            case "tcp" -> text.tcp();
            case "file" -> text.file();
            case "sim" -> text.simulated();
            default -> throw wrong("不认识这种连接，只能是 serial:、tcp:、file: 或 sim:");
        };
        if (!text.faults.isEmpty()) throw wrong(String.join("；", text.faults));
        return link;
    }

    /** What is wrong is told together, so that nobody has to mend a link twice. */
    private void fault(String says) {
        faults.add(says);
    }

    private Map<String, String> parameters(String query) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String one : query.split("&", -1)) {
            int equals = one.indexOf('=');
            if (equals < 1) fault("问号后面要写成 名称=值，多个用 & 隔开");
            else if (found.put(one.substring(0, equals), one.substring(equals + 1)) != null)
                fault("参数 " + shown(one.substring(0, equals)) + " 写了两次");
        }
        return found;
    }

    private DeviceLink serial() {
        only(Set.of("baud", "flow"));
        String given = parameters.getOrDefault("baud", "");
        int baud = BAUDS.stream().filter(one -> one.toString().equals(given)).findFirst().orElse(0);
        if (baud == 0) fault("串口要写明波特率，例如 ?baud=115200，可以是 " + listed(BAUDS, Object::toString));
        return new DeviceLink.Serial(path(), baud, flow());
    }

    private DeviceLink.Flow flow() {
        List<DeviceLink.Flow> all = Arrays.asList(DeviceLink.Flow.values());
        String word = parameters.getOrDefault("flow", DeviceLink.Flow.NONE.word());
        Optional<DeviceLink.Flow> flow = all.stream().filter(one -> one.word().equals(word)).findFirst();
        if (flow.isEmpty()) fault("flow 只能是 " + listed(all, DeviceLink.Flow::word));
        return flow.orElse(DeviceLink.Flow.NONE);
    }

    private DeviceLink tcp() {
        only(Set.of());
        Matcher parts = TCP.matcher(body);
        boolean formed = parts.matches();
        int port = formed ? Integer.parseInt(parts.group("port")) : 0;
        if (port < 1 || port > 65_535 || !String.valueOf(port).equals(parts.group("port")))
            fault("网络设备要写成 tcp:地址:端口，例如 tcp:192.168.1.50:9100，端口 1 到 65535");
        return new DeviceLink.Tcp(formed ? parts.group("host") : "", port);
    }

    private DeviceLink file() {
        only(Set.of("oneway"));
        String oneWay = parameters.getOrDefault("oneway", "false");
        if (!oneWay.equals("true") && !oneWay.equals("false")) fault("oneway 只能是 true 或 false");
        return new DeviceLink.DeviceFile(path(), oneWay.equals("true"));
    }

    private DeviceLink simulated() {
        only(Set.of());
        if (!NAME.matcher(body).matches()) fault("模拟设备的名字只能用小写字母、数字和连字符，例如 sim:reader");
        return new DeviceLink.Simulated(body);
    }

    private String path() {
        if (!PATH.matcher(body).matches() || Arrays.asList(body.split("/", -1)).contains(".."))
            fault("端口要写完整路径，例如 /dev/kiosk/idreader，不能有空格和 ..");
        return body;
    }

    private void only(Set<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name))
                fault("不认识参数 " + shown(name) + (known.isEmpty()
                        ? "，这种连接没有参数"
                        : "，这种连接只有 " + String.join("、", known.stream().sorted().toList())));
        }
    }

    /** A name that may hold anything, if it can stand in a sentence. */
    private static String shown(String name) {
        return NAME.matcher(name).matches() ? name : "名称";
    }

    private static <T> String listed(List<T> all, Function<T, String> word) {
        return all.stream().map(word).collect(Collectors.joining("、"));
    }

    private static IllegalArgumentException wrong(String says) {
        return new IllegalArgumentException(says);
    }
}
