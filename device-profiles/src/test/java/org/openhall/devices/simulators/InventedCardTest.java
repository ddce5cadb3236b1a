package org.openhall.devices.simulators;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.openhall.devices.idcard.CardText;
import org.openhall.devices.idcard.IdCard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class InventedCardTest {

    /** Byte for byte what others wrote down. */
    @Test
    void theyAreTheCardsOfTheVectors() throws IOException {
        try (InputStream in = InventedCardTest.class.getResourceAsStream("/org/openhall/devices/vectors.json")) {
            JsonNode cards = JsonMapper.builder().build().readTree(in.readAllBytes()).get("cards");
            Map.of("A", InventedCard.RESIDENT, "L", InventedCard.LASTING, "J", InventedCard.PERMIT, "I",
                    InventedCard.FOREIGNER, "Y", InventedCard.FIVE_STARS).forEach(
                            (name, card) -> assertEquals(cards
                                    .get(name).get("text_hex").asString(), HexFormat.of().formatHex(card.text()),
                                    name));
        }
        assertInstanceOf(IdCard.Unknown.class, CardText.read(InventedCard.UNKNOWN.text()));
    }
}
