package org.openhall.kiosk.staff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterState;
import org.openhall.kiosk.machine.MachineState;
import org.openhall.kiosk.machine.ReaderState;
import org.openhall.kiosk.shell.Step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StaffReducerTest {

    private static final MachineState WELL = new MachineState(Optional.of(new ReaderState.Ready("")), Optional.of(
            new PrinterState.Ready()), Optional.empty(), Optional.empty(), Optional.empty());

    private StaffState state = StaffState.Locked.FIRST;
    private List<StaffEffect> effects = List.of();

    private void send(StaffEvent... events) {
        for (StaffEvent event : events) {
            Step<StaffState, StaffEffect> step = StaffReducer.next(state, event);
            state = step.state();
            effects = step.effects();
        }
    }

    private void type(String digits) {
        digits.chars().forEach(digit -> send(new StaffEvent.Digit(digit - '0')));
    }

    private void open() {
        type("246810");
        send(new StaffEvent.Done(), new StaffEvent.Judged(new StaffCode.Verdict.Right()));
        assertEquals(List.of(new StaffEffect.Follow()), effects);
        send(new StaffEvent.Told(WELL));
    }

    @Test
    void fewDigitsAreNotTried() {
        type("12345");
        send(new StaffEvent.Done());
        assertEquals(List.of(), effects);
        send(new StaffEvent.Digit(6), new StaffEvent.Done());
        assertEquals(List.of(new StaffEffect.Check("123456")), effects);
        send(new StaffEvent.Digit(7), new StaffEvent.Back(), new StaffEvent.Done());
        assertEquals(List.of(), effects, "one try at a time");
    }

    @Test
    void wrongDigitsAreForgottenAndWaitingIsSaid() {
        type("123456");
        send(new StaffEvent.Done(), new StaffEvent.Judged(new StaffCode.Verdict.Wrong()));
        assertEquals(new StaffState.Locked("", "口令不对，请再试一次。", false), state);
        send(new StaffEvent.Judged(new StaffCode.Verdict.Later(Duration.ofMinutes(4))));
        assertTrue(state instanceof StaffState.Locked locked && locked.trouble().contains("4 分钟"), state.toString());
    }

    @Test
    void nothingIsTriedBehindTheLock() {
        send(new StaffEvent.CardPressed());
        assertEquals(List.of(), effects);
        send(new StaffEvent.SlipPressed());
        assertEquals(List.of(), effects);
        assertInstanceOf(StaffState.Locked.class, state);
    }

    @Test
    void cardsAreReadWhileTheyAreAskedFor() {
        open();
        send(new StaffEvent.CardPressed());
        assertEquals(List.of(new StaffEffect.Seek(true)), effects);
        send(new StaffEvent.CardPressed());
        assertEquals(List.of(new StaffEffect.Seek(false)), effects);
    }

    @Test
    void oneSlipAtATime() {
        open();
        send(new StaffEvent.SlipPressed());
        assertEquals(List.of(new StaffEffect.Print()), effects);
        send(new StaffEvent.SlipPressed());
        assertEquals(List.of(), effects);
        send(new StaffEvent.Printed(new PrintResult.Printed()), new StaffEvent.SlipPressed());
        assertEquals(List.of(new StaffEffect.Print()), effects);
    }

    private static MachineState with(PrinterState printer) {
        return new MachineState(WELL.reader(), Optional.of(printer), Optional.empty(), Optional.empty(), Optional
                .empty());
    }

    private Optional<PrintResult> result() {
        return assertInstanceOf(StaffState.Open.class, state).slip().result();
    }

    @Test
    void nobodyIsToldToTakeASlipOfAPrinterThatStoppedSince() {
        open();
        send(new StaffEvent.SlipPressed(), new StaffEvent.Printed(new PrintResult.Printed()));
        send(new StaffEvent.Told(with(new PrinterState.PaperNearEnd(1000))));
        assertTrue(result().isPresent());
        send(new StaffEvent.Told(with(new PrinterState.PaperOut())));
        assertEquals(Optional.empty(), result());
        send(new StaffEvent.SlipPressed(), new StaffEvent.Printed(new PrintResult.Refused(
                new PrinterState.PaperOut())), new StaffEvent.Told(with(new PrinterState.CoverOpen())));
        assertTrue(result().isPresent(), "why it was not printed");
    }

    @Test
    void nobodyIsToldToMendWhatIsMended() {
        open();
        for (PrintResult bad : List.of(new PrintResult.Unknown(new PrinterState.PaperOut()), new PrintResult.Refused(
                new PrinterState.PaperOut()))) {
            send(new StaffEvent.SlipPressed(), new StaffEvent.Printed(bad), new StaffEvent.Told(with(
                    new PrinterState.PaperOut())));
            assertEquals(Optional.of(bad), result());
            send(new StaffEvent.Told(with(new PrinterState.Ready())));
            assertEquals(bad.getClass(), result().orElseThrow().getClass(), "what became of it stays said");
            assertFalse(result().toString().contains("PaperOut"), result().toString());
        }
    }

    @Test
    void nothingIsPrintedBeforeThePrinterWasLookedAt() {
        open();
        send(new StaffEvent.Told(with(new PrinterState.Starting())), new StaffEvent.SlipPressed());
        assertEquals(List.of(), effects);
    }

    @Test
    void whoeverLeavesLocksThePage() {
        open();
        send(new StaffEvent.Left());
        assertEquals(StaffState.Locked.FIRST, state);
        send(new StaffEvent.Printed(new PrintResult.Printed()), new StaffEvent.Told(WELL));
        assertEquals(StaffState.Locked.FIRST, state);
    }

    @Test
    void digitsStandInNoText() {
        type("246810");
        assertFalse(state.toString().contains("246810"));
        assertFalse(new StaffEffect.Check("246810").toString().contains("246810"));
        assertFalse(new StaffEvent.Digit(7).toString().contains("7"));
    }
}
