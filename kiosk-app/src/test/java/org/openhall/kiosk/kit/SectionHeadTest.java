package org.openhall.kiosk.kit;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import org.openhall.kiosk.FxThread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SectionHeadTest {

    @Test
    void aBriefHeadingStaysWholeBesideWordsThatFold() {
        FxThread.run(() -> {
            SectionHead head = new SectionHead("找到 40 条", "按拼音 db 找；含“最低生活保障”、“吃低保”・收起键盘看全部");
            Scene scene = new Scene(new StackPane(head), 300, 400);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Label words = (Label) head.getChildren().getFirst();
            Label count = (Label) head.getChildren().getLast();
            assertEquals(words.prefWidth(-1), words.getWidth(), 1);
            assertTrue(count.getWidth() < count.prefWidth(-1) && count.getBoundsInParent().getMaxX() <= 300.5,
                    "the words beside it fold and stay on the page");
        });
    }
}
