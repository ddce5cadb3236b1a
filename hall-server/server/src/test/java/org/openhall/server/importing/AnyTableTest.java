package org.openhall.server.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.openhall.server.importing.sheet.MergedRange;
import org.openhall.server.importing.sheet.Sheet;
import org.openhall.server.intake.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnyTableTest {

    private static final List<String> HEAD = List.of("序号", "一级事项", "二级事项", "公开内容", "公开依据", "公开时限", "公开渠道", "全社会",
            "特定群体",
            "县级", "备注");

    @Property(tries = 400)
    void noTableCrashesAndNoRowIsLost(@ForAll("tables") Sheet sheet) {
        int rows = sheet.rows().size();
        try {
            FileReport report = TestingTables.imported(sheet).report().getFirst();
            Set<Integer> seen = new HashSet<>();
            report.lines().forEach(line -> assertTrue(seen.add(line.row()), "twice: " + line.row()));

            assertEquals(rows, report.lines().size() + report.aside());
            assertEquals(report.lines().size(), report.count(ReportLine.Verdict.IMPORTED)
                    + report.count(ReportLine.Verdict.QUESTION) + report.count(ReportLine.Verdict.REFUSED));
        } catch (RefusedFileException e) {
            assertTrue(e.getMessage().contains("请"));
        }
    }

    @Property(tries = 100)
    void theSameTableGivesTheSameDrafts(@ForAll("tables") Sheet sheet) throws RefusedFileException {
        try {
            assertEquals(TestingTables.imported(sheet).drafts(), TestingTables.imported(sheet).drafts());
        } catch (RefusedFileException e) {
            assertTrue(e.getMessage().contains("表头"));
        }
    }

    @Provide
    Arbitrary<Sheet> tables() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.of("", "", "√", "同上", "■政府网站 □其他",
                        "1", "2", "政策文件", "办事指南", "及时公开", "信息形成之日起20个工作日内", "序号", "公开内容", "注：", "…[excerpt cut]", "—",
                        "县级", "?")),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
        Arbitrary<List<String>> row = cell.list().ofMinSize(0).ofMaxSize(12);
        Arbitrary<List<String>> line = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(8, row),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(HEAD)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(List.of("社会救助领域标准目录"))));
        Arbitrary<MergedRange> range = Combinators
                .combine(Arbitraries.integers().between(0, 14), Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 3))
                .as((top, left, tall, wide) -> new MergedRange(top, left, top + tall, left + wide));
        return Combinators.combine(line.list().ofMaxSize(14), range.list().ofMaxSize(4)).as((lines, ranges) -> {
            List<List<String>> rows = new ArrayList<>(lines);
            rows.add(0, HEAD);
            return new Sheet("表", rows, ranges, List.of());
        });
    }
}
