package org.openhall.kiosk.input;

import java.io.IOException;
import java.util.function.Supplier;

import org.openhall.content.reading.Library;
import org.openhall.kiosk.lexicon.Lexicon;
import org.openhall.kiosk.lexicon.LexiconBuilder;
import org.openhall.kiosk.lexicon.LexiconFile;

/**
 * The kiosk's one pinyin input: loads the general lexicon at the first question (about 0.1 s: ask off the UI thread) and
 * takes the hall's words whenever content has changed. Thread-safe. Without a readable lexicon it offers nothing, and
 * letters still find what carries its pinyin.
 */
public final class SharedPinyin implements Supplier<PinyinInput> {

    private static final System.Logger LOG = System.getLogger(SharedPinyin.class.getName());

    private boolean loaded;
    private Lexicon general = new LexiconBuilder().build();
    private volatile PinyinInput present = PinyinInput.NONE;

    @Override
    public PinyinInput get() {
        general();
        return present;
    }

    /**
     * From now on offers the words of what is published, too, in place of those before. To be called at the start and
     * whenever content has changed; reads the disk, takes a second for some thousand titles: not on the UI thread.
     */
    public void learn(Library library) {
        HallWords words = new HallWords(general());
        words.addAll(library);
        use(words);
    }

    /** From now on offers these words too, in place of the hall's words before. */
    public void use(HallWords words) {
        present = new PinyinDecoder(general(), words.build());
    }

    private synchronized Lexicon general() {
        if (loaded) return general;
        loaded = true;
        try {
            general = LexiconFile.general();
            present = new PinyinDecoder(general);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "no pinyin: the lexicon cannot be read", e);
        }
        return general;
    }
}
