package org.openhall.server.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.Showing;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.EditingException;
import org.openhall.server.editing.Editor;
import org.openhall.server.editing.Reasons;
import org.openhall.server.editing.Seen;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.notices.Template.State;
import org.openhall.server.publishing.Records;

/**
 * What one person may do alone with notices: send an emergency, send approved words, take a notice back. Each needs a reason
 * and waits for a second person's look afterwards. Who may at all is the caller's to know. Thread-safe.
 */
public final class NoticeDesk {

    /** How long an emergency stands that only one person answers for. */
    public static final Duration EMERGENCY_LIFE = Duration.ofHours(24);
    /** How long a notice of approved words stands. */
    public static final Duration TEMPLATE_LIFE = Duration.ofDays(31);

    private final EditingDesk editing;
    private final SentAloneStore sent;
    private final TemplateStore templates;

    /** Lets out by the desk of all records. */
    public NoticeDesk(EditingDesk editing, SentAloneStore sent, TemplateStore templates) {
        this.editing = editing;
        this.sent = sent;
        this.templates = templates;
    }

    /**
     * Sends an emergency, or other words for one that was sent alone before. Sent twice it goes out once.
     *
     * @param seen what its writer had before them
     * @throws EditingException when it will not do
     */
    public void sendEmergency(RowKey key, Seen seen, Notice notice, String reason, Editor by) {
        if (notice.priority() != Notice.Priority.EMERGENCY)
            throw new EditingException("只有级别是“应急”的通知能不等审核就发");
        Instant latest = editing.now().plus(EMERGENCY_LIFE);
        required(notice, reason, latest, "应急通知由一个人发的，最多到 24 小时以后：请写结束时间；要更久，请提交审核");
        send(key, seen, notice, Basis.EMERGENCY, reason, by);
    }

    /**
     * Sends approved words.
     *
     * @param seen what its writer had before them
     * @param frame whose it is, when and where it stands; its words are not looked at
     * @throws EditingException when it will not do
     */
    public void sendTemplate(RowKey key, Seen seen, String template, Map<String, String> fillings, Notice frame,
            String reason, Editor by) {
        Template words = templates.find(template).filter(one -> one.state() == State.APPROVED)
                .orElseThrow(() -> new EditingException("这个模板不能用了，请换一个，或者写好后提交审核"));
        for (String name : words.words().names()) {
            String filling = fillings.getOrDefault(name, "");
            if (filling.isBlank()) throw new EditingException("请填“" + name + "”");
            if (filling.length() > Blanks.LONGEST || filling.contains("\n"))
                throw new EditingException("“" + name + "”最多 " + Blanks.LONGEST + " 个字，不分行");
        }
        Instant begins = frame.imprint().showing().from().filter(editing.now()::isBefore).orElseGet(editing::now);
        required(frame, reason, begins.plus(TEMPLATE_LIFE), "按模板发的通知最多显示 31 天：请写结束时间；要更久，请提交审核");
        send(key, seen, filled(words, fillings, frame), Basis.TEMPLATE, reason.strip() + "（模板“" + words.words().title()
                + "”）", by);
    }

    /** The notice that a template gives. */
    public static Notice filled(Template template, Map<String, String> fillings, Notice frame) {
        Blanks words = template.words().filled(fillings);
        Imprint old = frame.imprint();
        Imprint imprint = new Imprint(words.title(), old.publisher(), old.publisherName(), old.levels(), old
                .published(), old.showing(), old.portal(), old.provenance(), old.keys());
        return new Notice(imprint, template.priority(), java.util.List.of(new Section("", words.text())), frame
                .attachments(), frame.screens());
    }

