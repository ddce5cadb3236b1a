package org.openhall.kiosk.gallery;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.MarkedText;
import org.openhall.kiosk.kit.QrCode;

/** What stands on a screen as indented text: kind, CSS classes, words. Stable, unlike pixels. UI thread only. */
public final class NodeTree {

    private NodeTree() {}

    /** The visible nodes below and including that one. */
    public static String text(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, 0, out);
        return out.toString();
    }

    private static void write(Node node, int depth, StringBuilder out) {
        if (!node.isVisible()) return;
        out.append("  ".repeat(depth)).append(node.getClass().getSimpleName());
        node.getStyleClass().stream().filter(c -> !c.equals("label")).forEach(c -> out.append('.').append(c));
        switch (node) {
            case Label label -> out.append(' ').append(line(label.getText())).append('\n');
            case MarkedText text -> out.append(' ').append(line(text.text()))
                    .append(text.marks().isEmpty() ? "" : " " + text.marks()).append('\n');
            case Icon icon -> out.append(' ').append(icon.shape()).append('\n');
            case QrCode code -> out.append(' ').append(code.modules()).append(" modules\n");
            default -> {
                out.append('\n');
                if (node instanceof Parent parent)
                    parent.getChildrenUnmodifiable().forEach(child -> write(child, depth + 1, out));
            }
        }
    }

    private static String line(String text) {
        return text.replace("\n", "⏎");
    }
}
