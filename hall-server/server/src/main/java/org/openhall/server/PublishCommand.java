package org.openhall.server;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.openhall.content.database.Database;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Released;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.Plan;
import org.openhall.server.publishing.PublishOptions;
import org.openhall.server.publishing.Publisher;

/** {@code hall publish}: lets drafts out in a person's name. Exit code 1 when some were held back. */
@Command(name = "publish", description = "由实名人员发布草稿", mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("catalogue", "目录"),
            Map.entry("item", "公开事项"), Map.entry("change", "目录调整"), Map.entry("document", "政府信息"),
            Map.entry("guide", "办事指南"), Map.entry("policy", "政策文件"), Map.entry("interpretation", "政策解读"),
            Map.entry("notice", "通知公告"), Map.entry("office", "机构"), Map.entry("community", "居务公开"),
            Map.entry("question", "办事咨询"), Map.entry("domain", "领域"), Map.entry("synonyms", "同义词"),
            Map.entry("hall", "大厅"));

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--by", required = true, paramLabel = "姓名", description = "发布人的姓名，会记录在案")
    private String by;

    @Option(names = "--reason", defaultValue = "", paramLabel = "原因", description = "写进目录调整公告的原因")
    private String reason;

    @Option(names = "--only", split = ",", paramLabel = "编号", description = "只发布这些草稿，例如 notice/n1，可写多个")
    private List<String> only = List.of();

    @Option(names = "--allow-personal", split = ",", paramLabel = "编号", description = "这几条虽含身份证号、手机号也发布，例如 notice/n1，可写多个")
    private List<String> allowPersonal = List.of();

    @Option(names = "--dry-run", description = "只看会发布什么")
    private boolean dryRun;

    PublishCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (by.isBlank()) throw new ParameterException(spec.commandLine(), "--by 后面要写发布人的姓名");
        HallFolder folder = data.folder();
        PrintWriter out = spec.commandLine().getOut();
        if (!folder.exists()) {
            out.println("这里还没有大厅：" + folder.root() + "。请先用 hall init 建立。");
            return 2;
        }
        try (Database database = HallDatabase.open(folder)) {
            DraftStore drafts = new DraftStore(database);
            Publisher publisher = new Publisher(drafts, new FeedStore(database));
            Instant now = clock.instant();
            Plan plan = publisher.plan(options(drafts), now);
            plan.byKind().forEach((kind, count) -> out.println("  " + KINDS.getOrDefault(kind, kind) + " " + count));
            if (plan.gone() > 0) out.println("  取消 " + plan.gone());
            plan.held().forEach((key, why) -> out.println("  暂不发布 " + key + "：" + why + "。"));
            if (plan.lacksReason()) {
                out.println("已公开的目录有 " + plan.changes() + " 处调整，没有发布：请用 --reason 写明原因，它会写进目录调整公告。");
                return 1;
            }
            out.println(dryRun ? "只是试看，没有发布。" : words(publisher.publish(plan, by.strip(), now)));
            return plan.held().isEmpty() ? 0 : 1;
        }
    }

    /** A mistyped key must not pass as "nothing to publish". */
    private PublishOptions options(DraftStore drafts) {
        Map<String, RowKey> waiting = drafts.all().stream()
                .collect(Collectors.toMap(draft -> draft.key().toString(), Draft::key));
        Set<RowKey> chosen = keys("--only", only, waiting);
        return new PublishOptions(reason, only.isEmpty() ? Optional.empty() : Optional.of(chosen),
                keys("--allow-personal", allowPersonal, waiting));
    }

    private Set<RowKey> keys(String option, List<String> words, Map<String, RowKey> waiting) {
        Set<RowKey> keys = new HashSet<>();
        for (String word : words) {
            if (!waiting.containsKey(word))
                throw new ParameterException(spec.commandLine(),
                        option + " 后面的“" + word + "”不是草稿的编号：写成 种类/编号，例如 notice/n1，照抄“暂不发布”后面的就对");
            keys.add(waiting.get(word));
        }
        return keys;
    }

    private String words(Released released) {
        return by.strip() + " 发布了 " + released.put() + " 条，取消 " + released.gone() + " 条，没有变化 "
                + released.unchanged() + " 条。";
    }
}
