package org.openhall.devices.receipt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReceiptPictureTest {

    private final ReceiptPicture pictures = new ReceiptPicture(Glyphs.installed());

    @TempDir
    private Path folder;

    static List<Paper> papers() {
        return List.of(Paper.NARROW, Paper.WIDE, new Paper(80, 512, 42));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void anIndependentReaderReadsTheCodes(Paper paper) throws Exception {
        assertEquals(List.of("QR-Code:" + Slips.CODE), read(Slips.application(), paper));
        assertEquals(List.of("CODE-128:A012-20261130"), read(Slips.ticket(), paper));
        String chinese = "https://hall.example.cn/票?n=1&名=𠮷";
        assertEquals(List.of("QR-Code:" + chinese), read(Receipt.of(new Part.Qr(chinese)), paper));
        String longest = "x".repeat(500);
        assertEquals(List.of("QR-Code:" + longest), read(Receipt.of(new Part.Qr(longest)), paper));
    }

    private List<String> read(Receipt receipt, Paper paper) throws IOException {
        Path png = folder.resolve("slip.png");
        Files.write(png, pictures.png(receipt, paper));
        return Zbar.read(png);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aPictureIsAsWideAsTheRoll(Paper paper) throws Exception {
        byte[] png = pictures.png(Slips.application(), paper);
        assertEquals(paper.mm() * Paper.DOTS_PER_MM, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    }

    @Test
    void rareCharactersAreDrawn() {
        Glyphs glyphs = Glyphs.installed();
        Strip.Line rare = new Strip.Line("𠮷", Part.Align.LEFT, Part.Size.NORMAL, false);
        Strip.Line missing = new Strip.Line("〓", Part.Align.LEFT, Part.Size.NORMAL, false);
        Bitmap drawn = glyphs.line(rare, Paper.NARROW);
        assertEquals(Paper.LINE, drawn.height());
        assertTrue(ink(drawn, 0, 24) > 60, "it is there");
        assertEquals(0, ink(drawn, 24, Paper.NARROW.dots()), "in two columns");
        assertTrue(!drawn.equals(glyphs.line(missing, Paper.NARROW)), "and itself");
    }

    private static long ink(Bitmap picture, int from, int to) {
        long ink = 0;
        for (int y = 0; y < picture.height(); y++)
            for (int x = from; x < to; x++)
                if (picture.black(x, y)) ink++;
        return ink;
    }
}
