package org.openhall.server.console.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.openhall.server.batches.Preview;
import org.openhall.server.console.view.BatchView;
import org.openhall.server.console.view.FormPart.Option;
import org.openhall.server.editing.Saving;
import org.openhall.server.importing.FileReport;
import org.openhall.server.importing.ReportLine;
import org.openhall.server.importing.columns.Field;
import org.openhall.server.importing.columns.Head;

/** What files would give, in words. */
final class BatchWords {

    private static final int MOST_LINES = 200;
    private static final int MOST_CELLS = 12;
    private static final Map<Saving, String> SAVINGS = new EnumMap<>(Map.of(Saving.FRESH, "条新的，会成为草稿", Saving.CHANGED,
            "条和已公开的不一样，会成为草稿", Saving.DROPPED, "条这次没有了，会成为撤下的草稿", Saving.UNCHANGED, "条没有变化，不动", Saving.BUSY,
            "条别人正在改或正在审核，不动", Saving.NOT_THEIRS, "条不归您管，不动"));

    private BatchWords() {}

    static List<BatchView.Saved> savings(Preview preview) {
        List<BatchView.Saved> saved = new ArrayList<>();
        SAVINGS.forEach((saving, words) -> {
            if (preview.count(saving) > 0) saved.add(new BatchView.Saved(preview.count(saving), words));
        });
        return saved;
    }

    static List<BatchView.File> files(Preview preview, ReadRows rows) {
        List<FileReport> reports = preview.imported().report();
        return IntStream.range(0, reports.size()).mapToObj(no -> file(reports.get(no), rows.of(reports.get(no), no)))
                .toList();
    }

    private static BatchView.File file(FileReport report, BatchView.Rows rows) {
        String unit = report.of() == FileReport.Of.ROWS ? " 行" : " 条";
        String counts = "导入 " + report.count(ReportLine.Verdict.IMPORTED) + unit + "，有疑问 "
                + report.count(ReportLine.Verdict.QUESTION) + unit + "，不能导入 "
                + report.count(ReportLine.Verdict.REFUSED) + unit
                + (report.of() == FileReport.Of.ROWS
                        ? "；共 " + report.records() + " 个事项。标题、表头、空行、说明 " + report.aside() + " 行。"
                        : "。");
        List<BatchView.Line> lines = report.lines().stream().filter(line -> !line.remarks().isEmpty())
                .map(line -> line(line, unit)).toList();
        return new BatchView.File(report.file(), report.refusal().map(BatchWords::onPage).orElse(""), counts,
                report.remarks().stream().map(remark -> remark.column() + "：" + onPage(remark.sentence())).toList(),
                lines.stream().limit(MOST_LINES).toList(), Math.max(0, lines.size() - MOST_LINES), rows);
    }

    /** What is said of the command line, in brackets, helps nobody at a page. */
    private static String onPage(String sentence) {
        return sentence.replaceAll("（命令行[^）]*）", "");
    }

    /** Where it stands in its file. */
    static String place(ReportLine line, String unit) {
        String sheet = line.sheet().isEmpty() || line.sheet().contains(".") ? "" : line.sheet() + " ";
        return sheet + "第 " + line.row() + unit;
    }

    private static BatchView.Line line(ReportLine line, String unit) {
        boolean refused = line.verdict() == ReportLine.Verdict.REFUSED;
        return new BatchView.Line(place(line, unit), refused ? "不能导入" : "有疑问",
                refused ? "returned" : "review",
                line.remarks().stream().map(remark -> remark.column() + "：" + remark.sentence()).toList());
    }

    /**
     * The tables of all sheets; where none was found, the first rows, and the columns of the row that a person pointed at.
     *
     * @param pointed sheet and row (from 1) that was pointed at, e.g. {@code 0:3}
     */
    static List<BatchView.Head> heads(Preview preview, String path, String pointed) {
        List<BatchView.Head> heads = new ArrayList<>();
        for (int no = 0; no < preview.sheets().size(); no++) {
            Preview.SheetHeads sheet = preview.sheets().get(no);
            String name = sheet.sheet().equals(sheet.file()) ? sheet.file() : sheet.file() + "“" + sheet.sheet() + "”";
            if (sheet.heads().isEmpty()) heads.add(none(sheet, name, path + "?at=" + no + ":", no, pointed));
            sheet.heads().forEach(head -> heads.add(new BatchView.Head(name, head.row(), columns(head), List.of(),
                    "")));
        }
        return heads;
    }

    private static BatchView.Head none(Preview.SheetHeads sheet, String name, String point, int no, String pointed) {
        List<List<String>> top = sheet.top().stream().map(row -> row.stream().limit(MOST_CELLS).toList()).toList();
        Optional<Integer> row = pointed.matches(no + ":\\d{1,2}")
                ? Optional.of(Integer.parseInt(pointed.substring(pointed.indexOf(':') + 1)))
                : Optional.empty();
        List<BatchView.Column> columns = row.filter(at -> at >= 1 && at <= sheet.top().size())
                .map(at -> columns(sheet.at(at))).orElse(List.of());
        return new BatchView.Head(name, columns.isEmpty() ? 0 : row.orElse(0), columns, top, point);
    }

    private static List<BatchView.Column> columns(Head head) {
        return head.columns().stream().map(column -> new BatchView.Column(column.words(), ToldForm.COLUMN + column
                .words(), choices(column.field()), column.sample(), column.field().isPresent())).toList();
    }

    private static List<Option> choices(Optional<Field> chosen) {
        List<Option> choices = new ArrayList<>(List.of(new Option("", "其他（照原样放进附加信息）", chosen.isEmpty())));
        for (Field field : Field.values())
            choices.add(new Option(field.name(), field.label(), chosen.equals(Optional.of(field))));
        return choices;
    }
}
