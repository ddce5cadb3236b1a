package org.openhall.server.attachments;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture on disk, PNG or JPEG, whichever is smaller. Pages without colour are kept in shades of grey.
 *
 * @param name of the file in its folder
 * @param mediaType e.g. image/png
 */
record PictureFile(String name, String mediaType) {

    private static final float QUALITY = 0.82f;

    static PictureFile write(BufferedImage picture, Path folder, String stem) throws IOException {
        BufferedImage lean = isGrey(picture) ? grey(picture) : picture;
        byte[] png = png(lean);
        byte[] jpeg = jpeg(lean);
        boolean smaller = jpeg.length < png.length;
        PictureFile file = smaller
                ? new PictureFile(stem + ".jpg", "image/jpeg")
                : new PictureFile(stem + ".png", "image/png");
        Files.write(folder.resolve(file.name()), smaller ? jpeg : png);
        return file;
    }

    private static boolean isGrey(BufferedImage picture) {
        int[] line = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int pixel : line) {
                int red = pixel >> 16 & 0xff;
                if (red != (pixel >> 8 & 0xff) || red != (pixel & 0xff)) return false;
            }
        }
        return true;
    }

    private static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return grey;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
