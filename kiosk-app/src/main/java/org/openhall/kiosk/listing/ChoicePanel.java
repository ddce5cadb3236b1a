package org.openhall.kiosk.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.wording.Brief;

/** All options of one facet with their counts, in the place of the list they narrow. UI thread only. */
public final class ChoicePanel extends VBox {

    /** Characters of an option that are shown. */
    private static final int MOST = 15;

    private final SectionHead head = new SectionHead("", "");
    private final Flow options = Flow.chips();
    private final Pager pager = new Pager(options);
    private final Consumer<Optional<String>> chosen;

    /** A panel that reports what was chosen; empty means any. */
    public ChoicePanel(Consumer<Optional<String>> chosen) {
        this.chosen = chosen;
        getStyleClass().add(Styles.COL);
        VBox.setVgrow(pager, Priority.ALWAYS);
        getChildren().addAll(head, pager);
    }

    /** Shows the options of a facet. */
    public void show(Choice choice) {
        head.text("按" + choice.name() + "看");
        head.count("共 " + choice.options().size() + " 个");
        List<LedgeButton> buttons = new ArrayList<>();
        buttons.add(new LedgeButton("全部", () -> chosen.accept(Optional.empty())).count(count(choice.total()))
                .chosen(choice.chosen().isEmpty()));
        for (Choice.Option option : choice.options()) {
            buttons.add(new LedgeButton(Brief.of(option.words(), MOST), () -> chosen.accept(Optional.of(option.key())))
                    .count(count(option.count())).chosen(choice.chosen().filter(option.key()::equals).isPresent()));
        }
        options.getChildren().setAll(buttons);
        pager.toTop();
    }

    private static String count(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
