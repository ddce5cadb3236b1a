package org.openhall.devices.printer;

import java.util.List;

import org.openhall.devices.printer.PrinterTraits.Charset;
import org.openhall.devices.printer.PrinterTraits.Confirmation;
import org.openhall.devices.printer.PrinterTraits.Presenter;
import org.openhall.devices.printer.PrinterTraits.Qr;
import org.openhall.devices.printer.PrinterTraits.Raster;

/** Printers as there are. */
public final class Printers {

    /** A wide one of the Epson kind. */
    public static final PrinterTraits EPSON = new PrinterTraits(80, 576, 48, Charset.GB18030, true, Presenter.NONE,
            Qr.NATIVE, Raster.GS_8_L, Confirmation.GS_H, true);
    /** A narrow Chinese board. */
    public static final PrinterTraits NARROW = new PrinterTraits(58, 384, 32, Charset.GBK, false, Presenter.NONE,
            Qr.RASTER, Raster.GS_V_0, Confirmation.GS_R, true);
    /** One of a kiosk, with a presenter. */
    public static final PrinterTraits KIOSK = new PrinterTraits(80, 576, 48, Charset.GB18030, true, Presenter.VKP,
            Qr.NATIVE, Raster.GS_V_0, Confirmation.GS_R, true);
    /** Another of a kiosk. */
    public static final PrinterTraits PYRAMID = new PrinterTraits(80, 512, 42, Charset.UTF_8, true, Presenter.PYRAMID,
            Qr.NATIVE, Raster.GS_V_0, Confirmation.GS_R, true);
    /** One at a cable that goes one way. */
    public static final PrinterTraits ONE_WAY = new PrinterTraits(80, 576, 48, Charset.GB18030, true, Presenter.NONE,
            Qr.NATIVE, Raster.GS_V_0, Confirmation.NONE, false);
    /** All of them. */
    public static final List<PrinterTraits> ALL = List.of(EPSON, NARROW, KIOSK, PYRAMID, ONE_WAY);

    private Printers() {}
}
