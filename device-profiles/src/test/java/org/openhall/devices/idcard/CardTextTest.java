package org.openhall.devices.idcard;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CardTextTest {

    private final JsonNode cards = new Vectors().of("cards");

    private byte[] text(String card) {
        return Vectors.bytes(cards.get(card).get("text_hex"));
    }

    private String field(String card, String name) {
        return cards.get(card).get("fields").get(name).asString();
    }

    @Test
    void aResidentsCard() {
        IdCard.Resident card = assertInstanceOf(IdCard.Resident.class, CardText.read(text("A")));
        assertEquals(field("A", "name"), card.name());
        assertEquals(IdCard.Sex.MALE, card.sex());
        assertEquals(new Nation("01", "汉"), card.nation());
        assertEquals(Optional.of(LocalDate.of(1990, 3, 7)), card.birth());
        assertEquals(field("A", "address"), card.address());
        assertEquals(field("A", "number"), card.number());
        assertEquals(field("A", "issuer"), card.authority());
        assertTrue(card.period().over(LocalDate.of(2035, 1, 2)) && !card.period().over(LocalDate.of(2035, 1, 1)));
        assertEquals("新地址", card.at("新地址").address());
        assertEquals(card, card.at(""));
    }

    @Test
    void aCardThatLastsAndANameWithADot() {
        IdCard.Resident card = assertInstanceOf(IdCard.Resident.class, CardText.read(text("L")));
        assertEquals("阿卜杜拉·测试", card.name());
        assertEquals('\u00B7', card.name().charAt(4));
        assertTrue(card.period().lasting());
        assertEquals(Optional.empty(), card.period().until());
        assertEquals("维吾尔", card.nation().words());
    }

    @Test
    void aResidencePermit() {
        IdCard.Permit card = assertInstanceOf(IdCard.Permit.class, CardText.read(text("J")));
        assertEquals(field("J", "name"), card.name());
        assertEquals(field("J", "number"), card.number());
        assertEquals(field("J", "pass_no"), card.pass());
        assertEquals("01", card.issue());
    }

    @Test
    void foreignersCardsOfBothEditions() {
        IdCard.Foreigner old = assertInstanceOf(IdCard.Foreigner.class, CardText.read(text("I")));
        assertEquals(field("I", "english_name"), old.englishName());
        assertEquals(field("I", "number"), old.number());
        assertEquals("USA", old.nationality());
        assertEquals("约翰", old.name());
        IdCard.Foreigner young = assertInstanceOf(IdCard.Foreigner.class, CardText.read(text("Y")));
        assertEquals(field("Y", "english_name"), young.englishName(), "a long name goes on in a second place");
        assertEquals(field("Y", "number"), young.number());
        assertEquals(IdCard.Foreigner.Edition.OF_2023, young.edition());
    }

    @Test
    void anUnknownKindIsNeverReadAsAResident() {
        byte[] text = text("A");
        text[248] = 'Q';
        IdCard.Unknown card = assertInstanceOf(IdCard.Unknown.class, CardText.read(text));
        assertEquals("Q", card.flag());
        assertEquals("", card.number());
        for (char odd : "\u3000\t\u2028\u00A0j".toCharArray()) {
            text[248] = (byte) odd;
            text[249] = (byte) (odd >> 8);
            assertInstanceOf(IdCard.Unknown.class, CardText.read(text), "flag " + (int) odd);
        }
        text[248] = text[249] = 0;
        assertInstanceOf(IdCard.Resident.class, CardText.read(text));
    }

    @Test
    void oneOddFieldHidesNoOther() {
        byte[] text = text("A");
        byte[] odd = "19901345".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(odd, 0, text, 36, odd.length);
        IdCard.Resident card = assertInstanceOf(IdCard.Resident.class, CardText.read(text));
        assertEquals(Optional.empty(), card.birth());
        assertEquals(field("A", "number"), card.number());
    }

    @Test
    void aRareCharacterStaysWhole() {
        byte[] text = text("A");
        byte[] name = "张\uD842\uDFB7".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, text, 0, name.length);
        text[6] = ' ';
        text[7] = 0;
        assertEquals("张\uD842\uDFB7", CardText.read(text).name().substring(0, 3));
    }

    @Test
    void anyBytesAreACardOfSomeKind() {
        Random dice = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            byte[] text = new byte[CardText.BYTES];
            dice.nextBytes(text);
            if (i % 2 == 0) {
                text[248] = (byte) " JIY".charAt(dice.nextInt(4));
                text[249] = 0;
            }
            CardText.read(text).number();
        }
        assertThrows(IllegalArgumentException.class, () -> CardText.read(new byte[255]));
    }

    @Test
    void theNewestAddress() {
        byte[] frame = Vectors.bytes(new Vectors().of("responses").get("new_address").get("hex"));
        SdtAnswer answer = SdtAnswer.of(SdtInput.EMPTY.feed(frame).bodies().getFirst()).orElseThrow();
        assertTrue(CardText.address(answer.content()).startsWith("广东"), "a place");
        assertEquals("", CardText.address(new byte[70]));
    }
}
