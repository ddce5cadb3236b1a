package org.openhall.kiosk.shell;

import java.io.IOException;
import java.time.Duration;
import javafx.scene.layout.VBox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.sync.StaffLine;

/**
 * 请取走身份证: stands in front of everything while a card lies on the reader that no screen asks for any more, and goes away by
 * itself. A card that lies there for a minute calls staff, once they can be reached: its owner may have left. UI thread only.
 */
final class CardLeft extends Veil {

    /** So long an owner has time to come back. */
    static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(CardLeft.class);
    private static final String PLACE = "读卡器：忘了取身份证";

    private final ShellPorts ports;
    private Timers.Timer alarm = Timers.Timer.NONE;

    CardLeft(ShellPorts ports, Runnable callStaff, Runnable held) {
        super(box(callStaff));
        this.ports = ports;
        getStyleClass().add("card-left");
        Hold.on(this, ports.timers(), held); // it stands before the clock
    }

    private static VBox box(Runnable callStaff) {
        VBox answers = new VBox(new LedgeButton("叫工作人员过来", callStaff));
        answers.getStyleClass().add("answers");
        return new VBox(new Icon(IconShape.USER, "large"), Words.h1("请取走身份证"),
                Words.of("身份证还在读卡器上。取走以后，这里会自己消失。", Styles.LEAD), answers);
    }

    /** Whether a card lies there in vain. */
    void show(boolean lies) {
        if (lies == isVisible()) return;
        setVisible(lies);
        alarm.cancel();
        if (lies) await(StaffLine.newId());
    }

    /** Under one id, so that a call that is tried again is the same call. */
    private void await(String id) {
        alarm = ports.timers().after(FORGOTTEN, () -> ports.work().execute(() -> call(id)));
    }

    private void call(String id) {
        try {
            ports.staff().get().call(id, PLACE);
        } catch (IOException | RuntimeException e) {
            LOG.info("staff cannot be called to a forgotten card: {}", e.toString());
            ports.ui().execute(() -> {
                if (isVisible()) await(id);
            });
        }
    }
}
