package org.openhall.contract.content;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Records under another imprint or with other files keep everything else, each in its own place. */
class OtherImprintTest {

    private static final Imprint OTHER = new Imprint("别的标题", "", "", List.of(), Optional.empty(), null, "", null, null);
    private static final Attachment FILE = new Attachment("a.pdf", null, List.of());

    @ParameterizedTest
    @MethodSource("kinds")
    void onlyTheImprintChanges(Kind kind) throws ReflectiveOperationException {
        Published before = full(kind);
        Published after = before.withImprint(OTHER);

        assertEquals(OTHER, after.imprint());
        assertSameBut("imprint", before, after);
    }

    @ParameterizedTest
    @MethodSource("attachable")
    void onlyTheFilesChange(Kind kind) throws ReflectiveOperationException {
        Attachable before = (Attachable) full(kind);
        Attachable after = before.withAttachments(List.of(FILE));

        assertEquals(List.of(FILE), after.attachments());
        assertSameBut("attachments", before, after);
    }

    private static void assertSameBut(String changed, Published before, Published after)
            throws ReflectiveOperationException {
        for (RecordComponent part : before.getClass().getRecordComponents()) {
            if (!part.getName().equals(changed))
                assertEquals(part.getAccessor().invoke(before), part.getAccessor().invoke(after), part.getName());
        }
    }

    /** A record in which parts of one type differ, so that a mix-up shows. */
    private static Published full(Kind kind) throws ReflectiveOperationException {
        RecordComponent[] parts = kind.type().getRecordComponents();
        Constructor<?> constructor = kind.type()
                .getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return (Published) constructor.newInstance(Arrays.stream(parts).map(OtherImprintTest::value).toArray());
    }

    private static Object value(RecordComponent part) {
        String name = part.getName();
        if (part.getType() == String.class) return name;
        if (part.getType() == List.class) return List.of(name);
        if (part.getType() == Map.class) return Map.of(name, name);
        if (part.getType() == Optional.class) return Optional.of(name);
        if (part.getType() == Tick.class) return new Tick(Tick.State.YES, name);
        if (part.getType() == TimeLimit.class) return TimeLimit.of(name);
        return part.getType() == boolean.class ? true : null;
    }

    static List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> Published.class.isAssignableFrom(kind.type())).toList();
    }

    static List<Kind> attachable() {
        return Arrays.stream(Kind.values()).filter(kind -> Attachable.class.isAssignableFrom(kind.type())).toList();
    }
}
