package org.openhall.server.linting;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Records under what they have in common. */
class RegisterTest {

    private static Facts notice(String id, String title) {
        return new FactFinder().of(new RowKey("notice", id), Json.read("{\"imprint\": {\"title\": \"" + title + "\"}}",
                Kind.NOTICE.type()), Optional.empty());
    }

    private static List<String> ids(Register register, String title) {
        return register.under(title, facts -> facts.title().equals(title)).stream().map(facts -> facts.key().id())
                .toList();
    }

    @Test
    void findsAllOfATitleInTheOrderInWhichTheyWereEntered() {
        Register.Entering entering = new Register.Entering();
        IntStream.range(0, 500).mapToObj(no -> notice("n" + no, "第" + no % 250)).forEach(facts -> entering.enter(facts
                .title(), facts));
        Register register = entering.sorted();
        assertEquals(500, register.all().size());
        for (int no = 0; no < 250; no++)
            assertEquals(List.of("n" + no, "n" + (no + 250)), ids(register, "第" + no));
        assertEquals(List.of(), ids(register, "第250"));
    }

    @Test
    void tellsApartWhatHasTheSameHashByChance() {
        assertEquals("Aa".hashCode(), "BB".hashCode());
        Register.Entering entering = new Register.Entering();
        List.of(notice("n1", "Aa"), notice("n2", "BB"), notice("n3", "Aa")).forEach(facts -> entering.enter(facts
                .title(), facts));
        Register register = entering.sorted();
        assertEquals(List.of("n1", "n3"), ids(register, "Aa"));
        assertEquals(List.of("n2"), ids(register, "BB"));
        assertEquals("n2", register.one("BB", facts -> facts.title().equals("BB")).orElseThrow().key().id());
    }

    @Test
    void nothingIsFoundWhereNothingWasEntered() {
        Register none = new Register.Entering().sorted();
        assertEquals(List.of(), ids(none, "Aa"));
        assertEquals(Optional.empty(), none.one("Aa", _ -> true));
    }
}
