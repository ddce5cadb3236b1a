package org.openhall.kiosk.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import org.openhall.kiosk.FxThread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class FoldedTest {

    @Test
    void shortWordsStandAsTheyAre() {
        assertInstanceOf(Label.class, FxThread.ask(() -> Folded.of("字".repeat(Folded.SHOWN))));
    }

    @Test
    void longWordsOpenAndClose() {
        String text = "公开".repeat(200);
        FxThread.run(() -> {
            Node folded = Folded.of(text);
            Label words = (Label) ((VBox) folded).getChildren().getFirst();
            LedgeButton button = (LedgeButton) ((Flow) ((VBox) folded).getChildren().getLast()).getChildren()
                    .getFirst();
            assertEquals(text.substring(0, Folded.SHOWN) + "……", words.getText());
            assertEquals("展开", button.getAccessibleText());
            button.fire();
            assertEquals(text, words.getText());
            assertEquals("收起", button.getAccessibleText());
            button.fire();
            assertEquals("展开", button.getAccessibleText());
        });
    }
}
