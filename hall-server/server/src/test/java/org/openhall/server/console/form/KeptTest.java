package org.openhall.server.console.form;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;
import org.openhall.contract.content.Guide;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.json.Json;
import org.openhall.server.http.Form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a line has that stands in no form stays with it: a citizen is handed the blank form of what they ask for. */
class KeptTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final RecordForm forms = new RecordForm(_ -> Map.of());
    private final RecordReader reader = new RecordReader();

    private static Guide guide(String... names) {
        List<Map<String, Object>> materials = new ArrayList<>();
        for (String name : names)
            materials
                    .add(Map.of("name", name, "blanks", List.of(new Attachment("表" + name, new Blob(Digest.hex(name), 1,
                            "image/png"), List.of()))));
        return Json.read(Json.write(Map.of("imprint", Map.of("title", "低保"), "materials", materials)), Guide.class);
    }

    private Form sent(Guide guide) {
        return RecordFormTest.sent(forms.of(guide, Map.of(), ZONE));
    }

    private static Form with(Form form, String name, String value) {
        Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
        fields.put(name, List.of(value));
        return new Form(fields, List.of());
    }

    private static List<String> pairs(Guide guide) {
        return guide.materials().stream().map(one -> one.name() + one.blanks().stream().map(Attachment::name).toList())
                .toList();
    }

    @Test
    void filesStayWithTheirLinesWhenOneAboveIsTakenOut() {
        Form form = with(sent(guide("甲", "乙", "丙")), "materials.0.name", "");
        List<String> wanted = List.of("乙[表乙]", "丙[表丙]");
        Guide once = reader.read(guide("甲", "乙", "丙"), form, ZONE).content();
        assertEquals(wanted, pairs(once));
        assertEquals(wanted, pairs(reader.read(once, form, ZONE).content()), "sent twice");
    }

    @Test
    void whatIsWrongIsShownAgainOnItsOwnLineWithWhatWasTyped() {
        Guide before = guide("甲", "乙", "丙");
        Form form = with(with(sent(before), "materials.0.name", ""), "materials.1.copies", "三份");
        var read = reader.read(before, form, ZONE);
        assertEquals(Map.of("materials.0.copies", "请写数字"), read.faults());
        var shown = forms.of(read.content(), read.faults(), read.typed(), ZONE);
        assertTrue(shown.inputs().anyMatch(input -> input.path().equals("materials.0.copies") && input.value().equals(
                "三份") && !input.fault().isEmpty()));
        Form mended = with(RecordFormTest.sent(shown), "materials.0.copies", "3");
        Guide after = reader.read(before, mended, ZONE).content();
        assertEquals(List.of("乙[表乙]", "丙[表丙]"), pairs(after));
        assertEquals(3, after.materials().getFirst().copies());
    }

    @Test
    void aWrongDateIsShownAgainAsItWasTyped() {
        Guide before = guide();
        var read = reader.read(before, with(sent(before), "imprint.published", "去年三月"), ZONE);
        var shown = forms.of(read.content(), read.faults(), read.typed(), ZONE);
        assertTrue(shown.inputs().anyMatch(input -> input.path().equals("imprint.published") && input.value().equals(
                "去年三月")));
    }

    @Test
    void mineStayMineWhereAnotherTookALineOutMeanwhile() {
        Form mine = sent(guide("甲", "乙", "丙"));
        var read = reader.read(guide("乙", "丙"), Optional.of(guide("甲", "乙", "丙")), mine, ZONE);
        assertEquals(List.of("甲[表甲]", "乙[表乙]", "丙[表丙]"), pairs(read.content()), "what is public has it still");
        assertEquals(Map.of(), read.faults());
        var lost = reader.read(guide("乙", "丙"), mine, ZONE);
        assertEquals(List.of("甲[]", "乙[表乙]", "丙[表丙]"), pairs(lost.content()));
        assertTrue(lost.faults().get("materials.0.name").contains("再点一次保存"), lost.faults()::toString);
        assertEquals(Map.of(), reader.read(guide("乙", "丙"), sent(lost.content()), ZONE).faults());
    }

    @Test
    void anotherFileIsAChangeThatIsSeen() {
        Guide other = Json.read(Json.write(guide("甲")).replace("表甲", "新表"), Guide.class);
        assertTrue(!Merge.marks(forms.of(guide("甲"), Map.of(), ZONE)).equals(Merge.marks(forms.of(other, Map.of(),
                ZONE))));
    }
}
