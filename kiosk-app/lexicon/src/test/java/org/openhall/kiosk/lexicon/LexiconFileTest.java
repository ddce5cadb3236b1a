package org.openhall.kiosk.lexicon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LexiconFileTest {

    @Test
    void findsWordsUnderTheirSyllablesLikeliestFirst() {
        Lexicon lexicon = small().build();
        int node = node(lexicon, "di", "bao");
        assertEquals("低保", lexicon.text(lexicon.wordsStart(node), 2));
        assertEquals("地保", lexicon.text(lexicon.wordsStart(node) + 1, 2));
        assertEquals(2, lexicon.wordsEnd(node) - lexicon.wordsStart(node));
        assertEquals("低", lexicon.text(lexicon.wordsStart(node(lexicon, "di")), 1));
        assertEquals("社会救助", lexicon.text(lexicon.wordsStart(node(lexicon, "she", "hui", "jiu", "zhu")), 4));
        assertEquals(-Math.log(1e-4), lexicon.cost(lexicon.wordsStart(node)), 0.001);
    }

    @Test
    void theSameWordTwiceKeepsItsHigherProbability() {
        LexiconBuilder builder = small();
        builder.add("地保", syllables("di", "bao"), 1e-2);
        Lexicon lexicon = builder.build();
        assertEquals("地保", lexicon.text(lexicon.wordsStart(node(lexicon, "di", "bao")), 2));
        assertEquals(small().build().words(), lexicon.words());
    }

    @Test
    void comesBackFromBytesAsItWas() throws IOException {
        byte[] bytes = bytes();
        Lexicon read = LexiconFile.read(new ByteArrayInputStream(bytes));
        assertEquals("低保", read.text(read.wordsStart(node(read, "di", "bao")), 2));
        assertEquals(small().build().nodes(), read.nodes());
        assertArrayEquals(bytes, bytes(), "the same words give the same bytes");
    }

    @Test
    void refusesEveryCutAndEveryFlippedByte() throws IOException {
        byte[] bytes = bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThrows(IOException.class, () -> LexiconFile.read(new ByteArrayInputStream(cut)));
            byte[] flipped = bytes.clone();
            flipped[i] ^= 0x10;
            assertThrows(IOException.class, () -> LexiconFile.read(new ByteArrayInputStream(flipped)));
        }
    }

    @Test
    void refusesAWordWhoseReadingDoesNotFit() {
        LexiconBuilder builder = new LexiconBuilder();
        assertThrows(IllegalArgumentException.class, () -> builder.add("低保", syllables("di"), 0.1));
        assertThrows(IllegalArgumentException.class, () -> builder.add("低", syllables("di"), 0));
    }

    @Test
    void theBuildMadeAGeneralLexicon() throws IOException {
        Lexicon general = LexiconFile.general();
        assertTrue(general.words() > 300_000, "words: " + general.words());
        assertEquals("康巴什", general.text(general.wordsStart(node(general, "kang", "ba", "shi")), 3));
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        small().write(out);
        return out.toByteArray();
    }

    private static LexiconBuilder small() {
        LexiconBuilder builder = new LexiconBuilder();
        builder.add("地保", syllables("di", "bao"), 1e-6);
        builder.add("低保", syllables("di", "bao"), 1e-4);
        builder.add("低", syllables("di"), 1e-4);
        builder.add("社会救助", syllables("she", "hui", "jiu", "zhu"), 1e-5);
        return builder;
    }

    private static int[] syllables(String... spellings) {
        return Stream.of(spellings).mapToInt(s -> Syllables.number(s).orElseThrow()).toArray();
    }

    private static int node(Lexicon lexicon, String... spellings) {
        int node = Lexicon.ROOT;
        for (int syllable : syllables(spellings)) {
            node = lexicon.childFrom(node, syllable);
            assertEquals(syllable, lexicon.syllable(node));
        }
        return node;
    }
}
