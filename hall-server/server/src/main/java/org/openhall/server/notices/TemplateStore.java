package org.openhall.server.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.openhall.content.database.Database;
import org.openhall.contract.content.Notice;
import org.openhall.server.audit.Act;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.Entry;
import org.openhall.server.editing.Editor;
import org.openhall.server.notices.Template.State;

/** Templates of notices, in {@code hall.db}. Thread-safe. */
public final class TemplateStore {

    private static final String COLUMNS = "SELECT id, title, body, priority, state, account, person, at FROM notice_template ";

    private final Database database;

    /** Works on {@code hall.db}. */
    public TemplateStore(Database database) {
        this.database = database;
    }

    /** Keeps a new one; one that is there already stays as it is. */
    void add(Template template) {
        database.run("keep a template", handle -> {
            int added = handle.execute("""
                    INSERT OR IGNORE INTO notice_template(id, title, body, priority, state, account, person, at)
                    VALUES (?,?,?,?,?,?,?,?)""", template.id(), template.words().title(), template.words().text(),
                    template.priority().name(), template.state().name(), template.by().account(), template.by()
                            .person(),
                    template.at().getEpochSecond());
            if (added > 0) audit(handle, template.id(), template.state(), template.by(), template.at());
        });
    }

    /** Moves one on; returns whether it stood there. */
    boolean move(String id, State from, State to, Editor by, Instant at) {
        return database.write("move a template", handle -> {
            int moved = handle.execute("UPDATE notice_template SET state=? WHERE id=? AND state=?", to.name(), id,
                    from.name());
            if (moved > 0) audit(handle, id, to, by, at);
            return moved > 0;
        });
    }

    private static void audit(org.jdbi.v3.core.Handle handle, String id, State state, Editor by, Instant at) {
        AuditStore.append(handle, at, new Entry(by.account(), Act.TEMPLATE_MOVED, id, state.name()));
    }

    /** One by its id. */
    public Optional<Template> find(String id) {
        return database.read("find a template", handle -> handle.createQuery(COLUMNS + "WHERE id=?").bind(0, id)
                .map((rs, _) -> template(rs)).findOne());
    }

    /** Those that may be sent or wait for a second person, by title. */
    public List<Template> all() {
        return database.read("list templates", handle -> handle
                .createQuery(COLUMNS + "WHERE state<>'RETIRED' ORDER BY title, id").map((rs, _) -> template(rs))
                .list());
    }

    private static Template template(ResultSet rs) throws SQLException {
        return new Template(rs.getString(1), new Blanks(rs.getString(2), rs.getString(3)), Notice.Priority.valueOf(rs
                .getString(4)), State.valueOf(rs.getString(5)), new Editor(rs.getString(6), rs.getString(7)),
                Instant.ofEpochSecond(rs.getLong(8)));
    }
}
