package org.openhall.contract.slip;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.contract.slip.BadSlipException.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ReceiptNumberTest {

    private final Random dice = new Random(20261130);

    private ReceiptNumber random() {
        return new ReceiptNumber(String.format(java.util.Locale.ROOT, "%04d", dice.nextInt(10_000)),
                1 + dice.nextInt(999), 1 + dice.nextInt(999_999));
    }

    private static void assertRefused(Reason reason, String typed) {
        assertEquals(reason, assertThrows(BadSlipException.class, () -> ReceiptNumber.parse(typed), typed).reason());
    }

    /** ISO 7064's own example is 794 with the check 44. */
    @Test
    void theCheckIsThatOfTheStandard() {
        assertEquals("44", ReceiptNumber.check("794"));
        ReceiptNumber number = new ReceiptNumber("3301", 1, 123);
        assertEquals(1, Long.parseLong(number.figures()) % 97);
        assertEquals("3301001000123", number.figures().substring(0, 13));
        assertEquals(number.words(), number.figures().replaceAll("(.{4})(.{3})(.{6})(.{2})", "$1 $2 $3 $4"));
    }

    @Test
    void everyOneIsReadAsItWasPrinted() {
        for (int i = 0; i < 10_000; i++) {
            ReceiptNumber number = random();
            assertEquals(number, ReceiptNumber.parse(number.words()));
            assertEquals(number, ReceiptNumber.parse(number.figures()));
        }
    }

    @Test
    void everyWrongFigureAndEveryTwoExchangedAreNoticed() {
        for (int i = 0; i < 400; i++) {
            String figures = random().figures();
            for (int at = 0; at < figures.length(); at++) {
                for (char wrong = '0'; wrong <= '9'; wrong++)
                    if (wrong != figures.charAt(at))
                        assertRefused(Reason.MISTYPED, figures.substring(0, at) + wrong + figures.substring(at + 1));
                exchanged(figures, at, 1);
                exchanged(figures, at, 2);
            }
        }
    }

    private static void exchanged(String figures, int at, int far) {
        if (at + far >= figures.length() || figures.charAt(at) == figures.charAt(at + far)) return;
        StringBuilder wrong = new StringBuilder(figures);
        wrong.setCharAt(at, figures.charAt(at + far));
        wrong.setCharAt(at + far, figures.charAt(at));
        assertRefused(Reason.MISTYPED, wrong.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "33010010001234", "3301001000123456", "３３０１００１０００１２３４５", "3301o0100012345",
            "330100100012345\n", "' OR 1=1 --", "0x3301001000123"})
    void whatIsNoNumberIsRefused(String typed) {
        assertRefused(Reason.NOT_A_NUMBER, typed);
    }

    @Test
    void moreThanAnybodyTypesIsRefused() {
        assertRefused(Reason.NOT_A_NUMBER, " ".repeat(1_000_000));
        assertThrows(IllegalArgumentException.class, () -> new ReceiptNumber("3301", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new ReceiptNumber("3301", 1, 1_000_000));
        assertThrows(IllegalArgumentException.class, () -> new ReceiptNumber("330", 1, 1));
    }
}
