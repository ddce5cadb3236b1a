package org.openhall.devices.receipt;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code that bears 15 % of damage (level M), as squares. */
public final class QrDrawing {

    private static final int QUIET = 4;
    /** Printers that draw it themselves may need a larger version than we for the same text. */
    private static final int SLACK = 8;
    private static final int SMALLEST = 3;
    private static final int LARGEST = 6;

    private final String content;
    private final ByteMatrix squares;

    /**
     * Draws it.
     *
     * @param content 1 to 500 bytes of UTF-8
     */
    public QrDrawing(String content) {
        this.content = content;
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(content))
            hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        try {
            squares = Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code", e);
        }
    }

    /** What it says. */
    public String content() {
        return content;
    }

    /** Dots along the side of one square: as large as the paper allows, up to what a telephone likes best. */
    public int squareDots(Paper paper) {
        return Math.clamp(paper.dots() / (squares.getWidth() + SLACK + 2 * QUIET), SMALLEST, LARGEST);
    }

    /** Dots along the side of the whole, white border included. */
    public int side(Paper paper) {
        return (squares.getWidth() + 2 * QUIET) * squareDots(paper);
    }

    /** As a picture with its white border. */
    public Bitmap picture(Paper paper) {
        int dots = squareDots(paper);
        int side = side(paper);
        return Bitmap.drawn(side, side, (x, y) -> {
            int column = x / dots - QUIET;
            int row = y / dots - QUIET;
            return column >= 0 && row >= 0 && column < squares.getWidth() && row < squares.getWidth()
                    && squares.get(column, row) == 1;
        });
    }

    @Override
    public String toString() {
        return "a QR code";
    }
}
