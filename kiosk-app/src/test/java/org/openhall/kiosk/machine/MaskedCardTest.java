package org.openhall.kiosk.machine;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import org.openhall.devices.idcard.CardText;
import org.openhall.devices.simulators.InventedCard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MaskedCardTest {

    @Test
    void showsWhatItsHolderKnows() {
        MaskedCard card = MaskedCard.of(CardText.read(InventedCard.RESIDENT.text()));
        assertEquals("居民身份证 张*试 110***********0011 2035年1月1日", String.join(" ", card.kind(), card.name(), card.number(),
                card.until()));
        assertEquals("长期", MaskedCard.of(CardText.read(InventedCard.LASTING.text())).until());
        assertEquals("认不出的证件种类", MaskedCard.of(CardText.read(InventedCard.UNKNOWN.text())).kind());
        assertEquals("王*", MaskedCard.name("王五"));
        assertEquals("王", MaskedCard.name("王"));
        assertEquals("𠮷*三", MaskedCard.name("𠮷野三"));
        assertEquals("", MaskedCard.number(""));
    }

    @Property
    void atMostSevenSignsOfANumberAreSeen(@ForAll @NumericChars @StringLength(max = 40) String number) {
        String masked = MaskedCard.number(number);
        assertEquals(number.length(), masked.length());
        assertTrue(masked.chars().filter(sign -> sign != '*').count() <= Math.min(7, number.length()));
    }

    @Test
    void saysNothingInALog() {
        MaskedCard card = MaskedCard.of(CardText.read(InventedCard.RESIDENT.text()));
        assertFalse(new ReaderState.Lying(card).toString().matches(".*[0-9*].*"));
    }
}
