package org.openhall.kiosk.shell;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.IconShape;

/** The tool bar, the same on every screen: at the foot of an upright screen, at the left of a lying one. UI thread only. */
final class Tools extends StackPane {

    private final Tool back;
    private final Tool home;
    private final Tool size;
    private final Tool elder;
    private final Tool contrast;

    Tools(boolean wide, Navigator navigator, java.util.function.Consumer<UnaryOperator<Look>> change,
            Runnable callStaff) {
        back = new Tool(IconShape.BACK, "返回", navigator::back);
        home = new Tool(IconShape.HOME, "首页", navigator::home);
        size = new Tool(IconShape.TEXT_SIZE, "字号", () -> change.accept(Look::nextSize));
        contrast = new Tool(IconShape.CONTRAST, "高对比", () -> change.accept(Look::otherContrast));
        elder = new Tool(IconShape.ELDER, "长辈版", () -> change.accept(Look::otherElder));
        Tool staff = new Tool(IconShape.BELL, "叫人帮忙", callStaff);
        Pane bar = wide ? new VBox() : new HBox();
        bar.getStyleClass().add("bar");
        for (Tool tool : List.of(back, home, size, contrast, elder, staff)) {
            tool.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            if (wide) VBox.setVgrow(tool, Priority.ALWAYS);
            else
                HBox.setHgrow(tool, Priority.ALWAYS);
            bar.getChildren().add(tool);
        }
        getChildren().add(bar);
    }

    void render(boolean atHome, Look look) {
        back.setUsable(!atHome);
        home.on(atHome);
        size.name("字号" + look.size().words());
        size.setVisible(!look.elder());
        size.setManaged(!look.elder());
        contrast.on(look.contrast());
        elder.name(look.elder() ? "普通版" : "长辈版");
    }
}
