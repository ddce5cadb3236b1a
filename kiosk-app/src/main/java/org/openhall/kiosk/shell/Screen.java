package org.openhall.kiosk.shell;

import java.util.List;

import javafx.scene.Parent;

/**
 * One place a citizen can be. Made once per entry of the history and kept while one can go back to it, so that it still
 * shows what it showed. All methods on the UI thread.
 */
public interface Screen {

    /** Its nodes: fill the area between strip and tool bar. */
    Parent root();

    /** Where am I, without 首页 at its head; the last is here. Empty on the home screen. Keep names short. */
    List<String> trail();

    /** It is shown: ask for content, start timers. Called again when one comes back to it. */
    default void enter() {}

    /** It is left. Timers and questions are dropped by the host: nothing to do for those. */
    default void exit() {}

    /** New content has arrived while it is shown: ask again. */
    default void refresh() {}

    /** The look has changed while it is shown; style sheets do the rest. */
    default void look(Look look) {}
}
