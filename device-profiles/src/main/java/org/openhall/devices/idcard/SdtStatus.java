package org.openhall.devices.idcard;

import java.util.Arrays;

/** What a reader says of a request: the third status byte, the only one that decides (the two before are the card's own). */
public enum SdtStatus {
    /** Done. */
    OK(0x90, Turn.GO_ON),
    /** There is a card. */
    FOUND(0x9F, Turn.GO_ON),
    /** The card holds no such thing; for the newest address that is no fault. */
    ABSENT(0x91, Turn.GO_ON),
    /** The request's check byte came in wrong. */
    BAD_CHECK(0x10, Turn.SEND_AGAIN),
    /** The request's length came in wrong. */
    BAD_LENGTH(0x11, Turn.SEND_AGAIN),
    /** The reader does not know the command. */
    BAD_COMMAND(0x21, Turn.STOP),
    /** It may not do it. */
    NOT_ALLOWED(0x23, Turn.STOP),
    /** It does not know it. */
    NOT_KNOWN(0x24, Turn.STOP),
    /** The card does not accept the module. */
    CARD_REJECTS(0x31, Turn.CARD_AGAIN),
    /** The module does not accept the card. */
    MODULE_REJECTS(0x32, Turn.CARD_AGAIN),
    /** The card's words did not prove right. */
    CHECK_FAILED(0x33, Turn.CARD_AGAIN),
    /** No ID card. */
    OTHER_CARD(0x40, Turn.OTHER_CARD),
    /** Mostly the card was moved. */
    READ_FAILED(0x41, Turn.CARD_AGAIN),
    /** The card gave no random number. */
    NO_RANDOM(0x47, Turn.CARD_AGAIN),
    /** The module's test of itself failed. */
    SELF_TEST_FAILED(0x60, Turn.STOP),
    /** The module is not licensed. */
    NOT_LICENSED(0x66, Turn.STOP),
    /** No card, or one that has been read already. */
    NO_CARD(0x80, Turn.NO_CARD),
    /** The card was moved away. */
    SELECT_FAILED(0x81, Turn.NO_CARD),
    /** A byte that stands in no list. */
    UNKNOWN(-1, Turn.CARD_AGAIN),
    /** Something came that is no answer at all: a wrong speed, a bad cable, a device of another kind. */
    GARBLED(-2, Turn.STOP);

    private final int code;
    private final Turn turn;

    SdtStatus(int code, Turn turn) {
        this.code = code;
        this.turn = turn;
    }

    /** Whether card and reader do not believe each other. */
    boolean rejected() {
        return this == CARD_REJECTS || this == MODULE_REJECTS || this == CHECK_FAILED;
    }

    /** What to do next. */
    public enum Turn {
        /** All is well. */
        GO_ON,
        /** The line was noisy: the same request once more. */
        SEND_AGAIN,
        /** Wait for a card. */
        NO_CARD,
        /** 请把身份证重新放平，不要移动. */
        CARD_AGAIN,
        /** Card and reader have rejected each other again and again: one of them is suspect, and staff should look. */
        CALL_STAFF,
        /** 这不是身份证. */
        OTHER_CARD,
        /** The reader needs a technician. */
        STOP
    }

    /** What to do next. */
    public Turn turn() {
        return turn;
    }

    /** The byte on the wire. */
    int code() {
        return code;
    }

    /** The status of a byte. */
    public static SdtStatus of(int code) {
        return Arrays.stream(values()).filter(one -> one.code == (code & 0xFF)).findFirst().orElse(UNKNOWN);
    }
}
