package org.openhall.kiosk.sheet;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.Standstill;
import org.openhall.kiosk.kit.Styles;

/**
 * The area of a thing being read: its two parts beside each other where there is width for both, else below each other,
 * each turned by buttons where it is longer than its room. UI thread only.
 */
public final class Sheet extends StackPane {

    /** An empty sheet. */
    public Sheet() {
        getStyleClass().addAll(Styles.PAGE, "sheet");
        setAlignment(javafx.geometry.Pos.TOP_LEFT);
    }

    /** Nothing yet. */
    public void clear() {
        getChildren().clear();
    }

    /** Lays out what is read, its parts beside or below each other. */
    public void show(Leaf leaf, boolean beside) {
        if (!beside) {
            VBox all = column(leaf.main());
            all.getChildren().addAll(leaf.side());
            getChildren().setAll(new Pager(all));
            return;
        }
        Region main = cell(new Pager(column(leaf.main())), "sheet-main");
        if (leaf.side().isEmpty()) {
            getChildren().setAll(main);
            return;
        }
        HBox sides = new HBox(main, cell(new Pager(column(leaf.side())), "sheet-side"));
        sides.getStyleClass().add("sheet-sides");
        getChildren().setAll(sides);
    }

    /** Says that the thing is not there and what to do. */
    public void gone(Runnable search) {
        getChildren().setAll(Standstill.empty("这条内容现在看不了", "它可能已经撤下，或者过了公示的时间。您可以返回上一页，或者换个词查找。",
                LedgeButton.with(IconShape.SEARCH, "查找", search)));
    }

    private static VBox column(List<? extends Node> nodes) {
        VBox column = new VBox();
        column.getStyleClass().add(Styles.COL);
        column.getChildren().addAll(nodes);
        return column;
    }

    private static Region cell(Pager pager, String style) {
        StackPane cell = new StackPane(pager);
        cell.getStyleClass().add(style);
        cell.setMinSize(0, 0);
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }
}
