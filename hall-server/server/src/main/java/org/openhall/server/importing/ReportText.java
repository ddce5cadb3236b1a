package org.openhall.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.openhall.server.importing.judgement.Remark;

/** The report as a person reads it in a terminal. */
public final class ReportText {
    private ReportText() {}

    /** Lines of text: counts, then each row that a person must look at. */
    public static List<String> of(List<FileReport> files) {
        List<String> text = new ArrayList<>();
        for (FileReport file : files) {
            text.add("");
            text.add("【" + file.file() + "】");
            if (file.refusal().isPresent()) {
                text.add("  没有导入：" + file.refusal().get());
                continue;
            }
            text.add("  导入 " + file.count(ReportLine.Verdict.IMPORTED) + " 行，导入但有疑问 "
                    + file.count(ReportLine.Verdict.QUESTION) + " 行，没有导入 " + file.count(ReportLine.Verdict.REFUSED)
                    + " 行；另有标题、表头、空行、说明 " + file.aside() + " 行。");
            file.remarks().forEach(remark -> text.add("  " + remark.column() + "：" + remark.sentence() + "。"));
            file.lines().stream().filter(line -> !line.remarks().isEmpty()).forEach(line -> text.add(line(line)));
        }
        return text;
    }

    private static String line(ReportLine line) {
        String sheet = line.sheet().isEmpty() || line.sheet().contains(".") ? "" : line.sheet() + " ";
        String mark = line.verdict() == ReportLine.Verdict.REFUSED ? "没有导入" : "有疑问";
        return "  " + sheet + "第 " + line.row() + " 行 " + mark + "："
                + line.remarks().stream().map(ReportText::words).collect(Collectors.joining("；")) + "。";
    }

    private static String words(Remark remark) {
        return remark.column() + "——" + remark.sentence();
    }
}
