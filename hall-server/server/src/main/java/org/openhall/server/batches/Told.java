package org.openhall.server.batches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.Level;
import org.openhall.server.importing.ImportOptions;
import org.openhall.server.importing.columns.Field;
import org.openhall.server.importing.columns.Headings;

/**
 * What a person says of the files they hand in. Absent fields are read as empty.
 *
 * @param source 公开主体 whose files they are, also the one under which corrections of columns are remembered
 * @param type which list it is
 * @param title of a table or document that has none
 * @param domain of the tables, by name, alias or code
 * @param levels of items whose table has no word on it
 * @param region the place
 * @param page address on the government portal
 * @param edition e.g. 2024年版
 * @param reason why public catalogues change
 * @param whole whether items that a catalogue no longer has shall be taken back
 * @param columns names of {@link Field}s by header words, empty for something else
 */
public record Told(String source, Optional<Catalogue.Type> type, String title, String domain, List<Level> levels,
        String region, String page, String edition, String reason, boolean whole, Map<String, String> columns) {

    /** Reads absent fields as empty. */
    public Told {
        source = text(source);
        title = text(title);
        domain = text(domain);
        region = text(region);
        page = text(page);
        edition = text(edition);
        reason = text(reason);
        levels = levels == null ? List.of() : List.copyOf(levels);
        columns = columns == null ? Map.of() : Map.copyOf(columns);
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }

    /** The same with other columns set right, too. */
    public Told with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(columns);
        all.putAll(more);
        return new Told(source, type, title, domain, levels, region, page, edition, reason, whole, all);
    }

    /** This, and of the columns that it says nothing of what was said before. */
    public Told over(Told before) {
        return before.columns.isEmpty() ? this : with(before.with(columns).columns);
    }

    /** For the importer. */
    ImportOptions options() {
        return new ImportOptions(type, title, domain, levels, source, region, page, edition, List.of(), headings());
    }

    /** What the columns were said to be. */
    Headings headings() {
        Map<String, Optional<Field>> words = new HashMap<>();
        columns.forEach((heading, field) -> words.put(heading,
                field.isEmpty() ? Optional.empty() : Optional.of(Field.valueOf(field))));
        return new Headings(words);
    }
}
