package org.openhall.server.importing;

import java.util.List;

import org.openhall.server.importing.columns.SourceTable;
import org.openhall.server.importing.judgement.TableJudge;
import org.openhall.server.intake.RefusedFileException;

/**
 * What tables are called: as printed above them, or as the person says who hands them in. Never made up. For one run of
 * the importer.
 */
final class TableNaming {

    private final ImportOptions options;
    private final TableJudge judge;
    private int tables;

    TableNaming(ImportOptions options, TableJudge judge) {
        this.options = options;
        this.judge = judge;
    }

    /** Refuses a file with a table that nobody has named, or with more than the one that the person can have meant. */
    void check(List<SourceTable> file) throws RefusedFileException {
        tables += file.size();
        if (!options.domain().isBlank() && judge.domain(options.domain().strip()).isEmpty())
            throw new RefusedFileException(
                    "领域表里没有“" + options.domain() + "”（或对上了几个）：请把领域（命令行的 --domain）写成领域表里的名称、别名或编号，再导入。");
        if (options.title().isBlank()) {
            for (SourceTable table : file)
                if (nameless(table)) throw new RefusedFileException(unnamed(table));
        } else if (tables > 1) {
            throw new RefusedFileException("标题（命令行的 --title）只能说明一张表，这次不止一张：请一次导入一张，或者在每张表的上方写上标题，再导入。");
        }
    }

    /** The table with its title and domain. */
    SourceTable named(SourceTable table) {
        return table.called(options.title().isBlank() ? table.title() : options.title().strip(),
                options.domain().isBlank() ? table.domain() : options.domain().strip());
    }

    private static boolean nameless(SourceTable table) {
        return table.title().isBlank() && table.domain().isBlank();
    }

    private static String unnamed(SourceTable table) {
        String where = table.rows().isEmpty() ? "有一张表" : "第 " + table.rows().getFirst().row() + " 行起的表";
        return where + "没有标题，不知道是哪一本目录：请在表头上方写上目录的名称，或者说明目录的标题和领域（命令行用 --title 和 --domain），再导入。";
    }
}
