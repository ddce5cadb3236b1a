package org.openhall.server.attachments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.content.Attachment;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.intake.Sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures from phones and from strangers. */
class PictureTest {

    private static final String SECRET = "39.6015,109.7812 ZHANG SAN";

    @TempDir
    private Path folder;
    private BlobStore blobs;
    private Attachments attachments;

    @BeforeEach
    void open() {
        blobs = new BlobStore(folder.resolve("blobs"));
        attachments = new Attachments(blobs, Sandbox.forPages(), folder.resolve("cache"));
    }

    @Test
    void aPictureFromAPhoneStandsUprightAndTellsNothingOfThePhone() throws Exception {
        Path file = Files.write(folder.resolve("照片.jpg"), fromPhone());
        assertTrue(text(file).contains(SECRET), "the phone did write it");
        Attachment taken = attachments.take(file).attachment();
        Attachment.Page page = taken.pages().getFirst();
        assertEquals(200, page.width());
        assertEquals(400, page.height());
        Path kept = blobs.find(page.picture().sha256()).orElseThrow();
        Color top = new Color(ImageIO.read(kept.toFile()).getRGB(100, 50));
        assertTrue(top.getRed() > 200 && top.getBlue() < 60, "what was left is now on top: " + top);
        assertFalse(text(kept).contains(SECRET));
        assertEquals(page.picture(), taken.original(), "the file as it came is not kept");
    }

    @Test
    void aLargePictureIsDrawnAtTheSizeOfAPage() throws Exception {
        Path file = folder.resolve("大图.png");
        ImageIO.write(new BufferedImage(5000, 1000, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
        Attachment.Page page = attachments.take(file).attachment().pages().getFirst();
        assertEquals(2000, page.width());
        assertEquals(400, page.height());
    }

    @Test
    void aFloodOfPixelsIsRefusedBeforeItIsDrawn() throws IOException {
        Path file = Files.write(folder.resolve("洪水.png"), flood());
        RefusedFileException refused = assertThrows(RefusedFileException.class, () -> attachments.take(file));
        assertTrue(refused.getMessage().contains("图片太大"), refused.getMessage());
    }

    @Test
    void aTornPictureIsRefused() throws Exception {
        byte[] whole = fromPhone();
        Path file = Files.write(folder.resolve("半张.jpg"), java.util.Arrays.copyOf(whole, 120));
        assertThrows(RefusedFileException.class, () -> attachments.take(file));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** 400 by 200 points, left half red, with an Exif that says "turn it to the right" and more than that. */
    private static byte[] fromPhone() throws IOException {
        BufferedImage picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 200, 200);
        pen.setColor(Color.BLUE);
        pen.fillRect(200, 0, 200, 200);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        byte[] plain = jpeg.toByteArray();
        byte[] said = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + said.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(said.length).putInt(8 + 2 + 24 + 4);
        exif.putInt(0).put(said);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(new byte[]{(byte) 0xFF, (byte) 0xE1});
        out.write(ByteBuffer.allocate(2).putShort((short) (2 + exif.capacity())).array());
        out.write(exif.array());
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** A PNG of a few bytes whose head promises 60,000 by 60,000 points. */
    private static byte[] flood() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", small);
        ByteBuffer png = ByteBuffer.wrap(small.toByteArray());
        png.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 check = new CRC32();
        check.update(png.array(), 12, 17);
        png.putInt(29, (int) check.getValue());
        return png.array();
    }
}
