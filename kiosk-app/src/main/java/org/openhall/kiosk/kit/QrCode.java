package org.openhall.kiosk.kit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code on white with four modules of quiet around it, dark modules snapped to whole pixels. UI thread only.
 */
public final class QrCode extends Region {

    /** Bytes of UTF-8 that still give modules a phone can read from half a metre on the smallest screen (version 20). */
    public static final int MOST_BYTES = 850;

    private static final int QUIET = 4;

    private final SVGPath path = new SVGPath();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final int modules;

    private QrCode(ByteMatrix matrix) {
        modules = matrix.getWidth() + 2 * QUIET;
        path.setContent(draw(matrix));
        path.getStyleClass().add("qr-path");
        path.getTransforms().add(scale);
        path.setManaged(false);
        path.setSmooth(false);
        getStyleClass().add("qr");
        getChildren().add(path);
    }

    /** The code for a text of up to {@link #MOST_BYTES} bytes; absent for an empty or longer one. */
    public static Optional<QrCode> of(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MOST_BYTES) return Optional.empty();
        ErrorCorrectionLevel level = bytes <= 300 ? ErrorCorrectionLevel.M : ErrorCorrectionLevel.L;
        try {
            return Optional.of(new QrCode(
                    Encoder.encode(text, level, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix()));
        } catch (WriterException e) {
            throw new IllegalStateException("a text within the limit did not fit a QR code", e);
        }
    }

    /** The longest beginning of a text that fits, cut between characters. */
    public static String fitting(String text) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            bytes += new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) break;
            end += Character.charCount(point);
        }
        return text.substring(0, end);
    }

    /** Modules along one side, quiet included. */
    public int modules() {
        return modules;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        double module = Math.max(1, Math.floor(side / modules));
        scale.setX(module);
        scale.setY(module);
        path.setLayoutX(Math.rint((getWidth() - module * modules) / 2));
        path.setLayoutY(Math.rint((getHeight() - module * modules) / 2));
    }

    private static String draw(ByteMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1)
                    x++;
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET).append('h').append(x - from)
                            .append("v1h-").append(x - from).append('z');
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }
}
