package org.openhall.kiosk.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;

/** 还在吗? One question, a ring that runs down, a huge answer. UI thread only. */
final class StillThere extends Veil {

    private final Label number;
    private final Ring ring;

    /**
     * A question that is not shown yet.
     *
     * @param stay what the huge button and a touch beside the question do
     * @param leave what the other button does
     */
    StillThere(Runnable stay, Runnable leave) {
        this(Words.line("", "ring-number"), new Ring(), stay, leave);
    }

    private StillThere(Label number, Ring ring, Runnable stay, Runnable leave) {
        super(box(number, ring, stay, leave));
        this.number = number;
        this.ring = ring;
        setOnMousePressed(e -> stay.run());
    }

    private static VBox box(Label number, Ring ring, Runnable stay, Runnable leave) {
        LedgeButton here = LedgeButton.main("我还在，继续看", stay);
        LedgeButton gone = new LedgeButton("清除，回到首页", leave);
        StackPane count = new StackPane(ring, number);
        VBox answers = new VBox(here, gone);
        answers.getStyleClass().add("answers");
        VBox ask = new VBox(Words.h1("还在吗？"), Words.of("没人的话，这次看过的内容会清除，不会留下。", Styles.LEAD), count, answers);
        ask.setOnMousePressed(javafx.event.Event::consume);
        return ask;
    }

    void render(IdleState state) {
        setVisible(state instanceof IdleState.Asking);
        if (state instanceof IdleState.Asking asking) {
            number.setText(Integer.toString(asking.secondsLeft()));
            ring.left((double) asking.secondsLeft() / IdleReducer.COUNTDOWN_SECONDS);
        }
    }

    /** What is left of the time, clockwise from the top. */
    private static final class Ring extends Region {

        private final Circle ground = new Circle();
        private final Arc arc = new Arc();

        Ring() {
            getStyleClass().add("ring");
            ground.getStyleClass().add("ring-ground");
            arc.getStyleClass().add("ring-left");
            arc.setType(ArcType.OPEN);
            arc.setStartAngle(90);
            ground.setManaged(false);
            arc.setManaged(false);
            getChildren().addAll(ground, arc);
        }

        void left(double share) {
            arc.setLength(-360 * share);
        }

        @Override
        protected void layoutChildren() {
            double side = Math.min(getWidth(), getHeight());
            double width = side * .075;
            ground.setCenterX(getWidth() / 2);
            ground.setCenterY(getHeight() / 2);
            ground.setRadius((side - width) / 2);
            ground.setStrokeWidth(width);
            arc.setCenterX(getWidth() / 2);
            arc.setCenterY(getHeight() / 2);
            arc.setRadiusX((side - width) / 2);
            arc.setRadiusY((side - width) / 2);
            arc.setStrokeWidth(width);
        }
    }
}
