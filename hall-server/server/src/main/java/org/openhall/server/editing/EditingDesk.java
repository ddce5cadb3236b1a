package org.openhall.server.editing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.editing.Step.Act;
import org.openhall.server.editing.WorkingCopy.DraftMark;
import org.openhall.server.publishing.DraftStore;
import org.openhall.server.publishing.PersonalNumbers;
import org.openhall.server.publishing.Plan;
import org.openhall.server.publishing.PublishOptions;
import org.openhall.server.publishing.Publisher;
import org.openhall.server.publishing.Records;

/**
 * The rules by which words become public. Two persons at least: whoever wrote them neither reviews nor publishes them.
 * Thread-safe.
 */
public final class EditingDesk {

    private static final int MOST_ATTEMPTS = 5;

    private final EditingStore store;
    private final Publisher publisher;
    private final InstantSource clock;
    private final Object publishing = new Object();

    /** Works on the store, lets out by the publisher. */
    public EditingDesk(EditingStore store, Publisher publisher, InstantSource clock) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The server's time. */
    public Instant now() {
        return clock.instant();
    }

    /** What the pages read. */
    public EditingStore store() {
        return store;
    }

    /**
     * Saves words. Those that the draft has already change nothing: it stays where it stands, e.g. approved.
     *
     * @return the draft's number
     * @throws StaleEditException when somebody else has saved meanwhile; nothing is kept
     * @throws EditingException when the reason is too long
     */
    public long save(RowKey key, Optional<ContentRecord> content, long seen, String reason, Editor by) {
        return kept(key, content, seen, Reasons.of(reason), by);
    }

    private long kept(RowKey key, Optional<ContentRecord> content, long seen, String reason, Editor by) {
        return store.save(key, content, seen, reason.strip(), by, clock.instant())
                .orElseThrow(StaleEditException::new);
    }

    /** Whether these words would change a catalogue that is public: then its change list needs a reason. */
    public boolean needsReason(RowKey key, Optional<ContentRecord> content) {
        Optional<ContentRecord> live = store.open(key).flatMap(WorkingCopy::published);
        boolean listed = Stream.concat(content.stream(), live.stream()).anyMatch(this::listed);
        return listed && !live.map(Records::withoutKeys).equals(content.map(Records::withoutKeys));
    }

    private boolean listed(ContentRecord content) {
        return content instanceof CatalogueItem item && !item.catalogue().isEmpty()
                && store.open(new RowKey(Kind.CATALOGUE.code(), item.catalogue())).flatMap(WorkingCopy::published)
                        .isPresent();
    }

    /**
     * Hands a draft in for review.
     *
     * @throws EditingException when it changes a public catalogue without saying why: later nobody could add that
     */
    public void submit(RowKey key, long seen, Editor by) {
        WorkingCopy copy = store.open(key).orElseThrow(StaleEditException::new);
        if (copy.draft().map(DraftMark::reason).filter(String::isBlank).isPresent() && needsReason(key, copy.content()))
            throw new EditingException("这本目录已经公开，改动要写明原因，会写进目录调整公告：请打开这一条，在最下面写上修改原因再提交");
        List<String> personal = PersonalNumbers.in(copy.draft().map(DraftMark::reason).orElse(""));
        if (!personal.isEmpty())
            throw new EditingException("修改原因会公开，里面有" + String.join("、", personal) + "：请打开这一条，改写原因再提交");
        required(store.move(key, seen, List.of(DraftState.WAITING, DraftState.RETURNED), DraftState.REVIEW,
                Act.SUBMITTED, by, "", clock.instant()));
    }

    /**
     * 保密审查 by a second person.
     *
     * @param note why, when it goes back
     */
    public void review(RowKey key, long seen, boolean passed, String level, String basis, String note, Editor by) {
        DraftMark mark = mark(key);
        if (own(key, by)) throw new EditingException("不能审自己写的稿，请另一位审核人员来审");
        if (passed && (level.isBlank() || basis.isBlank())) throw new EditingException("请写明保密审查的结论和依据");
        if (!passed && note.isBlank()) throw new EditingException("退回时请写明要改什么");
        Review review = new Review(passed, level.strip(), Reasons.of(basis), by.person(), clock.instant(),
                mark.digest());
        required(store.judge(key, seen, review, by, Reasons.of(note)));
    }

    /** Gives an approved draft back to its writer: whoever is to let it out sees that something is missing. */
    public void sendBack(RowKey key, long seen, String note, Editor by) {
        if (note.isBlank()) throw new EditingException("退回时请写明要改什么");
        required(
                store.move(key, seen, List.of(DraftState.APPROVED), DraftState.RETURNED, Act.RETURNED, by,
                        Reasons.of(note),
                        clock.instant()));
    }

    /** Lets an approved draft out. */
    public void publish(RowKey key, long seen, Editor by) {
        publish(Map.of(key, seen), by).forEach((_, why) -> {
            throw new EditingException(why);
        });
    }

