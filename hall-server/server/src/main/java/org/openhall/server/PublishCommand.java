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
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.openhall.content.database.Database;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.Row;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.editing.ByCommand;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.Released;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.Plan;
import org.openhall.server.publishing.PublishOptions;
import org.openhall.server.publishing.Publisher;

/**
 * {@code hall publish}: lets drafts out in a person's name, takes back what is public, throws drafts away. Exit code 1 when
 * a draft is held back that was not before, or that was asked for by name; one that waits since earlier is only listed.
 */
@Command(name = "publish", description = "由实名人员发布草稿", mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--by", required = true, paramLabel = "姓名", description = "发布人的姓名，会记录在案")
    private String by;

    @Option(names = "--reason", defaultValue = "", paramLabel = "原因", description = "写进目录调整公告的原因；撤下时必须写")
    private String reason;

    @Option(names = "--only", split = ",", paramLabel = "编号", description = "只发布这些草稿，例如 notice/n1，可写多个")
    private List<String> only = List.of();

    @Option(names = "--allow-personal", split = ",", paramLabel = "编号", description = "这几条虽含身份证号、手机号也发布，例如 notice/n1，可写多个")
    private List<String> allowPersonal = List.of();

    @Option(names = "--withdraw", split = ",", paramLabel = "编号", description = "撤下已公开的这几条，例如 notice/n1；撤下目录时连同它的事项")
    private List<String> withdraw = List.of();

    @Option(names = "--discard", split = ",", paramLabel = "编号", description = "扔掉这几条草稿，不发布")
    private List<String> discard = List.of();

    @Option(names = "--dry-run", description = "只看会发布什么，逐条列出标题")
    private boolean dryRun;

    PublishCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (by.isBlank()) throw new ParameterException(spec.commandLine(), "--by 后面要写发布人的姓名");
        if (Stream.of(only, withdraw, discard).filter(keys -> !keys.isEmpty()).count() > 1)
            throw new ParameterException(spec.commandLine(), "--only、--withdraw、--discard 一次只能用一个");
        if (!withdraw.isEmpty() && reason.isBlank())
            throw new ParameterException(spec.commandLine(), "撤下已公开的内容要用 --reason 写明原因");
        HallFolder folder = data.folder();
        PrintWriter out = spec.commandLine().getOut();
        if (!folder.exists()) {
            out.println("这里还没有大厅：" + folder.root() + "。请先用 hall init 建立。");
            return 2;
        }
        try (Database database = HallDatabase.open(folder)) {
            DraftStore drafts = new DraftStore(database);
            if (!discard.isEmpty()) return discard(drafts, out);
            FeedStore feed = new FeedStore(database);
            Map<RowKey, Row> live = feed.live();
            Publisher publisher = new Publisher(drafts, feed);
            Instant now = clock.instant();
            Plan plan = withdraw.isEmpty()
                    ? publisher.plan(options(drafts), now)
                    : withdrawal(publisher, published(live), now);
            if (dryRun) PlanText.titles(plan, live).forEach(out::println);
            PlanText.counts(plan).forEach(out::println);
            if (plan.lacksReason()) {
                out.println("已公开的目录有 " + plan.changes() + " 处调整，没有发布：请用 --reason 写明原因，它会写进目录调整公告。");
                return 1;
            }
            Set<RowKey> waited = only.isEmpty() ? drafts.held().keySet() : Set.of();
            out.println(dryRun ? "只是试看，没有发布。" : published(publisher, plan, now));
            return waited.containsAll(plan.held().keySet()) ? 0 : 1;
        }
    }

    private Plan withdrawal(Publisher publisher, Set<RowKey> keys, Instant now) {
        try {
            return publisher.withdrawal(keys, reason, now);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /** A withdrawal's reason stands on no change list where no catalogue changes, but with the record in the console. */
    private String published(Publisher publisher, Plan plan, Instant now) {
        DraftStore.Also noted = new ByCommand(by.strip(), reason.strip(), now).of(plan.releases());
        try {
            return words(publisher.publish(plan, by.strip(), now, withdraw.isEmpty()
                    ? DraftStore.still(plan).and(noted)
                    : noted));
        } catch (IllegalStateException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private int discard(DraftStore drafts, PrintWriter out) {
        Set<RowKey> keys = keys("--discard", discard, waiting(drafts));
        if (!dryRun) drafts.discard(keys, new ByCommand(by.strip(), "", clock.instant()).dropped(keys));
        out.println(dryRun ? "只是试看，会扔掉草稿 " + keys.size() + " 条。" : "扔掉了草稿 " + keys.size() + " 条。");
        return 0;
    }

    /** What is public and shall go; a hall without its own record would have no name on its kiosks. */
    private Set<RowKey> published(Map<RowKey, Row> live) {
        Set<RowKey> keys = new HashSet<>();
        for (String word : withdraw) {
            RowKey key = live.keySet().stream().filter(known -> known.toString().equals(word)).findFirst()
                    .orElseThrow(() -> new ParameterException(spec.commandLine(),
                            "--withdraw 后面的“" + word + "”没有公开：写成 种类/编号，例如 notice/n1"));
            if (key.kind().equals(Kind.HALL.code()))
                throw new ParameterException(spec.commandLine(), "大厅的名称和时间不能撤下：请改好再导入、发布");
            keys.add(key);
        }
        return keys;
    }

    /** A mistyped key must not pass as "nothing to publish". */
    private PublishOptions options(DraftStore drafts) {
        Map<String, RowKey> waiting = waiting(drafts);
        Set<RowKey> chosen = keys("--only", only, waiting);
        return new PublishOptions(reason, Map.of(), only.isEmpty() ? Optional.empty() : Optional.of(chosen),
                keys("--allow-personal", allowPersonal, waiting));
    }

    private static Map<String, RowKey> waiting(DraftStore drafts) {
        return drafts.unclaimed().stream().collect(Collectors.toMap(draft -> draft.key().toString(), Draft::key));
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
