package org.openhall.kiosk.input;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.layout.Region;

/** Pages of further candidates in place of the keys, with the keys that turn them at the right. UI thread only. */
final class CandidateGrid extends Region {

    private static final int ROWS = KeyRows.ROWS;
    private static final double SIDE = 5.0;

    private final Consumer<KeyboardEvent> events;
    private Shown wanted = Shown.NOTHING;
    private Shown present = Shown.NOTHING;

    CandidateGrid(Consumer<KeyboardEvent> events) {
        this.events = events;
        getStyleClass().add("candidate-grid");
    }

    /** What is shown, and on what ground. */
    private record Shown(List<Candidate> candidates, int page, int before, double em, double width, double height) {
        static final Shown NOTHING = new Shown(List.of(), 0, 0, 1, 0, 0);
    }

    /**
     * Shows the state's page.
     *
     * @param inBar how many candidates the bar above shows already
     * @param em root font size in pixels
     */
    void show(KeyboardState state, int inBar, double em) {
        List<Candidate> candidates = state.expanded() ? state.composition().decoding().candidates() : List.of();
        wanted = new Shown(candidates, state.page(), inBar, em, 0, 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Shown next = new Shown(wanted.candidates(), wanted.page(), wanted.before(), wanted.em(), getWidth(),
                getHeight());
        if (next.equals(present)) return;
        present = next;
        getChildren().clear();
        if (!next.candidates().isEmpty()) build(next.candidates(), next.before(), next.em());
    }

    private void build(List<Candidate> candidates, int before, double em) {
        double row = getWidth() / em - SIDE - CandidateFlow.GAP;
        int start = CandidateFlow.start(candidates, Math.min(before, candidates.size()), present.page(), row, ROWS);
        int fitting = CandidateFlow.fitting(candidates, start, row, ROWS);
        double height = (getHeight() - (ROWS - 1) * CandidateFlow.GAP * em) / ROWS;
        double x = 0;
        int line = 0;
        for (int i = start; i < start + fitting; i++) {
            double width = CandidateFlow.width(candidates.get(i), row);
            if (x > 0 && x + width > row) {
                line++;
                x = 0;
            }
            place(candidate(i, candidates.get(i)), x * em, line, width * em, height);
            x += width + CandidateFlow.GAP;
        }
        boolean last = start + fitting >= candidates.size();
        double side = getWidth() - SIDE * em;
        place(turn("candidates-previous", "上一页", present.page() - 1, start <= before), side, 0, SIDE * em, height);
        place(turn("candidates-next", "下一页", present.page() + 1, last), side, 1, SIDE * em, height);
        place(KeyNode.of("grid-delete", "删除", "fn", () -> events.accept(new KeyboardEvent.Delete())), side, 2,
                SIDE * em, height);
    }

    private KeyNode candidate(int place, Candidate candidate) {
        return KeyNode.of("further-" + place, candidate.text(), "candidate",
                () -> events.accept(new KeyboardEvent.Pick(place)));
    }

    private KeyNode turn(String id, String words, int page, boolean off) {
        Runnable nothing = () -> {};
        return KeyNode.of(id, words, off ? "fn off" : "fn",
                off ? nothing : () -> events.accept(new KeyboardEvent.TurnPage(page)));
    }

    private void place(KeyNode node, double x, int line, double width, double height) {
        getChildren().add(node);
        // Made during layout, after this frame's styling: without this it would be drawn unstyled once.
        node.applyCss();
        double top = line * (height + CandidateFlow.GAP * present.em());
        node.resizeRelocate(snapPositionX(x), snapPositionY(top), snapSizeX(width), snapSizeY(height));
    }
}