    /**
     * Lets approved drafts out together: a catalogue gets one change list of them all.
     *
     * @param seen numbers of the drafts by key
     * @return why some were not let out
     */
    public Map<RowKey, String> publish(Map<RowKey, Long> seen, Editor by) {
        synchronized (publishing) {
            for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
                try {
                    return published(seen, by);
                } catch (StaleEditException e) {
                    // somebody saved one of them between our look and the release: look again, and leave that one
                }
            }
            return published(seen, by);
        }
    }

    private Map<RowKey, String> published(Map<RowKey, Long> seen, Editor by) {
        Map<RowKey, String> undone = new TreeMap<>();
        Map<RowKey, DraftMark> ready = new TreeMap<>();
        seen.forEach((key, edit) -> store.open(key).flatMap(WorkingCopy::draft).ifPresentOrElse(mark -> {
            Optional<String> fault = unready(key, mark, edit, by);
            fault.ifPresentOrElse(why -> undone.put(key, why), () -> ready.put(key, mark));
        }, () -> undone.put(key, new StaleEditException().getMessage())));
        Instant now = clock.instant();
        Map<RowKey, String> reasons = new TreeMap<>();
        ready.forEach((key, mark) -> reasons.put(key, mark.reason()));
        Plan plan = publisher.plan(new PublishOptions("", reasons, Optional.of(ready.keySet()), Set.of()), now);
        plan.held().forEach((key, why) -> {
            ready.remove(key);
            undone.put(key, "没有公开：" + why);
        });
        if (plan.lacksReason()) throw new EditingException("已公开的目录有调整，要写明原因：请退回，由编辑补上修改原因");
        if (!ready.isEmpty())
            publisher.publish(plan, by.person(), now, EditingStore.published(ready, by, now).and(EditingStore.along(
                    plan.along(), by, now)));
        return undone;
    }

    /**
     * Lets words out that only one person answers for; when that is allowed is the caller's to know.
     *
     * @param seen what they had before them
     * @param also written in the same transaction
     * @throws EditingException when personal numbers stand in them; the words stay as a draft
     * @throws StaleEditException when somebody else has saved or sent meanwhile; nothing goes out
     */
    public void sendAlone(RowKey key, ContentRecord content, Seen seen, String note, Editor by, DraftStore.Also also) {
        synchronized (publishing) {
            Instant now = clock.instant();
            long version = store.open(key).map(WorkingCopy::version).orElse(0L);
            if (version != seen.version()) throw new StaleEditException();
            long edit = kept(key, Optional.of(content), seen.edit(), note, by);
            DraftMark mark = mark(key);
            if (mark.edit() != edit) throw new StaleEditException();
            Plan plan = publisher.plan(new PublishOptions(note, Map.of(), Optional.of(Set.of(key)), Set.of()), now);
            plan.held().forEach((_, why) -> {
                throw new EditingException("没有发出，已存为草稿：" + why);
            });
            DraftStore.Also noted = EditingStore.published(Map.of(key, mark), by, now);
            publisher.publish(plan, by.person(), now, noted.and(also));
        }
    }

    /**
     * Takes back what only one person says must come down. Drafts of it stay.
     *
     * @param also written in the same transaction
     */
    public void withdrawAlone(RowKey key, String reason, Editor by, DraftStore.Also also) {
        synchronized (publishing) {
            if (store.open(key).flatMap(WorkingCopy::published).isEmpty())
                throw new EditingException("它已经不在查询机上了");
            Instant now = clock.instant();
            Plan plan = withdrawal(key, reason, now);
            publisher.publish(plan, by.person(), now, EditingStore.withdrawn(key, by, reason, now).and(EditingStore
                    .along(plan.along(), by, now)).and(also));
        }
    }

    private Plan withdrawal(RowKey key, String reason, Instant now) {
        try {
            return publisher.withdrawal(Set.of(key), reason, now);
        } catch (IllegalArgumentException e) {
            throw new EditingException(e.getMessage());
        }
    }

    private Optional<String> unready(RowKey key, DraftMark mark, long seen, Editor by) {
        if (mark.edit() != seen || mark.state() != DraftState.APPROVED
                || store.review(key, mark).filter(Review::passed).isEmpty())
            return Optional.of("这份稿没有通过审核，或审核后又改过：请重新提交审核");
        return own(key, by) ? Optional.of("不能公开自己写的稿，请另一位发布人员来公开") : Optional.empty();
    }

    /** Throws a draft away. */
    public void drop(RowKey key, long seen, Editor by) {
        required(store.drop(key, seen, by, clock.instant()));
    }

    /** Whether somebody had a hand in the draft that stands there now. */
    public boolean own(RowKey key, Editor by) {
        return store.hands(key).contains(by.account());
    }

    private DraftMark mark(RowKey key) {
        return store.open(key).flatMap(WorkingCopy::draft).orElseThrow(StaleEditException::new);
    }

    private static void required(boolean done) {
        if (!done) throw new StaleEditException();
    }
}
