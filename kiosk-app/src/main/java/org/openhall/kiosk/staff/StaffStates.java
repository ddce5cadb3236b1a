package org.openhall.kiosk.staff;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;

import org.openhall.devices.checkup.Finding;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.pageprinter.PageState;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.profiles.Kind;
import org.openhall.kiosk.gallery.GalleryEntry;
import org.openhall.kiosk.gallery.GallerySetting;
import org.openhall.kiosk.machine.CheckedOver;
import org.openhall.kiosk.machine.MachineState;
import org.openhall.kiosk.machine.MaskedCard;
import org.openhall.kiosk.machine.ReaderState;
import org.openhall.kiosk.machine.ScannerState;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;

/** The staff page's states for the gallery. */
public final class StaffStates {

    private static final MachineState WELL = state(new ReaderState.Ready("05.03-20131028-0000547331-0002284652"),
            new PrinterState.Ready(), new ScannerState.Ready());
    /** Somebody who does not exist. */
    private static final MaskedCard CARD = new MaskedCard("居民身份证", "张*试", "110***********0015", "2036年1月1日", false);

    private StaffStates() {}

    /** All of them. */
    public static List<GalleryEntry> all() {
        return List.of(in("staff-locked", StaffState.Locked.FIRST),
                in("staff-typed", new StaffState.Locked("246810", "", true)),
                in("staff-wrong", new StaffState.Locked("", "错的次数太多，请等 30 秒再试。", false)),
                open("staff-devices", WELL, false, StaffState.Slip.NONE),
                open("staff-card-wanted", WELL, true, StaffState.Slip.NONE),
                open("staff-card-read", state(new ReaderState.Lying(CARD), new PrinterState.Ready(),
                        new ScannerState.Scanned(23, 2)), true, new StaffState.Slip(true, Optional.empty())),
                open("staff-trouble", state(new ReaderState.Away(LinkException.Cause.MISSING),
                        new PrinterState.PaperOut(), new ScannerState.Away(LinkException.Cause.HELD),
                        List.of(new Finding(
                                Optional.of(Kind.READER), "身份证阅读器", Finding.State.FAULT, "接的是 USB-HID 接口，不是串口",
                                "请换串口型号，或让供货商改成虚拟串口"))),
                        false,
                        new StaffState.Slip(false, Optional.of(new PrintResult.Unknown(new PrinterState.PaperOut())))),
                open("staff-unread", state(new ReaderState.Unread(SdtStatus.Turn.CARD_AGAIN),
                        new PrinterState.PaperNearEnd(1200), new ScannerState.Refused("这个码太长，不是本机要扫的码")), true,
                        new StaffState.Slip(false, Optional.of(new PrintResult.Printed()))),
                open("staff-checking",
                        new MachineState(Optional.of(new ReaderState.Starting()),
                                Optional.of(new PrinterState.Starting()), Optional.of(
                                        new ScannerState.Starting()),
                                Optional.empty(), Optional.empty()),
                        false, StaffState.Slip.NONE),
                open("staff-pages",
                        new MachineState(Optional.empty(), Optional.of(new PrinterState.Ready()), Optional.empty(),
                                Optional.of(new PageState(false, "A4 打印机缺纸：在纸盒里放 A4 纸")), Optional.of(new CheckedOver(
                                        GallerySetting.NOW, List.of()))),
                        false, StaffState.Slip.NONE),
                open("staff-bare-empty", MachineState.NOTHING, false, StaffState.Slip.NONE));
    }

    private static MachineState state(ReaderState reader, PrinterState printer, ScannerState scanner) {
        return state(reader, printer, scanner, List.of());
    }

    private static MachineState state(ReaderState reader, PrinterState printer, ScannerState scanner,
            List<Finding> findings) {
        return new MachineState(Optional.of(reader), Optional.of(printer), Optional.of(scanner), Optional.empty(),
                Optional.of(
                        new CheckedOver(GallerySetting.NOW, findings)));
    }

    private static GalleryEntry open(String name, MachineState machine, boolean reading, StaffState.Slip slip) {
        return in(name, new StaffState.Open(machine, reading, slip));
    }

    private static GalleryEntry in(String name, StaffState state) {
        return GalleryEntry.of(name, scope -> new Still(scope, state));
    }

    /** The page standing still. */
    private static final class Still implements Screen {

        private final StaffView view = new StaffView(_ -> {});

        Still(ScreenScope scope, StaffState state) {
            view.render(state, scope);
        }

        @Override
        public Parent root() {
            return view;
        }

        @Override
        public List<String> trail() {
            return List.of("本机设备");
        }
    }
}
