package org.openhall.contract.content;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ContentRecordTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindReadsAnEmptyObject(Kind kind) {
        ContentRecord bare = Json.read("{}", kind.type());

        assertEquals(kind, Kind.of(bare));
        assertEquals(bare, Json.read(Json.write(bare), kind.type()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothingInARecordIsEverNull(Class<?> record) throws ReflectiveOperationException {
        Object bare = Json.read("{}", record);
        for (RecordComponent part : record.getRecordComponents()) {
            assertNotNull(part.getAccessor().invoke(bare), record.getSimpleName() + "." + part.getName());
        }
    }

    static List<Class<?>> records() {
        return Stream.concat(Arrays.stream(Kind.values()).map(Kind::type), Stream.of(Imprint.class, Showing.class,
                Validity.class, Provenance.class, SearchKeys.class, TimeLimit.class, Channel.class, Tick.class,
                Section.class, Blob.class, Attachment.class)).flatMap(ContentRecordTest::withNested).toList();
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()).filter(Class::isRecord));
    }

    @Test
    void fieldsKeepTheOrderInWhichTheyWerePublished() {
        String extras = "\"extras\":{\"咨询电话\":\"1\",\"五公开\":\"2\",\"监督电话\":\"3\",\"一级目录\":\"4\"}";
        assertTrue(Json.write(Json.read("{" + extras + "}", CatalogueItem.class)).contains(extras));
        String facts = extras.replace("extras", "facts");
        assertTrue(Json.write(Json.read("{" + facts + "}", Guide.class)).contains(facts));
    }

    @Test
    void aGuidesFilesAreCountedFromItsOwnToThoseOfItsResults() {
        Guide guide = Json.read("""
                {"attachments":[{"name":"流程图.pdf"}],
                 "materials":[{"name":"申请表","samples":[{"name":"样表.pdf"}],"blanks":[{"name":"空表.pdf"}]},{"name":"照片"}],
                 "results":["津贴",{"type":"证照","name":"优待证","samples":[{"name":"样本.pdf"}]}]}
                """, Guide.class);

        assertEquals(List.of("流程图.pdf", "空表.pdf", "样表.pdf", "样本.pdf"),
                guide.files().stream().map(Attachment::name).toList());
        assertEquals(Guide.Result.named("津贴"), guide.results().getFirst());
        assertEquals(guide, Json.read(Json.write(guide), Guide.class));
    }

    @Test
    void anItemSurvivesTheWire() {
        Imprint imprint = new Imprint("最低生活保障 · 办事指南", "minzheng", "县民政局", List.of(Level.STREET, Level.DISTRICT),
                Optional.of(LocalDate.of(2026, 1, 31)), Showing.ALWAYS, "", new Provenance("示例", "", "r009"),
                new SearchKeys("zui di sheng huo bao zhang", List.of(new SearchKeys.Keyword("低保", "di bao"))));
        CatalogueItem item = new CatalogueItem(imprint, "c1", "19", "4", List.of("最低生活保障", "办事指南"), "办理事项", "条例", "",
                "",
                new TimeLimit("10个工作日内",
                        List.of(new TimeLimit.Clear("", 10, TimeLimit.Unit.WORKDAY, TimeLimit.Side.AFTER, ""))),
                List.of(new Channel("政府网站", Channel.Use.USED)), new Tick(Tick.State.YES, ""), null, null, null, "", "",
                "", null, List.of());

        assertEquals(item, Json.read(Json.write(item), CatalogueItem.class));
        assertEquals(List.of(Level.DISTRICT, Level.STREET), item.imprint().levels());
    }

    @Test
    void aNewerHallsFieldsAreIgnored() {
        assertEquals(new SynonymSet(List.of("低保")),
                Json.read("{\"words\":[\"低保\"],\"weight\":3}", SynonymSet.class));
    }

    @Test
    void damagedJsonIsRefusedWithoutRepeatingIt() {
        BadJsonException e = assertThrows(BadJsonException.class,
                () -> Json.read("{\"words\":[\"150603\"", SynonymSet.class));

        assertFalse(e.getMessage().contains("150603"));
    }

    @Test
    void showingIncludesItsStartAndExcludesItsEnd() {
        Instant noon = Instant.parse("2026-11-24T04:00:00Z");
        Showing hour = new Showing(Optional.of(noon), Optional.of(noon.plusSeconds(3600)));

        assertTrue(hour.at(noon));
        assertTrue(hour.at(noon.plusSeconds(3599)));
        assertFalse(hour.at(noon.plusSeconds(3600)));
        assertFalse(hour.at(noon.minusSeconds(1)));
    }

    @Test
    void aDocumentPastItsLastDayHasLapsed() {
        Validity year = new Validity(Validity.State.IN_FORCE, Optional.empty(),
                Optional.of(LocalDate.of(2026, 12, 31)));

        assertEquals(Validity.State.IN_FORCE, year.on(LocalDate.of(2026, 12, 31)));
        assertEquals(Validity.State.LAPSED, year.on(LocalDate.of(2027, 1, 1)));
    }
}
