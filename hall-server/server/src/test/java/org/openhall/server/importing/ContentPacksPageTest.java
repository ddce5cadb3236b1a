package org.openhall.server.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.content.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The page that describes content packs tells the truth, of every kind. */
class ContentPacksPageTest {

    private static final Path PAGE = Path.of(System.getProperty("openhall.house"), "hall-server/docs/content-packs.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyExampleIsTakenWithoutAQuestion() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();

        Imported imported = new TestingImport(folder).pack(examples.toArray(String[]::new));

        assertEquals(List.of(), TestingImport.remarks(imported));
        assertEquals(Arrays.stream(Kind.values()).map(Kind::code).sorted().toList(),
                imported.drafts().stream().map(draft -> draft.key().kind()).sorted().toList());
    }
}
