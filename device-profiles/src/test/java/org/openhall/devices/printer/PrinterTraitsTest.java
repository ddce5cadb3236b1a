package org.openhall.devices.printer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.devices.printer.PrinterTraits.Charset;
import org.openhall.devices.printer.PrinterTraits.Confirmation;
import org.openhall.devices.printer.PrinterTraits.Presenter;
import org.openhall.devices.printer.PrinterTraits.Qr;
import org.openhall.devices.printer.PrinterTraits.Raster;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PrinterTraitsTest {

    private static PrinterTraits traits(int paper, int dots, int columns, boolean cutter, Presenter presenter,
            Confirmation confirmation, boolean status) {
        return new PrinterTraits(paper, dots, columns, Charset.GB18030, cutter, presenter, Qr.NATIVE, Raster.GS_V_0,
                confirmation, status);
    }

    @ParameterizedTest
    @CsvSource({"58,384,32", "80,576,48", "80,576,42", "80,512,42", "80,384,32"})
    void printersThatThereAre(int paper, int dots, int columns) {
        assertDoesNotThrow(() -> traits(paper, dots, columns, true, Presenter.VKP, Confirmation.GS_R, true));
    }

    @ParameterizedTest
    @CsvSource({"57,384,32,paperMm", "58,400,32,dots", "58,384,30,columns", "58,576,48,58 mm", "80,512,48,do not fit"})
    void onesThatCannotBe(int paper, int dots, int columns, String word) {
        assertRefused(() -> traits(paper, dots, columns, true, Presenter.NONE, Confirmation.NONE, false), word);
    }

    @Test
    void nobodyPresentsWhatHeCannotCutNorConfirmsWithoutAVoice() {
        assertRefused(() -> traits(80, 576, 48, false, Presenter.PYRAMID, Confirmation.NONE, false), "cutter");
        assertRefused(() -> traits(80, 576, 48, true, Presenter.NONE, Confirmation.GS_H, false), "status");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> traits(1, 2, 3, false, Presenter.VKP, Confirmation.GS_R, false));
        for (String word : new String[]{"paperMm", "dots", "columns", "presenter", "confirmation"})
            assertTrue(refused.getMessage().contains(word), refused.getMessage());
    }

    private static void assertRefused(org.junit.jupiter.api.function.Executable made, String word) {
        String message = assertThrows(IllegalArgumentException.class, made).getMessage();
        assertTrue(message.contains(word), message);
    }
}
