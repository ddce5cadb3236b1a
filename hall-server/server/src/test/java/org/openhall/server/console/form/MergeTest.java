package org.openhall.server.console.form;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Section;
import org.openhall.server.console.view.FormPart;
import org.openhall.server.http.Form;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MergeTest {

    private final RecordForm forms = new RecordForm(_ -> Map.of());
    private final RecordReader reader = new RecordReader();

    private static Notice notice(String title, String publisher, Section... body) {
        Imprint blank = Imprint.BLANK;
        return new Notice(new Imprint(title, "", publisher, List.of(), blank.published(), blank.showing(), "", blank
                .provenance(), blank.keys()), Notice.Priority.NOTICE, List.of(body), List.of());
    }

    private FormPart.Group form(Notice notice) {
        return forms.of(notice, Map.of(), ZoneOffset.UTC);
    }

    private Merge merged(Notice began, Notice mine, Notice theirs, Map<String, String> more) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        Merge.collect(form(mine), sent);
        sent.put(Merge.MARKS, List.of(Merge.marks(form(began))));
        more.forEach((name, value) -> sent.put(name, List.of(value)));
        return Merge.of(new Form(sent, List.of()), form(mine), form(theirs), true);
    }

    private Notice read(Merge merge, Notice theirs) {
        return reader.read(theirs, new Form(merge.fields(), List.of()), ZoneOffset.UTC).content();
    }

    private static final Section ONE = new Section("一", "甲");
    private static final Section TWO = new Section("二", "乙");

    @Test
    void eachKeepsWhatOnlyTheyChanged() {
        Notice theirs = notice("他的", "办", ONE, TWO);
        Merge merge = merged(notice("原", "办", ONE), notice("原", "我办", ONE), theirs, Map.of());
        assertEquals(List.of("标题", "正文"), merge.taken());
        assertEquals(List.of(), merge.both());
        assertEquals(notice("他的", "我办", ONE, TWO), read(merge, theirs));
    }

    @Test
    void whatBothChangedIsForAPersonToChoose() {
        Notice began = notice("原", "办", ONE);
        Notice mine = notice("我的", "办", TWO);
        Notice theirs = notice("他的", "他办", ONE);
        Merge merge = merged(began, mine, theirs, Map.of());
        assertEquals(List.of("imprint.title"), merge.both().stream().map(Merge.Both::path).toList());
        assertEquals(notice("他的", "他办", TWO), read(merged(began, mine, theirs, Map.of("pick.imprint.title", "theirs")),
                theirs));
        assertEquals(notice("我的", "他办", TWO), read(merged(began, mine, theirs, Map.of("pick.imprint.title", "mine")),
                theirs));
    }

    @Test
    void theSameChangeTwiceIsNone() {
        Merge merge = merged(notice("原", "办"), notice("新", "办"), notice("新", "办"), Map.of());
        assertEquals(List.of(), merge.both());
        assertEquals(List.of(), merge.taken());
    }

    @Test
    void linesTakenOutByTheOtherStayOut() {
        Notice theirs = notice("原", "办");
        Merge merge = merged(notice("原", "办", ONE, TWO), notice("我的", "办", ONE, TWO), theirs, Map.of());
        assertEquals(notice("我的", "办"), read(merge, theirs));
    }
}
