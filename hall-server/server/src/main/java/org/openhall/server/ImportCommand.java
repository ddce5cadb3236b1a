package org.openhall.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.openhall.content.blobs.BlobStore;
import org.openhall.content.database.Database;
import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.Level;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.editing.ByCommand;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.importing.ImportOptions;
import org.openhall.server.importing.Imported;
import org.openhall.server.importing.Importer;
import org.openhall.server.importing.ReportText;
import org.openhall.server.importing.columns.Headings;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.Sandbox;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.DropList;

/** {@code hall import}: files in, drafts and a report out. Exit code 1 when a file or a row was refused. */
@Command(name = "import", description = "把目录、文件和内容包导入为草稿", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(arity = "1..*", paramLabel = "文件", description = "目录 .xlsx .csv，文件 .pdf，内容包 .json")
    private List<Path> files;

    @Option(names = "--title", defaultValue = "", paramLabel = "标题", description = "PDF 文件的标题，或没有标题的那一张目录表的标题")
    private String title;

    @Option(names = "--domain", defaultValue = "", paramLabel = "领域", description = "目录表的领域：名称、别名或编号")
    private String domain;

    @Option(names = "--level", split = ",", paramLabel = "层级", description = "目录表没有写公开层级时用：district 区，street 街道，community 社区，可写多个")
    private List<Level> levels = new ArrayList<>();

    @Option(names = "--publisher", defaultValue = "", paramLabel = "机构", description = "公开主体")
    private String publisher;

    @Option(names = "--item", split = ",", paramLabel = "编号", description = "PDF 落实的公开事项编号，可写多个")
    private List<String> items = new ArrayList<>();

    @Option(names = "--region", defaultValue = "", paramLabel = "地区", description = "发布的地区")
    private String region;

    @Option(names = "--page", defaultValue = "", paramLabel = "网址", description = "政府网站上的网址，公民扫码就打开它")
    private String page;

    @Option(names = "--edition", defaultValue = "", paramLabel = "版本", description = "目录的版本，例如 2024年版")
    private String edition;

    @Option(names = "--type", paramLabel = "种类", description = "目录种类：${COMPLETION-CANDIDATES}")
    private Optional<Catalogue.Type> type = Optional.empty();

    @Option(names = "--replace", description = "同一目录里这次没有的事项，作为取消处理")
    private boolean replace;

    @Option(names = "--dry-run", description = "只看报告，不留草稿")
    private boolean dryRun;

    ImportCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        HallFolder folder = data.folder();
        PrintWriter out = spec.commandLine().getOut();
        if (!folder.exists()) {
            out.println("这里还没有大厅：" + folder.root() + "。请先用 hall init 建立。");
            return 2;
        }
        try (Database database = HallDatabase.open(folder)) {
            DraftStore drafts = new DraftStore(database);
            Map<RowKey, Row> live = new FeedStore(database).live();
            List<Draft> waiting = drafts.all();
            Attachments attachments = new Attachments(new BlobStore(folder.blobs()), Sandbox.forPages(),
                    folder.root().resolve("cache"));
            Importer importer = Importer.of(new SheetReader(Sandbox.usual()), attachments, live, waiting);
            Imported imported = importer.read(files,
                    new ImportOptions(type, title, domain, levels, publisher, region, page, edition, items,
                            Headings.NONE));
            List<Draft> all = new ArrayList<>(imported.drafts());
            if (replace) all.addAll(DropList.of(imported.catalogues(), live, waiting, "--replace"));
            ReportText.of(imported.report()).forEach(out::println);
            if (replace && imported.anyRefused()) out.println("\n有文件或行没有导入：有关目录里缺的事项这次没有作为取消处理，请改好再导入。");
            if (dryRun) out.println("\n只是试看，没有留下草稿。");
            else
                save(drafts, all, live, imported, out);
            return imported.anyRefused() ? 1 : 0;
        }
    }

    private void save(DraftStore drafts, List<Draft> all, Map<RowKey, Row> live, Imported imported, PrintWriter out) {
        Instant now = clock.instant();
        DraftStore.Saved saved = drafts.save(all, live, now, kept -> ByCommand.imported(kept, now));
        drafts.keepReport(Json.write(imported.report()), now);
        out.println();
        out.println("草稿：新增 " + saved.fresh() + "，修改 " + saved.changed() + "，取消 " + saved.dropped() + "，没有变化 "
                + saved.unchanged() + "。用 hall publish --by 姓名 发布。");
        if (!saved.busy().isEmpty())
            out.println("有 " + saved.busy().size() + " 条管理台里正有人在改，没有动：" + saved.busy().stream().limit(SHOWN).map(
                    RowKey::toString).collect(Collectors.joining("、")) + (saved.busy().size() > SHOWN ? " 等" : "")
                    + "。请和管理台的同事商量，那边发布或扔掉草稿以后再导入。");
    }
}
