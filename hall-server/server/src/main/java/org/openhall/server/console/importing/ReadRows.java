package org.openhall.server.console.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.server.batches.Preview;
import org.openhall.server.console.content.Words;
import org.openhall.server.console.view.BatchView;
import org.openhall.server.editing.Saving;
import org.openhall.server.http.Call;
import org.openhall.server.importing.FileReport;
import org.openhall.server.importing.ReportLine;
import org.openhall.server.publishing.Draft;

/**
 * Every row as it was read, a page of one file at a time: a column that was taken for another shows in what stands where.
 */
final class ReadRows {

    private static final int SIZE = 100;
    private static final int LONGEST = 40;
    private static final List<String> OF_ITEMS = List.of("公开内容", "公开依据", "公开时限", "公开主体");
    private static final List<String> OF_OTHERS = List.of("种类");

    private final Preview preview;
    private final String path;
    private final Map<String, Draft> records;
    private final boolean asked;
    private final int chosen;
    private final int page;

    /**
     * Rows of the file that a call asks for, else of the first.
     *
     * @param path of the batch
     */
    ReadRows(Preview preview, String path, Call call) {
        this.preview = preview;
        this.path = path;
        records = preview.imported().drafts().stream()
                .collect(Collectors.toMap(draft -> draft.key().id(), draft -> draft,
                        (first, _) -> first));
        asked = !call.text("file").isEmpty();
        chosen = (int) call.number("file", 0, 0, 1_000);
        page = (int) call.number("rows", 0, 0, 100_000);
    }

    BatchView.Rows of(FileReport report, int no) {
        List<ReportLine> all = report.lines();
        String here = path + "?file=" + no;
        if (no != chosen || all.isEmpty())
            return new BatchView.Rows("rows-" + no, all.size(), false, List.of(), List.of(), "",
                    all.isEmpty() ? "" : here, "");
        int at = Math.min(page, (all.size() - 1) / SIZE);
        List<ReportLine> lines = all.subList(at * SIZE, Math.min(all.size(), (at + 1) * SIZE));
        boolean items = all.stream().map(this::record).flatMap(Optional::stream).map(draft -> draft.key().kind())
                .allMatch(Kind.ITEM.code()::equals);
        String unit = report.of() == FileReport.Of.ROWS ? " 行" : " 条";
        String range = all.size() <= SIZE
                ? ""
                : "第 " + (at * SIZE + 1) + " 到 " + (at * SIZE + lines.size()) + unit + "，共 " + all.size() + unit;
        return new BatchView.Rows("rows-" + no, all.size(), asked, items ? OF_ITEMS : OF_OTHERS,
                lines.stream().map(line -> row(
                        line, items, unit)).toList(),
                range, at > 0 ? here + "&rows=" + (at - 1) : "",
                (at + 1) * SIZE < all.size() ? here + "&rows=" + (at + 1) : "");
    }

    private Optional<Draft> record(ReportLine line) {
        return Optional.ofNullable(records.get(line.id()));
    }

    private BatchView.Row row(ReportLine line, boolean items, String unit) {
        Optional<Draft> record = record(line);
        Optional<ContentRecord> content = record.flatMap(Draft::content);
        List<String> cells = items
                ? content.map(CatalogueItem.class::cast).map(ReadRows::item).orElse(List.of("", "", "", ""))
                : List.of(record.map(draft -> Words.kind(draft.key().kind())).orElse(""));
        List<BatchView.Verdict> verdicts = new ArrayList<>();
        record.map(draft -> preview.savings().get(draft.key())).ifPresent(saving -> verdicts.add(verdict(saving)));
        if (line.verdict() == ReportLine.Verdict.REFUSED) verdicts.add(new BatchView.Verdict("不能导入", "returned"));
        if (line.verdict() == ReportLine.Verdict.QUESTION) verdicts.add(new BatchView.Verdict("有疑问", "review"));
        return new BatchView.Row(BatchWords.place(line, unit), content.map(ReadRows::title).orElse(""), cells,
                verdicts);
    }

    private static String title(ContentRecord content) {
        return content instanceof Published published ? cut(published.imprint().title()) : "";
    }

    private static List<String> item(CatalogueItem item) {
        return List.of(cut(item.content()), cut(item.basis()), cut(item.limit().wording()), cut(item.imprint()
                .publisherName()));
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static BatchView.Verdict verdict(Saving saving) {
        return switch (saving) {
            case FRESH -> new BatchView.Verdict("新的", "public");
            case CHANGED -> new BatchView.Verdict("有改动", "approved");
            case DROPPED -> new BatchView.Verdict("要撤下", "returned");
            case UNCHANGED -> new BatchView.Verdict("没有变化", "draft");
            case BUSY -> new BatchView.Verdict("别人正在改", "review");
            case NOT_THEIRS -> new BatchView.Verdict("不归您管", "returned");
        };
    }
}
