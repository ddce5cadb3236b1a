package org.openhall.kiosk.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Words;

/** The line under the double rule: where am I at the left, how fresh the content is at the right. UI thread only. */
final class Strip extends HBox {

    private final Trail trail = new Trail();
    private final HBox fresh = new HBox();
    private final HBox busy = new HBox(new Icon(IconShape.CLOCK, "small"), Words.line("正在查找，请稍等"));
    private final Icon freshIcon = new Icon(IconShape.CLOCK, "small");
    private final Label freshWords = Words.line("");

    Strip() {
        getStyleClass().add("strip");
        fresh.getStyleClass().add("fresh");
        fresh.getChildren().addAll(freshIcon, freshWords);
        fresh.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(trail, Priority.ALWAYS);
        busy.getStyleClass().addAll("fresh", "busy");
        busy.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(trail, fresh, busy);
        busy(false);
    }

    /** Where am I, 首页 left out; the last is here. */
    void trail(List<String> places) {
        trail.show(Stream.concat(Stream.of("首页"), places.stream()).toList());
    }

    /** Says in the place of the freshness that something takes its time: nothing moves for it. */
    void busy(boolean yes) {
        for (HBox part : List.of(fresh, busy)) {
            boolean shown = yes == part.equals(busy);
            part.setVisible(shown);
            part.setManaged(shown);
        }
    }

    void freshness(FreshnessWords words) {
        freshIcon.draw(words.icon());
        freshWords.setText(words.text());
        fresh.getStyleClass().removeAll("quiet", "warn");
        if (words.tone() == FreshnessWords.Tone.QUIET) fresh.getStyleClass().add("quiet");
        if (words.tone() == FreshnessWords.Tone.WARN) fresh.getStyleClass().add("warn");
    }

    /** Shows as much of the way as there is room for: all of it, home and here, or here alone. */
    private static final class Trail extends Region {

        private static final int FEW = 4;

        private final HBox row = new HBox();
        private List<String> places = List.of();

        Trail() {
            row.getStyleClass().add("trail");
            row.setManaged(false);
            getChildren().add(row);
            setMinWidth(0);
        }

        void show(List<String> way) {
            places = way;
            setAccessibleText(String.join("，", way));
            requestLayout();
        }

        @Override
        protected double computePrefHeight(double width) {
            return row.prefHeight(-1);
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            if (places.isEmpty()) return;
            String here = places.getLast();
            fill(places);
            if (places.size() == 3) shorten(places.get(1));
            if (tooWide() && places.size() > 2) fill(List.of(places.getFirst(), here));
            if (tooWide()) fill(List.of(here));
            for (int length = here.length() - 1; length > 1 && tooWide(); length--)
                fill(List.of(here.substring(0, length) + "…"));
            if (tooWide()) row.getChildren().clear();
            row.resizeRelocate(0, 0, getWidth(), getHeight());
        }

        /** The place between home and here is cut before it is left out: a few of its characters still say whose page this is. */
        private void shorten(String between) {
            for (int length = between.length() - 1; length >= FEW && tooWide(); length--)
                fill(List.of(places.getFirst(), between.substring(0, length) + "…", places.getLast()));
        }

        private boolean tooWide() {
            return row.prefWidth(-1) > getWidth();
        }

        private void fill(List<String> way) {
            row.getChildren().setAll(new Icon(IconShape.PIN, "small"));
            for (String place : way.subList(0, way.size() - 1))
                row.getChildren().addAll(Words.line(place), new Icon(IconShape.CHEVRON, "small"));
            row.getChildren().add(Words.line(way.getLast(), "here"));
            row.applyCss();
        }
    }
}
