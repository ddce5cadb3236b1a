package org.openhall.server.console.content;

import java.util.List;

import org.openhall.server.console.view.Typed;
import org.openhall.server.editing.EditingException;
import org.openhall.server.http.Form;

/** What a 保密审查 can come to. A review is kept for good, so nothing else gets into it than what its form offers. */
public final class Secrecy {

    /** The outcomes to choose from; all of them let the record out. */
    public static final List<String> LEVELS = List.of("可以公开，不涉密", "删去不宜公开部分后可以公开");

    private static final String USUAL_BASIS = "《政府信息公开条例》第十七条";

    private Secrecy() {}

    /**
     * The one that was chosen; empty with what goes back to its writer.
     *
     * @throws EditingException when it is none of them
     */
    static String level(Form form, boolean passed) {
        String level = form.text("level");
        if (LEVELS.contains(level)) return level;
        if (passed) throw new EditingException("请选保密审查的结论；不能公开的，请退回修改");
        return "";
    }

    /** What was typed before; in a form that was not sent yet, what is meant mostly. */
    static Typed typed(Form form) {
        return new Typed(form.text("level"), form.fields().containsKey("basis") ? form.text("basis") : USUAL_BASIS, form
                .text("note"), form.text("reason"), form.text("at"));
    }
}
