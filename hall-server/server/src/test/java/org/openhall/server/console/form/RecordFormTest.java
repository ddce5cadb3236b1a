package org.openhall.server.console.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Level;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.Showing;
import org.openhall.contract.json.Json;
import org.openhall.server.console.view.FormPart;
import org.openhall.server.http.Form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Records into forms and back. */
class RecordFormTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RecordForm forms = new RecordForm(_ -> Map.of());
    private final RecordReader reader = new RecordReader();

    /** What a browser sends of a form that nobody has touched. */
    static Form sent(FormPart part) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        send(part, fields);
        return new Form(fields, List.of());
    }

    private static void send(FormPart part, Map<String, List<String>> fields) {
        switch (part) {
            case FormPart.Group group -> group.parts().forEach(inner -> send(inner, fields));
            case FormPart.Rows rows -> rows.rows().forEach(row -> send(row, fields));
            case FormPart.Input input -> {
                List<String> values = new ArrayList<>();
                switch (input.type()) {
                    case CHOICE, CHOICES, LINKS -> input.options().stream().filter(FormPart.Option::chosen)
                            .forEach(option -> values.add(option.value()));
                    case TICK -> {
                        if (!input.value().isEmpty()) values.add(input.value());
                    }
                    case LINE, TEXT, DATE, MOMENT, NUMBER, KEPT -> values.add(input.value());
                }
                if (!values.isEmpty()) fields.put(input.path(), values);
            }
        }
    }

    /** Fails when a record gets a field that nobody has given a name for people. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasAFormThatChangesNothingByItself(Kind kind) {
        ContentRecord empty = Json.read("{}", kind.type());
        var read = reader.read((Record) empty, sent(forms.of((Record) empty, Map.of(), ZONE)), ZONE);
        assertEquals(Map.of(), read.faults());
        assertEquals(Json.write(empty), Json.write(read.content()));
    }

    private static Notice notice() {
        Imprint imprint = new Imprint("停电", "o1", "街道办", List.of(Level.DISTRICT, Level.STREET),
                Optional.of(LocalDate.of(2026, 11, 24)), new Showing(Optional.empty(), Optional.of(Instant.parse(
                        "2026-11-25T04:00:00Z"))),
                "https://example.cn/1", new Provenance("康巴什区", "", "7"), SearchKeys.NONE);
        return new Notice(imprint, Notice.Priority.EMERGENCY, List.of(new Section("一", "甲\n乙"), new Section("", "丙")),
                List.of());
    }

    @Test
    void wordsComeBackAsTheyWent() {
        Notice before = notice();
        assertEquals(before, reader.read(before, sent(forms.of(before, Map.of(), ZONE)), ZONE).content());
    }

    private static Form with(Form form, String name, String value) {
        Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
        fields.put(name, List.of(value));
        return new Form(fields, List.of());
    }

    @Test
    void anEmptiedLineIsTakenOutAndASpareOneComesIn() {
        Form form = sent(forms.of(notice(), Map.of(), ZONE));
        Form without = with(with(form, "body.0.heading", ""), "body.0.text", " ");
        assertEquals(List.of(new Section("", "丙"), new Section("", "丁")),
                reader.read(notice(), with(without, "body.2.text", "丁"), ZONE).content().body());
    }

    @Test
    void timesAreThoseOfTheHall() {
        Form form = with(sent(forms.of(notice(), Map.of(), ZONE)), "imprint.showing.until", "2026-11-26T08:30");
        assertEquals(Optional.of(Instant.parse("2026-11-26T00:30:00Z")),
                reader.read(notice(), form, ZONE).content().imprint().showing().until());
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        Form form = with(sent(forms.of(notice(), Map.of(), ZONE)), "imprint.published", "2026-02-30");
        var read = reader.read(notice(), form, ZONE);
        assertTrue(read.faults().get("imprint.published").contains("日期"));
        Form hostile = with(sent(forms.of(notice(), Map.of(), ZONE)), "priority", "ROOT");
        assertEquals(notice(), reader.read(notice(), hostile, ZONE).content());
        assertTrue(reader.read(notice(), hostile, ZONE).faults().containsKey(""));
        Form huge = with(sent(forms.of(notice(), Map.of(), ZONE)), "body.0.text", "长".repeat(2_000_000));
        assertTrue(reader.read(notice(), huge, ZONE).faults().get("body.0.text").contains("最多"));
    }

    @Test
    void nobodyReachesWhatStandsInNoForm() {
        Form form = with(sent(forms.of(notice(), Map.of(), ZONE)), "imprint.provenance.region", "别处");
        assertEquals("康巴什区", reader.read(notice(), form, ZONE).content().imprint().provenance().region());
    }
}
