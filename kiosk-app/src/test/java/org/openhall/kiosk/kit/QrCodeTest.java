package org.openhall.kiosk.kit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

import org.openhall.kiosk.FxThread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QrCodeTest {

    @Test
    void phoneReadsChineseOffTheScreen() throws Exception {
        assertEquals("高龄津贴：身份证、户口本", read("高龄津贴：身份证、户口本"));
    }

    @Test
    void fullestCodeIsStillReadable() throws Exception {
        String full = QrCode.fitting("办事指南材料清单".repeat(100));
        assertTrue(full.getBytes(StandardCharsets.UTF_8).length > QrCode.MOST_BYTES - 4);
        assertEquals(full, read(full));
    }

    @Test
    void cutsBetweenCharacters() {
        String cut = QrCode.fitting("𠀀".repeat(400));
        assertEquals(0, cut.length() % 2);
        assertTrue(QrCode.of(cut).isPresent());
    }

    @Test
    void nothingAndTooMuchGiveNoCode() {
        assertTrue(QrCode.of("").isEmpty());
        assertTrue(QrCode.of("办".repeat(QrCode.MOST_BYTES / 3 + 1)).isEmpty());
    }

    private static String read(String text) throws Exception {
        WritableImage picture = FxThread.ask(() -> {
            QrCode code = QrCode.of(text).orElseThrow();
            StackPane pane = new StackPane(code);
            Scene scene = new Scene(pane, 213, 213);
            scene.getStylesheets().add(QrCode.class.getResource("kit.css").toExternalForm());
            pane.setStyle("-fx-font-size: 28px");
            pane.applyCss();
            pane.layout();
            return scene.snapshot(null);
        });
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true)).getText();
    }
}
