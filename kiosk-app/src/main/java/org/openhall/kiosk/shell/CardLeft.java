package org.openhall.kiosk.shell;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;

/**
 * 请取走身份证: stands in front of everything while a card lies on the reader that no screen asks for any more, and goes away by
 * itself. A card that lies there for a minute calls staff, once: its owner may have left. UI thread only.
 */
final class CardLeft extends StackPane {

    /** So long an owner has time to come back. */
    static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(CardLeft.class);
    private static final String PLACE = "读卡器：忘了取身份证";

    private final ShellPorts ports;
    private Timers.Timer alarm = Timers.Timer.NONE;

    CardLeft(ShellPorts ports, Runnable callStaff, Runnable held) {
        this.ports = ports;
        VBox answers = new VBox(new LedgeButton("叫工作人员过来", callStaff));
        answers.getStyleClass().add("answers");
        VBox sheet = new VBox(new Icon(IconShape.USER, "large"), Words.h1("请取走身份证"),
                Words.of("身份证还在读卡器上。取走以后，这里会自己消失。", Styles.LEAD), answers);
        sheet.getStyleClass().add("ask");
        sheet.setFillWidth(true);
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        sheet.maxWidthProperty().bind(widthProperty().multiply(.86));
        getStyleClass().addAll("veil", "card-left");
        setAlignment(Pos.CENTER);
        getChildren().add(sheet);
        setVisible(false);
        Hold.on(this, ports.timers(), held); // it stands before the clock
    }

    /** Whether a card lies there in vain. */
    void show(boolean lies) {
        if (lies == isVisible()) return;
        setVisible(lies);
        alarm.cancel();
        if (lies) alarm = ports.timers().after(FORGOTTEN, () -> ports.work().execute(this::call));
    }

    private void call() {
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        try {
            ports.staff().get().call(HexFormat.of().formatHex(id), PLACE);
        } catch (IOException | RuntimeException e) {
            LOG.info("staff cannot be called to a forgotten card: {}", e.toString());
        }
    }
}
