package org.openhall.kiosk.lexicon.making;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.openhall.kiosk.lexicon.LexiconBuilder;

/**
 * Makes the general lexicon at build time; Maven runs it after compiling. Arguments: the file to write, and a stamp file
 * by which it knows that nothing changed since.
 */
public final class LexiconMain {
    private LexiconMain() {}

    /**
     * Makes the lexicon, or leaves it when its sources are those of the stamp.
     *
     * @throws IOException if a source cannot be read or the file not be written
     */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        Path stamp = Path.of(args[1]);
        String sources = SourceStamp.of(System.getProperty("java.class.path"), target);
        boolean fresh = Files.exists(target) && Files.exists(stamp) && Files.readString(stamp).equals(sources);
        if (fresh) return;
        Files.createDirectories(target.getParent());
        LexiconBuilder builder = new LexiconBuilder();
        int words = new GeneralWords().addTo(builder);
        try (OutputStream out = Files.newOutputStream(target)) {
            builder.write(out);
        }
        Files.writeString(stamp, sources);
        System.out.println("lexicon: " + words + " words, " + Files.size(target) + " bytes");
    }
}
