package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Draws a keyboard: the composed letters, candidates, keys. Fills its width, its keys staying within a hand's reach in
 * the middle; takes little more than half the height of its scene. UI thread only.
 */
final class KeyboardView extends Region {

    /** Address of the style sheet of keys and field. */
    static final String STYLES = Objects.requireNonNull(KeyboardView.class.getResource("keyboard.css"), "keyboard.css")
            .toExternalForm();

    private static final double LINE = 1.55;
    private static final double ROW = 3.56;
    private static final double PADDING = 0.4;
    private static final double GAP = 0.36;
    private static final double WIDEST = 46;
    /** Part of the scene's height that it may take; keys get flatter before it takes more. */
    private static final double MOST_OF_SCENE = 0.54;
    private static final double LOWEST_ROW = 2;
    /** Candidates and keys. */
    private static final int ROWS = KeyRows.ROWS + 1;
    private static final Duration WAIT = Duration.millis(450);
    private static final Duration PACE = Duration.millis(90);

    private final Consumer<KeyboardEvent> events;
    private final Label line = new Label();
    private final CandidateBar bar;
    private final KeyRows keys = new KeyRows();
    private final CandidateGrid grid;
    private final KeyNode delete;
    private List<List<KeyPlan.Planned>> planned = List.of();
    private KeyboardState state = KeyboardState.START;

    KeyboardView(Consumer<KeyboardEvent> events) {
        this(events, WAIT, PACE);
    }

    /** With other times for holding 删除. */
    KeyboardView(Consumer<KeyboardEvent> events, Duration wait, Duration pace) {
        this.events = events;
        this.bar = new CandidateBar(events);
        this.grid = new CandidateGrid(events);
        this.delete = KeyNode.repeating("key-delete", "删除", "fn",
                new PressRepeat(() -> events.accept(new KeyboardEvent.Delete()), wait, pace));
        getStyleClass().add("keyboard");
        getStylesheets().add(STYLES);
        line.setId("composed");
        line.getStyleClass().add("composed");
        line.fontProperty().addListener((_, _, _) -> requestLayout());
        getChildren().addAll(line, bar, keys, grid);
        render(state);
    }

    /** Shows a state. */
    void render(KeyboardState next) {
        state = next;
        line.setText(words(next));
        bar.show(next.composition().decoding().candidates(), next.expanded());
        keys.setVisible(!next.expanded());
        grid.setVisible(next.expanded());
        List<List<KeyPlan.Planned>> rows = KeyPlan.rows(next);
        if (!rows.equals(planned)) showKeys(rows);
        requestLayout();
    }

    private static String words(KeyboardState state) {
        if (!state.composition().isEmpty()) return state.composition().line();
        if (state.layer() == KeyboardState.Layer.SIGNS) return "数字和标点";
        if (state.latin()) return "英文";
        return state.ready() ? "打拼音或声母，如“低保”打 dibao 或 db" : "拼音正在准备，可以先打字母";
    }

    private void showKeys(List<List<KeyPlan.Planned>> rows) {
        planned = rows;
        List<List<KeyRows.Key>> nodes = new ArrayList<>();
        for (List<KeyPlan.Planned> row : rows)
            nodes.add(row.stream().map(this::key).toList());
        keys.show(nodes);
    }

    private KeyRows.Key key(KeyPlan.Planned key) {
        KeyNode node = key.event() instanceof KeyboardEvent.Delete
                ? delete
                : KeyNode.of(key.id(), key.words(), key.style(), () -> events.accept(key.event()));
        return new KeyRows.Key(node, key.units());
    }

    /** The root font size, as the composed line knows it. */
    private double em() {
        return line.getFont().getSize() / 0.93;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (LINE + 2 * PADDING) * em() + ROWS * rowHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    private double rowHeight() {
        double most = getScene() == null ? Double.MAX_VALUE : getScene().getHeight() * MOST_OF_SCENE;
        return Math.clamp((most - (LINE + 2 * PADDING) * em()) / ROWS, LOWEST_ROW * em(), ROW * em());
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double width = Math.min(getWidth() - 2 * PADDING * em, WIDEST * em);
        double left = snapPositionX((getWidth() - width) / 2);
        double top = PADDING * em;
        line.resizeRelocate(left + GAP / 2 * em, top, width - GAP * em, LINE * em);
        top += LINE * em;
        double row = rowHeight();
        double inner = width - GAP * em;
        bar.lay(em);
        bar.resizeRelocate(left + GAP / 2 * em, top, inner, row - GAP * em);
        top += row - GAP / 2 * em;
        double height = KeyRows.ROWS * row;
        keys.setGap(GAP * em);
        keys.resizeRelocate(left, top, width, height);
        grid.show(state, bar.shown(inner), em);
        grid.resizeRelocate(left + GAP / 2 * em, top + GAP / 2 * em, inner, height - GAP * em);
    }
}
