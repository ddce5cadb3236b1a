package org.openhall.server.linting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.importing.judgement.References;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/** What is known of a record without its words. */
class FactsTest {

    private static final String NAMES_ALL = """
            {"imprint": {"publisher": "o-1", "levels": ["STREET"]}, "catalogue": "c-1", "domain": "3", "items": ["i-1", "i-2"],
             "policy": "p-1", "related": ["guide/g-1", "item/i-1"]}""";

    /** Names are not kept twice, but made anew: that must not lose any, whatever kind is added. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void namesWhatItsRecordNames(Kind kind) {
        ContentRecord content = Json.read(NAMES_ALL, kind.type());
        Map<String, List<String>> named = new TreeMap<>(References.of(content));
        named.values().removeIf(List::isEmpty);
        assertEquals(named, new FactFinder().of(new RowKey(kind.code(), "1"), content, Optional.empty()).references());
    }

    @Test
    void recordsShareWhatTheyHaveInCommon() {
        FactFinder finder = new FactFinder();
        Facts one = item(finder, "1");
        Facts other = item(finder, "2");
        assertSame(one.levels(), other.levels());
        assertSame(((About.Item) one.about()).missing(), ((About.Item) other.about()).missing());
    }

    private static Facts item(FactFinder finder, String id) {
        return finder.of(new RowKey("item", id), Json.read(NAMES_ALL, Kind.ITEM.type()), Optional.empty());
    }
}
