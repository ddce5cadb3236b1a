package org.openhall.server.console.notices;

import java.util.List;
import java.util.UUID;

import org.openhall.contract.content.Notice;
import org.openhall.server.accounts.Permission;
import org.openhall.server.console.content.EditPages;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Moved;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.view.TemplatesView;
import org.openhall.server.editing.EditingException;
import org.openhall.server.http.Reply;
import org.openhall.server.notices.Blanks;
import org.openhall.server.notices.NoticeDesk;
import org.openhall.server.notices.Template;
import org.openhall.server.notices.TemplateStore;

/** Templates of notices: proposed by one person, approved by another, ended by either. */
public final class TemplatePages {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 5_000;

    private final NoticeDesk desk;
    private final TemplateStore store;
    private final Pages pages;

    /** Works on the desk. */
    public TemplatePages(NoticeDesk desk, TemplateStore store, Pages pages) {
        this.desk = desk;
        this.store = store;
        this.pages = pages;
    }

    /** The list, with a form for a new one. */
    public Reply list(Visit visit) {
        return shown(visit, UUID.randomUUID().toString(), "");
    }

    /** Proposes one. Its id came with the form: sent twice it is one. */
    public Reply propose(Visit visit) {
        String id = visit.form().text("id");
        String title = visit.form().text("title").replace('\n', ' ').strip();
        String text = visit.form().text("text").strip();
        Notice.Priority priority = visit.form().text("priority").equals(Notice.Priority.LOOP.name())
                ? Notice.Priority.LOOP
                : Notice.Priority.NOTICE;
        try {
            if (!id.matches("[0-9a-f-]{36}")) throw new EditingException("请刷新这一页再提交");
            if (title.length() > LONGEST_TITLE || text.length() > LONGEST_TEXT)
                throw new EditingException("标题最多 " + LONGEST_TITLE + " 个字，正文最多 " + LONGEST_TEXT + " 个字");
            desk.propose(id, new Blanks(title, text), priority, EditPages.editor(visit));
        } catch (EditingException e) {
            return shown(visit, id, e.getMessage());
        }
        return Moved.to("/notices/templates", "模板已提交，等另一位同事批准");
    }

    /** Approves or ends one. */
    public Reply decide(Visit visit) {
        boolean approved = visit.form().text("verdict").equals("approve");
        String id = visit.call().part("id");
        try {
            if (!approved && !may(visit, store.find(id).orElseThrow(() -> new EditingException("没有这个模板"))))
                throw new EditingException("只有审核人员和写模板的人能停用它");
            if (approved && !visit.account().may(Permission.CONTENT_REVIEW, ""))
                throw new EditingException("要由全大厅的审核人员批准");
            desk.decide(id, approved, EditPages.editor(visit));
        } catch (EditingException e) {
            return shown(visit, UUID.randomUUID().toString(), e.getMessage());
        }
        return Moved.to("/notices/templates", approved ? "已批准，可以用了" : "已停用");
    }

    private static boolean may(Visit visit, Template template) {
        return visit.account().may(Permission.CONTENT_REVIEW, "") || template.by().account().equals(visit.account()
                .id());
    }

    private Reply shown(Visit visit, String fresh, String fault) {
        List<TemplatesView.Line> lines = store.all().stream().map(one -> line(visit, one)).toList();
        return pages.page(visit, "通知模板", "templates", new TemplatesView(lines, fresh, visit.account().may(
                Permission.NOTICE_WRITE), fault, visit.form().text("title"), visit.form().text("text")));
    }

    private static TemplatesView.Line line(Visit visit, Template one) {
        boolean approved = one.state() == Template.State.APPROVED;
        boolean own = one.by().account().equals(visit.account().id());
        return new TemplatesView.Line(one.id(), one.words().title(), one.words().text(), NoticeWords.priority(one
                .priority()), approved ? "可以用" : "等批准", approved ? "public" : "review", one.by().person(), approved,
                !approved && !own && visit.account().may(Permission.CONTENT_REVIEW, ""), may(visit, one));
    }
}
