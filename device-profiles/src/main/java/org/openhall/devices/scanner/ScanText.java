package org.openhall.devices.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as text, or why not. Control characters round about a code (STX, ETX, a byte order mark) are taken off, inside it they
 * refuse it: so do those that turn the direction of writing, since with them one thing is shown and another is meant.
 */
final class ScanText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MARK = 0xFEFF;

    private ScanText() {}

    /** Absent when there is nothing in it. */
    static Optional<ScanOutcome> read(byte[] bytes, ScannerTraits traits) {
        Optional<String> text = decoded(bytes, StandardCharsets.UTF_8);
        if (text.isEmpty() && traits.gb18030()) text = decoded(bytes, GB18030);
        if (text.isEmpty()) return Optional.of(new ScanOutcome.Refused(Fault.UNREADABLE));
        String inner = stripped(text.get());
        if (inner.isEmpty()) return Optional.empty();
        if (inner.codePoints().anyMatch(ScanText::commands))
            return Optional.of(new ScanOutcome.Refused(Fault.CONTROL));
        if (inner.codePoints().anyMatch(one -> !Character.isDefined(one) || one == 0xFFFD))
            return Optional.of(new ScanOutcome.Refused(Fault.UNREADABLE));
        return Optional.of(new ScanOutcome.Code(inner));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && wraps(text.charAt(from)))
            from++;
        while (to > from && wraps(text.charAt(to - 1)))
            to--;
        return text.substring(from, to);
    }

    private static boolean wraps(char one) {
        return Character.isISOControl(one) || Character.isWhitespace(one) || one == MARK;
    }

    private static boolean commands(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
