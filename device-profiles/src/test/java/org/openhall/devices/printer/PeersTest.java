package org.openhall.devices.printer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.openhall.devices.receipt.Bitmap;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Part;
import org.openhall.devices.receipt.Receipt;
import org.openhall.devices.receipt.Zbar;
import org.openhall.devices.simulators.PaperRoll;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Our bytes against those of encoders that others wrote. */
class PeersTest {

    private static final String CONTENT = "https://x.cn/?n=1";

    @TempDir
    private Path folder;
    private final JsonNode peers = read();

    private static JsonNode read() {
        try (InputStream in = PeersTest.class.getResourceAsStream("peers.json")) {
            return JsonMapper.builder().build().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] bytes(String name) {
        return HexFormat.of().parseHex(peers.get(name).asString());
    }

    @Test
    void linesAreTheSameBytes() {
        assertTrue(peers.get("lines").size() > 160, "there are some");
        EscPosEncoder encoder = new EscPosEncoder(Printers.EPSON, Glyphs.installed());
        for (JsonNode line : peers.get("lines")) {
            String text = line.get("text").asString();
            byte[] ours = encoder.encode(Receipt.of(Part.Text.of(text))).pieces().get(1);
            byte[] theirs = HexFormat.of().parseHex(line.get("hex").asString() + "0a");
            assertArrayEquals(theirs, ours, text);
        }
    }

    @Test
    void qrCodesBarcodesAndCutsAreTheSameBytes() {
        assertArrayEquals(bytes("qr"), EscPos.qr(CONTENT, 5));
        assertArrayEquals(bytes("cut"), EscPos.cut());
        byte[] ours = EscPos.barcode("A012-2026", 2, 64);
        byte[] theirs = bytes("barcode");
        assertArrayEquals(theirs, Arrays.copyOfRange(ours, ours.length - theirs.length, ours.length));
    }

    @Test
    void picturesAreTheSameBytes() {
        byte[] raster = bytes("raster");
        int across = raster[4];
        int high = raster[6] & 0xFF;
        BufferedImage seen = new BufferedImage(across * 8, high, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < high; y++)
            for (int x = 0; x < across * 8; x++)
                seen.setRGB(x, y, (raster[8 + y * across + x / 8] & 0x80 >> x % 8) != 0 ? 0 : 0xFFFFFF);
        assertArrayEquals(raster, EscPos.raster(Bitmap.of(seen, 1000), 0, high));
        Bitmap square = Bitmap.of(seen.getSubimage(0, 0, high, high), 1000);
        assertArrayEquals(bytes("graphics"), EscPos.graphics(square, 0, high));
    }

    /** The interpreter that judges our bytes understands theirs. */
    @Test
    void theInterpreterReadsTheirBytes() throws IOException {
        for (String name : List.of("qr", "graphics", "raster")) {
            PaperRoll roll = new PaperRoll(Printers.EPSON, Glyphs.installed());
            roll.printAll(EscPos.feed(2));
            roll.printAll(bytes(name));
            roll.printAll(EscPos.feed(2));
            assertEquals(List.of(), roll.faults());
            Path png = Files.write(folder.resolve(name + ".png"), roll.png());
            assertEquals(List.of("QR-Code:" + CONTENT), Zbar.read(png), name);
        }
    }
}
