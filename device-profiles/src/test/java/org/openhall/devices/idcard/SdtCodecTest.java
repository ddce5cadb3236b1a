package org.openhall.devices.idcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SdtCodecTest {

    private static final int STREAMS = 100_000;

    private final Vectors vectors = new Vectors();

    private List<byte[]> frames() {
        List<byte[]> frames = new ArrayList<>();
        for (JsonNode one : vectors.of("responses"))
            frames.add(Vectors.bytes(one.get("hex")));
        for (JsonNode card : vectors.of("cards"))
            frames.add(Vectors.bytes(card.get("read_base_response_hex")));
        assertTrue(frames.size() > 20, "there are vectors");
        return frames;
    }

    @Test
    void requestsAreTheBytesThatReadersKnow() {
        JsonNode commands = vectors.of("commands");
        Map<String, SdtCommand> names = Map.of("reset", SdtCommand.RESET, "status", SdtCommand.STATUS, "samid",
                SdtCommand.MODULE_ID, "find", SdtCommand.FIND, "select", SdtCommand.SELECT, "read_base",
                SdtCommand.READ,
                "read_new_address", SdtCommand.READ_ADDRESS);
        assertEquals(SdtCommand.values().length, names.size());
        names.forEach(
                (name, command) -> assertArrayEquals(Vectors.bytes(commands.get(name).get("hex")), command.frame(),
                        name));
        for (JsonNode one : commands) {
            SdtInput.Step step = SdtInput.EMPTY.feed(Vectors.bytes(one.get("hex")));
            assertEquals(1, step.bodies().size(), "every request is a frame");
            assertArrayEquals(Vectors.bytes(one.get("hex")), SdtFrame.of(step.bodies().getFirst()));
        }
    }

    @Test
    void answersAreReadAndMadeAlike() {
        for (byte[] frame : frames()) {
            byte[] body = SdtInput.EMPTY.feed(frame).bodies().getFirst();
            assertArrayEquals(frame, SdtFrame.of(body));
        }
        JsonNode responses = vectors.of("responses");
        assertEquals(SdtStatus.FOUND, answer(responses.get("find_ok")).status());
        assertEquals(SdtStatus.NO_CARD, answer(responses.get("find_none")).status());
        assertEquals(SdtStatus.READ_FAILED, answer(responses.get("read_fail")).status());
        assertEquals("05.03-20131028-0000547331-0002284652", answer(responses.get("samid")).moduleId().orElseThrow());
        for (String code : List.of("10", "11", "21", "23", "24", "31", "32", "33", "40", "47", "60", "66"))
            assertEquals(Integer.parseInt(code, 16), answer(responses.get("error_" + code)).status().code());
    }

    private static SdtAnswer answer(JsonNode one) {
        return SdtAnswer.of(SdtInput.EMPTY.feed(Vectors.bytes(one.get("hex"))).bodies().getFirst()).orElseThrow();
    }

    @Test
    void aFrameCutAnywhereIsFoundWhole() {
        for (byte[] frame : frames()) {
            byte[] whole = SdtInput.EMPTY.feed(frame).bodies().getFirst();
            for (int cut = 0; cut <= frame.length; cut++) {
                SdtInput.Step first = SdtInput.EMPTY.feed(Arrays.copyOf(frame, cut));
                SdtInput.Step second = first.next().feed(Arrays.copyOfRange(frame, cut, frame.length));
                List<byte[]> found = new ArrayList<>(first.bodies());
                found.addAll(second.bodies());
                assertEquals(1, found.size(), "cut at " + cut);
                assertArrayEquals(whole, found.getFirst());
                assertEquals(0, second.next().thrown());
            }
        }
    }

    @Test
    void aByteAtATimeIsEnough() {
        byte[] frame = frames().getLast();
        SdtInput input = SdtInput.EMPTY;
        int found = 0;
        for (byte one : frame) {
            SdtInput.Step step = input.feed(new byte[]{one});
            input = step.next();
            found += step.bodies().size();
        }
        assertEquals(1, found);
    }

    @Test
    void aFrameWithAnyByteChangedIsNoFrame() {
        for (byte[] frame : frames()) {
            if (frame.length > 100) continue;
            for (int at = 0; at < frame.length; at++) {
                byte[] changed = frame.clone();
                changed[at] ^= 0x40;
                SdtInput.Step step = SdtInput.EMPTY.feed(changed);
                assertTrue(step.bodies().isEmpty() && step.next().silence().bodies().isEmpty(), "changed at " + at);
            }
        }
    }

    /** Noise never throws, never grows what is held, and never costs the next good frame. */
    @Test
    void noiseCostsNothingButItself() {
        Random dice = new Random(20261130);
        List<byte[]> frames = frames();
        for (int stream = 0; stream < STREAMS; stream++) {
            SdtInput input = SdtInput.EMPTY;
            for (int piece = dice.nextInt(4); piece >= 0; piece--) {
                input = input.feed(noise(dice)).next();
                assertTrue(input.waiting() <= SdtFrame.total(SdtFrame.LONGEST), "what is held stays small");
            }
            byte[] good = frames.get(dice.nextInt(frames.size()));
            SdtInput.Step step = input.feed(good);
            List<byte[]> found = new ArrayList<>(step.bodies());
            found.addAll(step.next().silence().bodies());
            byte[] wanted = Arrays.copyOfRange(good, 7, good.length - 1);
            assertTrue(found.stream().anyMatch(body -> Arrays.equals(body, wanted)), "stream " + stream);
        }
    }

    /** Noise that likes to look like a frame. */
    private static byte[] noise(Random dice) {
        byte[] noise = new byte[dice.nextInt(60)];
        dice.nextBytes(noise);
        if (dice.nextBoolean() && noise.length > 8) {
            System.arraycopy(SdtFrame.PREAMBLE, 0, noise, dice.nextInt(3), 5);
            noise[7] &= (byte) dice.nextInt(16);
        }
        return noise;
    }

    @Test
    void nothingOfAPersonStandsInTextForm() {
        byte[] frame = Vectors.bytes(vectors.of("cards").get("A").get("read_base_response_hex"));
        SdtAnswer answer = SdtAnswer.of(SdtInput.EMPTY.feed(frame).bodies().getFirst()).orElseThrow();
        IdCard card = CardText.read(answer.text().orElseThrow());
        for (String text : List.of(answer.toString(), card.toString(), SdtInput.EMPTY.feed(frame).next().toString()))
            assertFalse(text.contains("张") || text.contains("110101"), text);
        answer.wipe();
        assertEquals(0, answer.content()[4]);
    }
}
