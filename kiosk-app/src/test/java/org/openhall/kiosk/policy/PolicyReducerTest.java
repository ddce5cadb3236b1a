package org.openhall.kiosk.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Policy;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How a policy being read changes. */
class PolicyReducerTest {

    private final RowKey second = new RowKey("interpretation", "i2");
    private final PolicyPage page = new PolicyPage(new RowKey("policy", "p"), Optional.of(Json.read("""
            {"imprint": {"title": "办法"}, "articles": [{"heading": "第一条　目的", "text": "一"}, {"text": "二"}]}
            """, Policy.class)), List.of(explained("i1", "[0]"), explained("i2", "[1, 7]")), List.of(),
            LocalDate.of(2026, 11, 24));

    @Test
    void aPointTintsItsArticlesAndOnlyThoseThatExist() {
        PolicyState state = arrived(Optional.of(page), Optional.of(second));
        assertEquals(1, state.interpretation(), "one came by the second interpretation");
        assertEquals(List.of(1), state.tinted());
    }

    @Test
    void anotherInterpretationStartsAtItsFirstPoint() {
        PolicyState state = PolicyReducer.next(arrived(Optional.of(page), Optional.of(second)),
                new PolicyEvent.InterpretationPressed(0)).state();
        assertEquals(List.of(0), state.tinted());
    }

    @Test
    void withoutInterpretationTheFactsAreShown() {
        PolicyPage plain = new PolicyPage(page.key(), page.original(), List.of(), List.of(), page.today());
        assertEquals(PolicyState.Part.FACTS, arrived(Optional.of(plain), Optional.empty()).part());
    }

    @Test
    void articlesAreNamedAsTheOfficeNamesThem() {
        assertEquals("第一条、第 2 段", page.articleNames(List.of(0, 1, 9)));
    }

    private static PolicyState arrived(Optional<PolicyPage> page, Optional<RowKey> wanted) {
        return PolicyReducer.next(PolicyState.WAITING, new PolicyEvent.Arrived(page, wanted)).state();
    }

    private static PolicyPage.Explained explained(String id, String articles) {
        return new PolicyPage.Explained(new RowKey("interpretation", id), Json.read("""
                {"policy": "p", "points": [{"heading": "要点", "articles": %s}]}""".formatted(articles),
                Interpretation.class));
    }
}