    private void required(Notice notice, String reason, Instant latest, String tooLong) {
        if (reason.isBlank()) throw new EditingException("请写明为什么现在就发：事后审核的人要看");
        if (Reasons.tooLong(reason)) throw new EditingException(Reasons.advice());
        Instant now = editing.now();
        Showing showing = notice.imprint().showing();
        Instant begins = showing.from().filter(now::isBefore).orElse(now);
        Optional<Instant> ends = showing.until();
        if (ends.isEmpty() || ends.get().isAfter(latest)) throw new EditingException(tooLong);
        if (!ends.get().isAfter(begins)) throw new EditingException("结束时间已经过了，请改一下");
    }

    private void send(RowKey key, Seen seen, Notice notice, Basis basis, String reason, Editor by) {
        Optional<ContentRecord> live = editing.store().open(key).flatMap(WorkingCopy::published);
        if (live.map(Records::withoutKeys).equals(Optional.of(Records.withoutKeys(notice)))) return; // sent a second time
        boolean before = sent.of(key).stream().anyMatch(one -> one.basis() != Basis.WITHDRAWAL);
        if (live.isPresent() && !before) throw new EditingException("这条通知是审核后公开的，改动也要提交审核；急的话另写一条");
        if (live.isEmpty() && before) throw new EditingException("这条通知发过，又撤下了：还要发的话，请另写一条");
        Instant at = editing.now();
        editing.sendAlone(key, notice, seen, "一人发布，" + basis.words() + "：" + reason.strip(), by,
                handle -> SentAloneStore.add(handle, key, basis, reason.strip(), by, at));
    }

    /** Takes a notice back at once; drafts of it stay. */
    public void withdraw(RowKey key, String reason, Editor by) {
        if (reason.isBlank()) throw new EditingException("撤下要写明原因");
        Instant at = editing.now();
        editing.withdrawAlone(key, Reasons.of(reason), by,
                handle -> SentAloneStore.add(handle, key, Basis.WITHDRAWAL, reason.strip(), by, at));
    }

    /**
     * 事后审核 by a second person. What was sent wrongly comes down at once.
     *
     * @throws EditingException when it is not theirs to judge, or somebody has judged before
     */
    public void judge(long no, boolean fine, String note, Editor by) {
        SentAlone alone = sent.find(no).orElseThrow(() -> new EditingException("没有这条记录"));
        if (alone.by().account().equals(by.account())) throw new EditingException("自己发的不能自己审，请另一位审核人员来看");
        if (!fine && note.isBlank()) throw new EditingException("认为不妥，请写明哪里不妥");
        if (!sent.judge(alone, fine, Reasons.of(note), by, editing.now())) throw new EditingException("别人已经审过了");
        boolean stands = alone.basis() != Basis.WITHDRAWAL
                && editing.store().open(alone.key()).filter(copy -> copy.published().isPresent()).isPresent();
        if (!fine && stands) editing.withdrawAlone(alone.key(), "事后审核认为不妥：" + note.strip(), by, _ -> {});
    }

    /** Proposes a template. */
    public void propose(String id, Blanks words, Notice.Priority priority, Editor by) {
        if (words.title().isBlank() || words.text().isBlank()) throw new EditingException("请写标题和正文");
        if (priority == Notice.Priority.EMERGENCY) throw new EditingException("应急通知不用模板：它本来就可以一个人先发");
        templates.add(new Template(id, new Blanks(words.title().strip(), words.text().strip()), priority,
                State.PROPOSED, by, editing.now()));
    }

    /** Lets a template be sent from now on, or no longer; its writer does not approve it. */
    public void decide(String id, boolean approved, Editor by) {
        Template template = templates.find(id).orElseThrow(() -> new EditingException("没有这个模板"));
        if (approved && template.by().account().equals(by.account()))
            throw new EditingException("不能批准自己写的模板，请另一位审核人员来看");
        if (template.state() == State.RETIRED) throw new EditingException("这个模板已经停用了：还要用的话，请另写一个");
        if (approved && template.state() == State.APPROVED) throw new EditingException("别人已经批准过了");
        State to = approved ? State.APPROVED : State.RETIRED;
        if (!templates.move(id, template.state(), to, by, editing.now())) throw new EditingException("别人已经处理过了");
    }
}
