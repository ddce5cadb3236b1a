package org.openhall.server.console.linting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.openhall.server.console.content.Words;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.remarks.RemarkWords;
import org.openhall.server.console.view.Remark;
import org.openhall.server.http.Reply;
import org.openhall.server.linting.Found;
import org.openhall.server.linting.Linter;
import org.openhall.server.linting.Report;
import org.openhall.server.tables.Table;
import org.openhall.server.tables.Table.Column;
import org.openhall.server.tables.TableReply;

/** The findings to be taken along, sorted by office: what is on the list, with the same filter, of the same offices. */
public final class FindingsFiles {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final List<Column> COLUMNS = List.of(new Column("序号", 6), new Column("公开主体", 22), new Column("轻重",
            9), new Column("问题", 14), new Column("种类", 11), new Column("标题", 42), new Column("位置", 20),
            new Column(
                    "哪里不对，怎么办", 70),
            new Column("状态", 9), new Column("编号", 26));
    private static final Comparator<Found> BY_OFFICE = Comparator.comparing(found -> found.facts().publisher());

    private final Linter linter;
    private final String hall;
    private final Supplier<ZoneId> zone;
    private final RemarkWords words = new RemarkWords();

    /** Reads what was found last. */
    public FindingsFiles(Linter linter, String hall, Supplier<ZoneId> zone) {
        this.linter = linter;
        this.hall = hall;
        this.zone = zone;
    }

    /** As a workbook. */
    public Reply xlsx(Visit visit) {
        return file(visit, TableReply::xlsx);
    }

    /** As comma separated text. */
    public Reply csv(Visit visit) {
        return file(visit, TableReply::csv);
    }

    @FunctionalInterface
    private interface Making {
        Reply of(Table table, String name);
    }

    private Reply file(Visit visit, Making making) {
        Report report = linter.report();
        FindingFilter filter = FindingFilter.of(visit.call());
        List<Found> found = report.of(FindingsPages.theirs(visit)).filter(filter.wanted()::holds).sorted(BY_OFFICE)
                .toList();
        ZonedDateTime at = report.at().atZone(zone.get());
        String about = hall + " · 检查清单 · " + (report.ready() ? "查于 " + TIME.format(at) : "还没有检查完，请过几秒再下载") + " · "
                + filter.words() + " · 共 " + found.size() + " 处";
        return making.of(new Table("检查清单", about, COLUMNS, rows(found)), "检查清单-" + hall + "-" + (report.ready()
                ? at.toLocalDate()
                : LocalDate.EPOCH));
    }

    /** Made when they are written: all sentences at once would be too many. */
    private List<List<String>> rows(List<Found> found) {
        return new AbstractList<>() {

            @Override
            public List<String> get(int no) {
                return row(no + 1, found.get(no));
            }

            @Override
            public int size() {
                return found.size();
            }
        };
    }

    private List<String> row(int no, Found found) {
        var facts = found.facts();
        Remark remark = words.of(facts.key().kind(), found.finding(), "");
        return List.of(String.valueOf(no), facts.publisher(), remark.severity(), remark.check(), Words.kind(facts.key()
                .kind()), facts.title().isEmpty() ? facts.key().id() : facts.title(), remark.field(), remark.words(),
                facts.isPublic() ? "已公开" : "草稿", facts.key().kind() + "/" + facts.key().id());
    }
}
