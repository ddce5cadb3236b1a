package org.openhall.content.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;

import org.openhall.content.search.words.Fold;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Channel;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Level;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.content.SearchKeys;
import org.openhall.contract.content.SearchKeys.Keyword;
import org.openhall.contract.content.Showing;
import org.openhall.contract.content.TimeLimit;

/** Real published catalogue rows as records, with the sounds that a server would have put on them. */
final class CatalogueRows {

    private CatalogueRows() {}

    static List<CatalogueItem> all() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                CatalogueRows.class.getResourceAsStream("catalogue-rows.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(CatalogueRows::item).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(CatalogueItem item) {
        return item.imprint().provenance().reference();
    }

    private static CatalogueItem item(String line) {
        String[] cell = line.split("\t", -1);
        List<String> names = Stream.of(cell[5], cell[6], cell[7]).filter(name -> !name.isEmpty()).toList();
        Imprint imprint = new Imprint(String.join(" ", names), "", cell[11], List.of(Level.DISTRICT),
                Optional.empty(), Showing.ALWAYS, "", new Provenance(cell[2], cell[3], cell[0]), SearchKeys.NONE);
        List<Channel> channels = Arrays.stream(cell[12].split(";", -1)).filter(name -> !name.isEmpty())
                .map(name -> new Channel(name, Channel.Use.USED)).toList();
        return new CatalogueItem(imprint.withKeys(keys(imprint.title())), "cat-" + Integer.toHexString(
                cell[3].hashCode()), cell[1], cell[4], names, cell[8], cell[9], "", "", TimeLimit.of(cell[10]),
                channels, null, null, null, null, "", "", "", Map.of(), List.of());
    }

    /** Sounds as a server makes them. */
    static SearchKeys keys(String title, String... keywords) {
        return new SearchKeys(pinyin(title),
                Arrays.stream(keywords).map(word -> new Keyword(word, pinyin(word))).toList());
    }

    static String pinyin(String text) {
        List<Pinyin> sounds = HanLP.convertToPinyinList(text);
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Fold.isHan(c)) spelt.append(' ').append(sounds.get(i).getPinyinWithoutTone()).append(' ');
            else
                spelt.append(Character.isLetterOrDigit(c) ? c : ' ');
        }
        return Arrays.stream(spelt.toString().trim().split(" +", -1)).collect(Collectors.joining(" "));
    }
}
