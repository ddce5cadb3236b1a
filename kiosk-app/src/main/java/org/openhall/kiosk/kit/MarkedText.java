package org.openhall.kiosk.kit;

import java.util.List;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Folding text with a coloured ground behind the found words. UI thread only. */
public final class MarkedText extends Region {

    private final TextFlow flow = new TextFlow();
    private final Path ground = new Path();
    private String text = "";
    private List<Mark> marks = List.of();

    /** Text in those styles; {@link #set} fills it. */
    public MarkedText(String... styles) {
        flow.getStyleClass().addAll(styles);
        ground.getStyleClass().add("mark-ground");
        ground.setManaged(false);
        getChildren().addAll(ground, flow);
    }

    /** Shows a text with those stretches marked. Stretches outside the text are cut to it. */
    public MarkedText set(String words, List<Mark> stretches) {
        text = words;
        marks = stretches.stream().map(m -> new Mark(Math.clamp(m.from(), 0, words.length()),
                Math.clamp(m.to(), 0, words.length()))).filter(m -> m.from() < m.to()).toList();
        Text run = new Text(words);
        run.getStyleClass().add("text");
        flow.getChildren().setAll(run);
        setAccessibleText(words);
        requestLayout();
        return this;
    }

    /** The words shown. */
    public String text() {
        return text;
    }

    /** The stretches marked. */
    public List<Mark> marks() {
        return marks;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        ground.getElements().clear();
        for (Mark mark : marks)
            ground.getElements().addAll(flow.getRangeShape(mark.from(), mark.to(), false));
    }
}
