package org.openhall.devices.printer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.openhall.devices.link.LinkException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StatusInputTest {

    private static final int STREAMS = 100_000;
    private static final List<String> ANSWERS = List.of("12", "1a", "32", "7e", "16", "10000000", "38200c00",
            "14004300", "18000f00", "00", "03", "0c", "0f", "37223030303100", "3722207e303700");

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static List<StatusFrame> whole(byte[] bytes) {
        StatusInput.Step step = StatusInput.EMPTY.feed(bytes);
        List<StatusFrame> frames = new ArrayList<>(step.frames());
        frames.addAll(step.next().silence().frames());
        return frames;
    }

    @Test
    void answersAreWhatTheManualsSay() {
        assertEquals(List.of(new StatusFrame.RealTime(0x1A), new StatusFrame.RealTime(0x32),
                new StatusFrame.RealTime(0x7E)), whole(bytes("1a327e")));
        assertEquals(List.of(new StatusFrame.Automatic(0x38, 0x20, 0x0C)), whole(bytes("38200c00")));
        assertEquals(List.of(new StatusFrame.NumberMark("0042")), whole(bytes("37223030343200")));
        assertEquals(List.of(new StatusFrame.PaperMark(0x0C)), whole(bytes("0c")));
        assertTrue(new StatusFrame.PaperMark(0x0F).paperOut() && !new StatusFrame.PaperMark(3).paperOut());
        assertEquals(List.of(), whole(bytes("ff55a01113")), "no answers");
    }

    @Test
    void anAnswerCutAnywhereIsFoundWhole() {
        for (String hex : ANSWERS) {
            byte[] answer = bytes(hex);
            for (int cut = 0; cut <= answer.length; cut++) {
                StatusInput.Step first = StatusInput.EMPTY.feed(Arrays.copyOf(answer, cut));
                StatusInput.Step second = first.next().feed(Arrays.copyOfRange(answer, cut, answer.length));
                List<StatusFrame> found = new ArrayList<>(first.frames());
                found.addAll(second.frames());
                assertEquals(whole(answer), found, hex + " cut at " + cut);
                assertEquals(1, found.size());
                assertEquals(0, second.next().waiting());
            }
        }
    }

    /** Noise never throws, never grows what is held, and never costs the next answer after a pause. */
    @Test
    void noiseCostsNothingButItself() {
        Random dice = new Random(20261130);
        for (int stream = 0; stream < STREAMS; stream++) {
            StatusInput input = StatusInput.EMPTY;
            for (int piece = dice.nextInt(4); piece >= 0; piece--) {
                byte[] noise = new byte[dice.nextInt(40)];
                dice.nextBytes(noise);
                if (dice.nextBoolean()) for (int i = 0; i < noise.length; i++)
                    noise[i] &= 0x37; // likes to look like an answer
                input = input.feed(noise).next();
                assertTrue(input.waiting() < 7, "what is held stays small");
            }
            byte[] answer = bytes(ANSWERS.get(dice.nextInt(ANSWERS.size())));
            StatusInput.Step step = input.silence().next().feed(answer);
            assertEquals(whole(answer), step.frames(), "stream " + stream);
        }
    }

    /** Without a pause too, where no other reading of the bytes is possible. */
    @Test
    void answersThatCannotBelongToNoiseAreFoundWithoutAPause() {
        Random dice = new Random(1);
        for (int stream = 0; stream < STREAMS; stream++) {
            byte[] noise = new byte[dice.nextInt(20)];
            dice.nextBytes(noise);
            StatusInput.Step begun = StatusInput.EMPTY.feed(noise);
            StatusInput.Step step = begun.next().feed(bytes("37223030343200"));
            assertTrue(step.frames().contains(new StatusFrame.NumberMark("0042"))
                    || step.next().silence().frames().contains(new StatusFrame.NumberMark("0042")), "stream " + stream);
        }
    }

    private static PrinterState state(int printer, int offline, int error, int paper) {
        return PrinterReading.of(printer, offline, error, paper).state(PaperForecast.FULL);
    }

    @Test
    void whatItSaysIsWhatToDo() {
        assertInstanceOf(PrinterState.Ready.class, state(0x12, 0x12, 0x12, 0x12));
        assertInstanceOf(PrinterState.PaperNearEnd.class, state(0x12, 0x12, 0x12, 0x1E));
        assertInstanceOf(PrinterState.PaperOut.class, state(0x1A, 0x32, 0x12, 0x7E));
        assertInstanceOf(PrinterState.CoverOpen.class, state(0x1A, 0x36, 0x12, 0x7E));
        assertInstanceOf(PrinterState.CutterFault.class, state(0x1A, 0x52, 0x1A, 0x12));
        assertInstanceOf(PrinterState.HotHead.class, state(0x1A, 0x52, 0x52, 0x12));
        assertInstanceOf(PrinterState.Broken.class, state(0x1A, 0x52, 0x32, 0x12));
        assertInstanceOf(PrinterState.Offline.class, state(0x1A, 0x12, 0x12, 0x12));
        PrinterReading told = PrinterReading.of(new StatusFrame.Automatic(0x38, 0x00, 0x0C));
        assertTrue(told.offline() && told.coverOpen() && told.paperOut() && !told.cutter());
    }

    @Test
    void eachStateSaysInChineseWhatToDo() {
        List<PrinterState> all = List.of(new PrinterState.Ready(), new PrinterState.PaperNearEnd(2500),
                new PrinterState.PaperNearEnd(100), new PrinterState.PaperOut(), new PrinterState.CoverOpen(),
                new PrinterState.CutterFault(), new PrinterState.HotHead(), new PrinterState.Broken(),
                new PrinterState.Offline(), new PrinterState.Finishing(), new PrinterState.Unproving(),
                new PrinterState.Silent(),
                new PrinterState.Disconnected(LinkException.Cause.MISSING), new PrinterState.OneWay());
        assertEquals(all.size(), all.stream().map(PrinterState::words).distinct().count());
        assertEquals(4, all.stream().filter(PrinterState::canPrint).count());
        assertTrue(all.get(1).words().contains("2.5 米（666 行）"), all.get(1).words());
        assertFalse(all.stream().anyMatch(one -> one.words().isBlank()));
    }

    @Test
    void paperIsCountedFromWhereItIsThin() {
        PaperForecast roll = PaperForecast.FULL.printed(5000).said(true);
        assertEquals(3000, roll.millimetres());
        assertEquals(2800, roll.printed(200).said(true).millimetres());
        assertEquals(0, roll.printed(9000).millimetres());
        assertEquals(3000, roll.printed(200).said(false).said(true).millimetres(), "a new roll");
    }
}
