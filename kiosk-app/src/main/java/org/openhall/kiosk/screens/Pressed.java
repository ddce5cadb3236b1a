package org.openhall.kiosk.screens;

import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Screen;

/**
 * A screen on which somebody has pressed a few things, for the gallery.
 *
 * @param screen the screen itself
 * @param presses what is pressed once it is shown: words of a target, ? before words that
 *        may not be offered, # and the id of a key
 */
record Pressed(Screen screen, List<String> presses) implements Screen {

    @Override
    public Parent root() {
        return screen.root();
    }

    @Override
    public List<String> trail() {
        return screen.trail();
    }

    @Override
    public void enter() {
        screen.enter();
        presses.forEach(this::press);
    }

    @Override
    public void refresh() {
        screen.refresh();
    }

    @Override
    public void look(Look look) {
        screen.look(look);
    }

    private void press(String what) {
        if (what.startsWith("#")) {
            Node key = screen.root().lookup(what);
            if (key == null) throw new IllegalStateException("no key " + what);
            key.executeAccessibleAction(AccessibleAction.FIRE);
        } else if (what.startsWith("?")) {
            search(screen.root(), what.substring(1)).stream().findFirst().ifPresent(Target::fire);
        } else {
            find(screen.root(), what).fire();
        }
    }

    private static Target find(Parent from, String words) {
        return search(from, words).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to press: " + words));
    }

    private static List<Target> search(Node node, String words) {
        if (node instanceof Target target && words.equals(target.getAccessibleText())) return List.of(target);
        if (!(node instanceof Parent parent)) return List.of();
        return parent.getChildrenUnmodifiable().stream().flatMap(c -> search(c, words).stream()).toList();
    }
}
