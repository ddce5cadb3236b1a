package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.layout.Region;

/** The candidates that fit into one row, the first one filled, and 更多 where there are more. UI thread only. */
final class CandidateBar extends Region {

    private static final double MORE = 5.0;
    private static final int MOST = 24;

    private final Consumer<KeyboardEvent> events;
    private final KeyNode more;
    private final KeyNode back;
    private final List<KeyNode> nodes = new ArrayList<>();
    private List<Candidate> candidates = List.of();
    private boolean expanded;
    private double em = 1;

    CandidateBar(Consumer<KeyboardEvent> events) {
        this.events = events;
        this.more = KeyNode.of("candidates-more", "更多", "fn", () -> events.accept(new KeyboardEvent.Expand(true)));
        this.back = KeyNode.of("candidates-back", "回键盘", "fn", () -> events.accept(new KeyboardEvent.Expand(false)));
    }

    /** Shows candidates. */
    void show(List<Candidate> offered, boolean isExpanded) {
        expanded = isExpanded;
        if (!offered.equals(candidates)) {
            candidates = offered;
            nodes.clear();
            for (int i = 0; i < Math.min(MOST, offered.size()); i++)
                nodes.add(node(i));
        }
        List<KeyNode> all = new ArrayList<>(nodes);
        all.add(more);
        all.add(back);
        getChildren().setAll(all);
        requestLayout();
    }

    private KeyNode node(int place) {
        return KeyNode.of("candidate-" + place, candidates.get(place).text(),
                place == 0 ? "candidate first" : "candidate", () -> events.accept(new KeyboardEvent.Pick(place)));
    }

    /** Tells the root font size, in pixels. */
    void lay(double rootSize) {
        em = rootSize;
        requestLayout();
    }

    /** How many candidates a bar of a width in pixels shows. */
    int shown(double width) {
        if (candidates.isEmpty()) return 0;
        int all = CandidateFlow.fitting(candidates, 0, width / em, 1);
        return all == candidates.size()
                ? all
                : Math.min(nodes.size(),
                        CandidateFlow.fitting(candidates, 0, width / em - MORE - CandidateFlow.GAP, 1));
    }

    @Override
    protected void layoutChildren() {
        int shown = shown(getWidth());
        boolean rest = shown < candidates.size();
        double room = rest ? getWidth() - (MORE + CandidateFlow.GAP) * em : getWidth();
        double x = 0;
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setVisible(i < shown);
            if (i >= shown) continue;
            double width = CandidateFlow.width(candidates.get(i), room / em) * em;
            nodes.get(i).resizeRelocate(snapPositionX(x), 0, snapSizeX(width), getHeight());
            x += width + CandidateFlow.GAP * em;
        }
        for (KeyNode key : List.of(more, back)) {
            key.setVisible(rest && (key == back) == expanded);
            key.resizeRelocate(snapPositionX(getWidth() - MORE * em), 0, snapSizeX(MORE * em), getHeight());
        }
    }
}
