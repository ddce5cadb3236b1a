package org.openhall.server.publishing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RecordsTest {

    private static final SearchKeys KEYS = new SearchKeys("di bao", List.of());

    @ParameterizedTest
    @MethodSource("kinds")
    void onlyTheKeysChange(Kind kind) throws ReflectiveOperationException {
        Published before = (Published) Json.read("{\"imprint\":{\"title\":\"低保\"}}", kind.type());
        Published after = Records.withKeys(before, KEYS);

        assertEquals(KEYS, after.imprint().keys());
        assertEquals(before, Records.withoutKeys(after));
        for (RecordComponent part : kind.type().getRecordComponents()) {
            if (part.getName().equals("imprint")) continue;
            assertEquals(part.getAccessor().invoke(before), part.getAccessor().invoke(after), part.getName());
        }
    }

    static List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> Published.class.isAssignableFrom(kind.type())).toList();
    }
}
