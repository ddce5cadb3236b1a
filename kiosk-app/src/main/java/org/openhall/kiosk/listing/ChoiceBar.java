package org.openhall.kiosk.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;

/** One button for each thing a list can be narrowed by; it says what is chosen. UI thread only. */
public final class ChoiceBar extends StackPane {

    private final Consumer<String> pressed;
    private final Flow flow = Flow.chips();

    /** A bar that reports the name of the pressed facet. */
    public ChoiceBar(Consumer<String> pressed) {
        this.pressed = pressed;
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(flow);
    }

    /** Shows what can be chosen; what offers nothing is left out. The open one is filled. */
    public void show(List<Choice> choices, Optional<String> open) {
        flow.getChildren().setAll(buttons(choices, open, pressed));
        boolean any = !flow.getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    /** The buttons alone, to stand among others. */
    public static List<LedgeButton> buttons(List<Choice> choices, Optional<String> open, Consumer<String> pressed) {
        return choices.stream().filter(Choice::offers).map(c -> {
            boolean isOpen = open.filter(c.name()::equals).isPresent();
            return LedgeButton.with(isOpen ? IconShape.UP : IconShape.DOWN, c.says(), () -> pressed.accept(c.name()))
                    .chosen(isOpen);
        }).toList();
    }
}
