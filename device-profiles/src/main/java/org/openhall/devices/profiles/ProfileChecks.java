package org.openhall.devices.profiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.pageprinter.IppPagePrinter;
import org.openhall.devices.screens.ScreenProfiles;

/** What a schema cannot say. Works on profiles that the schema refused too, so that every fault is told at once. */
final class ProfileChecks {

    private static final Pattern HOLE = Pattern.compile("\\{([^{}\"]*)\\}(?!=)");
    private static final Set<String> HOLES = Set.of("path", "name");
    private static final int NARROW_DOTS = 12;

    private final Findings findings;
    private final Whole whole;
    private final JsonNode tree;

    ProfileChecks(Whole whole, Findings findings) {
        this.whole = whole;
        this.tree = whole.tree();
        this.findings = findings;
    }

    /** What every profile must hold. */
    void common() {
        for (int at = 0; at < tree.path(Whole.SOURCES).size(); at++) {
            for (JsonNode fact : tree.path(Whole.SOURCES).path(at).path("facts")) {
                if (!fact.isString() || !fact.asString().startsWith("/")) continue; // the schema says so
                if (tree.at(JsonPointer.compile(fact.asString())).isMissingNode())
                    wrong("/sources/" + at, "说的是 " + fact.asString() + "，型号里没有这一项");
            }
        }
        for (int at = 0; at < tree.path("udev").size(); at++) {
            Matcher hole = HOLE
                    .matcher(tree.path("udev").path(at).asString("").replaceAll("(ENV|ATTRS?)\\{\\w+\\}", ""));
            while (hole.find()) {
                if (!HOLES.contains(hole.group(1))) wrong("/udev/" + at, "只能留 {path} 和 {name} 两个空");
            }
        }
    }

    void printer() {
        int dots = tree.path("dots").asInt(0);
        int columns = tree.path("columns").asInt(0);
        if (tree.path("paperMm").asInt(0) == 58 && dots > 384) wrong("/dots", "58 毫米的纸放不下 " + dots + " 点，最多 384");
        if (dots > 0 && columns * NARROW_DOTS > dots) wrong("/columns", dots + " 点放不下 " + columns + " 列，每列 12 点");
        boolean presents = !tree.path("presenter").asString("none").equals("none");
        if (presents && !tree.path("cutter").asBoolean(true)) wrong("/presenter", "有送纸器的一定有切刀，请核对 cutter");
        boolean confirms = !tree.path("confirmation").asString("none").equals("none");
        if (confirms && !tree.path("status").asBoolean(true)) wrong("/confirmation", "不答状态的打印机证明不了打完，只能写 none");
    }

    /** The screen and the heights of a kiosk. */
    void kiosk() {
        JsonNode screen = tree.path("screen");
        List<String> screens = new ScreenProfiles().ids();
        if (screen.isString() && !screens.contains(screen.asString()))
            wrong("/screen", "没有这种屏幕，可用：" + String.join("、", screens));
        JsonNode reach = tree.path("reach");
        if (reach.path("lowestMm").asInt(0) > reach.path("highestMm").asInt(Integer.MAX_VALUE))
            wrong("/reach", "最低的比最高的还高");
        JsonNode program = tree.at("/devices/reader/photo/decoder/0");
        if (program.isString() && !program.asString().startsWith("/"))
            wrong("/devices/reader/photo/decoder/0", "要写程序的完整路径");
        JsonNode pages = tree.at("/devices/pages/link");
        if (!pages.isString()) return;
        try {
            IppPagePrinter.address(pages.asString());
        } catch (IllegalArgumentException e) {
            wrong("/devices/pages/link", e.getMessage());
        }
    }

    /** Where the devices of a kiosk are. */
    Map<Kind, DeviceLink> links(Map<Kind, Model> models) {
        Map<Kind, DeviceLink> found = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        for (Kind kind : List.of(Kind.READER, Kind.PRINTER, Kind.SCANNER)) {
            String pointer = "/devices/" + kind.part() + "/link";
            JsonNode text = tree.at(pointer);
            if (!text.isString()) continue;
            String port = port(text.asString());
            if (taken.contains(port)) wrong(pointer, "这个端口已经给了另一样设备");
            taken.add(port);
            if (kind != Kind.PRINTER && !text.asString().matches("(serial|sim):.*"))
                wrong(pointer, kind.word() + "只能接串口，写 serial: 开头");
            try {
                DeviceLink link = DeviceLink.of(text.asString());
                found.put(kind, link);
                if (link instanceof DeviceLink.Serial serial)
                    Optional.ofNullable(models.get(kind))
                            .filter(model -> !model.label().bauds().contains(serial.baud()))
                            .ifPresent(model -> wrong(pointer, model.label().name() + "没有波特率 " + serial.baud()));
                if (kind != Kind.PRINTER && link instanceof DeviceLink.Serial serial
                        && serial.flow() == DeviceLink.Flow.XONXOFF)
                    wrong(pointer, kind.word() + "的数据里会有 XON 和 XOFF 这两个字节，不能用 flow=xonxoff：去掉它，或用 rtscts");
            } catch (IllegalArgumentException e) {
                wrong(pointer, e.getMessage());
            }
        }
        return found;
    }

    /** Where it is, however it is written: a port is one whether it is opened as serial or as a file. */
    private static String port(String link) {
        return link.replaceAll("[?].*", "").replaceFirst("^(serial|file):(?=/)", "").replaceAll("(/[.]?)+(?=/)", "");
    }

    void wrong(String pointer, String says) {
        findings.add(whole.file(pointer), pointer, says);
    }
}
