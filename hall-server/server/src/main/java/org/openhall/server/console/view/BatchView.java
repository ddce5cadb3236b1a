package org.openhall.server.console.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * What files would give, for a person to look at before anything is kept.
 *
 * @param path of the batch
 * @param title names of the files
 * @param told what was said of them
 * @param read whether they have been read
 * @param savings what would become of the records
 * @param heads tables and their columns
 * @param files what became of each file
 * @param mayKeep whether any draft would be left
 * @param fault what to do, or empty
 */
public record BatchView(String path, String title, ImportView.Told told, boolean read, List<Saved> savings,
        List<Head> heads, List<File> files, boolean mayKeep, String fault) {

    private static final List<String> TOLD = List.of("标题", "领域：", "公开层级");

    /** While the files are still being read. */
    public static BatchView reading(String path, String title, ImportView.Told told) {
        return new BatchView(path, title, told, false, List.of(), List.of(), List.of(), false, "");
    }

    /** Whether something is missing that a person can say of the whole table. */
    public boolean asks() {
        return files.stream().flatMap(file -> Stream.concat(Stream.of(file.refusal()), file.remarks().stream()))
                .anyMatch(words -> TOLD.stream().anyMatch(words::contains));
    }

    /**
     * How many records would end like that.
     *
     * @param number how many
     * @param words how
     */
    public record Saved(long number, String words) {}

    /**
     * A table.
     *
     * @param name of its sheet or file
     * @param row where its head stands, from 1; 0: none was found
     * @param columns with the element each is read as
     * @param top first rows, where no head was found
     * @param point address that shows the columns of a row, to which its number is added; empty where a head was found
     */
    public record Head(String name, int row, List<Column> columns, List<List<String>> top, String point) {}

    /**
     * A column.
     *
     * @param words its header words
     * @param field name of the form's field
     * @param choices elements to choose from
     * @param sample first words below
     * @param known whether an element was found for it
     */
    public record Column(String words, String field, List<FormPart.Option> choices, String sample, boolean known) {}

    /**
     * What became of a file.
     *
     * @param name its name
     * @param refusal why nothing of it was taken, or empty
     * @param counts of rows
     * @param remarks about the file as a whole
     * @param lines rows that a person must look at
     * @param more how many such rows are not shown
     * @param rows every row as it was read
     */
    public record File(String name, String refusal, String counts, List<String> remarks, List<Line> lines, int more,
            Rows rows) {}

    /**
     * Rows as they were read; of one file at a time, the others have a way to theirs.
     *
     * @param mark of the place on the page
     * @param number how many there are
     * @param open whether a person asked for them
     * @param heads what stands beside the title
     * @param rows those of this page; empty: they are on a page of their own
     * @param range which of how many these are; empty: they are all
     * @param before address of the rows before these, or of all where none are shown; empty where there are none
     * @param after address of those that follow, or empty
     */
    public record Rows(String mark, int number, boolean open, List<String> heads, List<Row> rows, String range,
            String before,
            String after) {}

    /**
     * A row as it was read.
     *
     * @param place sheet and row
     * @param title of the record it became, or empty
     * @param cells what was read, one for each head
     * @param verdicts what becomes of it
     */
    public record Row(String place, String title, List<String> cells, List<Verdict> verdicts) {}

    /**
     * What becomes of a row.
     *
     * @param words for people
     * @param look of the tag
     */
    public record Verdict(String words, String look) {}

    /**
     * A row that a person must look at.
     *
     * @param place sheet and row
     * @param verdict how it ended
     * @param look of its tag
     * @param remarks what to look at
     */
    public record Line(String place, String verdict, String look, List<String> remarks) {}
}
