package org.openhall.devices.idcard;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * The 256 bytes of text on a card, UTF-16LE in places that the kind of card fixes. What is odd in one field never hides the
 * others; a kind that is not known is said, never guessed.
 */
public final class CardText {

    /** Bytes of the whole. */
    public static final int BYTES = 256;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final String LASTING = "长期";
    private static final int FLAG = 248;

    private final byte[] text;

    private CardText(byte[] text) {
        this.text = text;
    }

    /**
     * Reads a card.
     *
     * @throws IllegalArgumentException when the text is not 256 bytes long
     */
    public static IdCard read(byte[] text) {
        if (text.length != BYTES) throw new IllegalArgumentException("a card's text of " + text.length + " bytes");
        return new CardText(text).card();
    }

    private IdCard card() {
        // not stripped: other white space is no flag that is known
        String flag = new String(text, FLAG, 2, StandardCharsets.UTF_16LE);
        return switch (flag) {
            case " ", "\0" -> resident();
            case "J" -> new IdCard.Permit(field(0, 30), sex(30), day(36), field(52, 70), field(122, 36), field(158, 30),
                    period(188, 204), field(220, 18), field(238, 4));
            case "I" ->
                new IdCard.Foreigner(field(158, 30), field(0, 120), sex(120), day(220), field(122, 30), field(152,
                        6), period(188, 204), IdCard.Foreigner.Edition.OF_2017);
            case "Y" -> new IdCard.Foreigner(field(0, 30), (field(52, 70, false) + field(220, 22, false)).strip(),
                    sex(30), day(36),
                    field(122, 36), field(242, 6), period(188, 204), IdCard.Foreigner.Edition.OF_2023);
            default -> new IdCard.Unknown(flag);
        };
    }

    private IdCard resident() {
        return new IdCard.Resident(field(0, 30), sex(30), Nation.of(field(32, 4)), day(36), field(52, 70),
                field(122, 36),
                field(158, 30), period(188, 204));
    }

    private String field(int at, int length) {
        return field(at, length, true);
    }

    private String field(int at, int length, boolean stripped) {
        String words = new String(text, at, length, StandardCharsets.UTF_16LE).replace('\0', ' ');
        return stripped ? words.strip() : words;
    }

    private IdCard.Sex sex(int at) {
        return switch (field(at, 2)) {
            case "1" -> IdCard.Sex.MALE;
            case "2" -> IdCard.Sex.FEMALE;
            default -> IdCard.Sex.UNSTATED;
        };
    }

    private Optional<LocalDate> day(int at) {
        try {
            return Optional.of(LocalDate.parse(field(at, 16), DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private IdCard.Period period(int from, int until) {
        return new IdCard.Period(day(from), day(until), field(until, 16).equals(LASTING));
    }

    /** The newest address in an answer to {@link SdtCommand#READ_ADDRESS}; empty when there is none. */
    public static String address(byte[] content) {
        return new String(content, 0, content.length & ~1, StandardCharsets.UTF_16LE).replace('\0', ' ').strip();
    }
}
