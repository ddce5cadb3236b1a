package org.openhall.kiosk.staff;

import java.time.Duration;
import java.util.Optional;

import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterState;
import org.openhall.kiosk.machine.MachineState;
import org.openhall.kiosk.shell.Step;
import org.openhall.kiosk.staff.StaffState.Locked;
import org.openhall.kiosk.staff.StaffState.Open;
import org.openhall.kiosk.staff.StaffState.Slip;

/** How the staff page goes on. Pure. */
final class StaffReducer {

    private StaffReducer() {}

    static Step<StaffState, StaffEffect> next(StaffState state, StaffEvent event) {
        if (event instanceof StaffEvent.Left) return Step.to(Locked.FIRST);
        return switch (state) {
            case Locked locked -> locked(locked, event);
            case Open open -> open(open, event);
        };
    }

    private static Step<StaffState, StaffEffect> locked(Locked state, StaffEvent event) {
        return switch (event) {
            case StaffEvent.Digit(int digit) -> Step.to(state.checking() || state.digits().length() >= StaffCode.MOST
                    ? state
                    : new Locked(state.digits() + digit, "", false));
            case StaffEvent.Back() -> Step.to(state.checking() || state.digits().isEmpty()
                    ? state
                    : new Locked(state.digits().substring(0, state.digits().length() - 1), "", false));
            case StaffEvent.Done() -> state.checking() || state.digits().length() < StaffCode.LEAST
                    ? Step.to(state)
                    : Step.to(new Locked(state.digits(), "", true), new StaffEffect.Check(state.digits()));
            case StaffEvent.Judged(StaffCode.Verdict verdict) -> switch (verdict) {
                case StaffCode.Verdict.Right _ -> Step.to(new Open(MachineState.NOTHING, false, Slip.NONE),
                        new StaffEffect.Follow());
                case StaffCode.Verdict.Wrong _ -> Step.to(new Locked("", "口令不对，请再试一次。", false));
                case StaffCode.Verdict.Later(Duration left) -> Step.to(new Locked("", "错的次数太多，请等 " + words(left)
                        + "再试。", false));
                case StaffCode.Verdict.Unreadable _ -> Step.to(new Locked("",
                        "口令文件坏了：请 IT 人员在本机重新运行 hall kiosk --staff-code。", false));
                case StaffCode.Verdict.NotSet _ -> Step.to(new Locked("",
                        "本机还没有设口令：请 IT 人员在本机运行 hall kiosk --staff-code。", false));
            };
            case StaffEvent.Told _,StaffEvent.CardPressed _,StaffEvent.CheckPressed _,StaffEvent.SlipPressed _,StaffEvent.Printed _,StaffEvent.Left _ ->
                Step.to(state);
        };
    }

    private static String words(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds < 90 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
    }

    /** What became of the last slip, as long as it goes with how the printer is. */
    private static Slip still(Slip slip, MachineState machine) {
        Optional<PrinterState> prints = machine.printer().filter(PrinterState::canPrint);
        return new Slip(slip.under(), slip.result().flatMap(result -> switch (result) {
            case PrintResult.Printed _,PrintResult.Unconfirmed _ -> prints.map(_ -> result);
            // what was to be done about it has been done
            case PrintResult.Refused refused -> Optional.of(prints.<PrintResult>map(PrintResult.Refused::new).orElse(
                    refused));
            case PrintResult.Unknown unknown -> Optional.of(prints.<PrintResult>map(PrintResult.Unknown::new).orElse(
                    unknown));
        }));
    }

    private static boolean takes(MachineState machine) {
        return machine.printer().filter(printer -> !(printer instanceof PrinterState.Starting)).isPresent();
    }

    private static Step<StaffState, StaffEffect> open(Open state, StaffEvent event) {
        return switch (event) {
            case StaffEvent.Told(MachineState machine) -> Step.to(new Open(machine, state.reading(), still(state.slip(),
                    machine)));
            case StaffEvent.CardPressed() -> state.machine().reader().isPresent()
                    ? Step.to(new Open(state.machine(), !state.reading(), state.slip()), new StaffEffect.Seek(!state
                            .reading()))
                    : Step.to(state);
            case StaffEvent.CheckPressed() -> state.machine().checked().isEmpty() || state.slip().under() || state
                    .machine().cardLies()
                            ? Step.to(state)
                            : Step.to(new Open(state.machine(), state.reading(), Slip.NONE),
                                    new StaffEffect.LookOver());
            case StaffEvent.SlipPressed() -> state.slip().under() || !takes(state.machine())
                    ? Step.to(state)
                    : Step.to(new Open(state.machine(), state.reading(), new Slip(true, Optional.empty())),
                            new StaffEffect.Print());
            case StaffEvent.Printed(var result) -> Step.to(new Open(state.machine(), state.reading(), new Slip(false,
                    Optional.of(result))));
            case StaffEvent.Digit _,StaffEvent.Back _,StaffEvent.Done _,StaffEvent.Judged _,StaffEvent.Left _ ->
                Step.to(state);
        };
    }
}
