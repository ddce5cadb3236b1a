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
            text.add("  " + counts(file));
            file.remarks().forEach(remark -> text.add("  " + ended(remark.column() + "：" + remark.sentence())));
            file.lines().stream().filter(line -> !line.remarks().isEmpty())
                    .forEach(line -> text.add(line(line, unit(file))));
        }
        return text;
    }

    private static String counts(FileReport file) {
        String unit = " " + unit(file);
        String verdicts = "导入 " + file.count(ReportLine.Verdict.IMPORTED) + unit + "，导入但有疑问 "
                + file.count(ReportLine.Verdict.QUESTION) + unit + "，没有导入 "
                + file.count(ReportLine.Verdict.REFUSED) + unit;
        return file.of() == FileReport.Of.RECORDS
                ? verdicts + "。"
                : verdicts + "；共 " + file.records() + " 个事项；另有标题、表头、空行、说明 " + file.aside() + " 行。";
    }

    private static String unit(FileReport file) {
        return file.of() == FileReport.Of.ROWS ? "行" : "条";
    }

    private static String line(ReportLine line, String unit) {
        String sheet = line.sheet().isEmpty() || line.sheet().contains(".") ? "" : line.sheet() + " ";
        String mark = line.verdict() == ReportLine.Verdict.REFUSED ? "没有导入" : "有疑问";
        return "  " + sheet + "第 " + line.row() + " " + unit + " " + mark + "："
                + ended(line.remarks().stream().map(ReportText::words).collect(Collectors.joining("；")));
    }

    /** Sentences come with their full stop or without. */
    private static String ended(String words) {
        return words.replaceAll("。(；|$)", "$1") + "。";
    }

    private static String words(Remark remark) {
        return remark.column() + "——" + remark.sentence();
    }
}
