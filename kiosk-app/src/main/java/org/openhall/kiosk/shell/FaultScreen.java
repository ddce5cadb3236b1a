package org.openhall.kiosk.shell;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Standstill;
import org.openhall.kiosk.kit.Styles;

/** What a citizen sees when a screen has failed: what to do next, a code, the way home. UI thread only. */
public final class FaultScreen implements Screen {

    private final VBox root;
    private final Runnable again;

    /**
     * The page of one fault.
     *
     * @param again tries what failed once more; done when new content comes, which may be the mended record
     */
    public FaultScreen(FaultCode code, Navigator navigator, Runnable again) {
        this.again = again;
        root = new VBox(Standstill.fault("这一页打不开", "请回到首页再试一次，或者到窗口问工作人员。", code.text(),
                LedgeButton.with(IconShape.HOME, "回到首页", navigator::home)));
        root.getStyleClass().add(Styles.PAGE);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<String> trail() {
        return List.of("出错了");
    }

    @Override
    public void refresh() {
        again.run();
    }
}
