package org.openhall.kiosk.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Parent;

import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.kit.Styles;

/**
 * The style sheets and how a {@link Look} becomes classes and a root size on the outermost box. UI thread only.
 */
public final class Theme {

    /** An upright screen keeps that much width for its frame, whatever the text size. */
    private static final double LEAST_WIDTH_EM = 25.7;
    /** A lying screen keeps that much height: frame, a head with its buttons, a row of four lines and two buttons beside it. */
    private static final double LEAST_HEIGHT_EM = 28;
    private static final List<String> LOOKS = List.of(Styles.WIDE, Styles.BIG, Styles.HUGE, Styles.ELDER);

    private final List<String> sheets;

    /** The kit's and the shell's sheets, and those of the screens in that order (addresses of resources). */
    public Theme(List<String> screenSheets) {
        sheets = Stream.concat(Stream.of(sheet("/org/openhall/kiosk/kit/tokens-paper.css"),
                sheet("/org/openhall/kiosk/kit/kit.css"), sheet("/org/openhall/kiosk/shell/shell.css")),
                screenSheets.stream()).toList();
    }

    /** The address of a style sheet on the class path, e.g. {@code /org/openhall/kiosk/home/home.css}. */
    public static String sheet(String resource) {
        return Objects.requireNonNull(Theme.class.getResource(resource), resource).toExternalForm();
    }

    /** Dresses the outermost box of a scene. */
    public void dress(Parent root, ScreenProfile screen, Look look) {
        List<String> classes = root.getStyleClass();
        if (!classes.contains(Styles.KIOSK)) classes.add(Styles.KIOSK);
        classes.removeAll(LOOKS);
        if (screen.wide()) classes.add(Styles.WIDE);
        if (look.size() == TextSize.BIG) classes.add(Styles.BIG);
        if (look.size() == TextSize.HUGE) classes.add(Styles.HUGE);
        if (look.elder()) classes.add(Styles.ELDER);
        List<String> wanted = new ArrayList<>(sheets);
        if (look.contrast()) wanted.add(sheet("/org/openhall/kiosk/kit/tokens-contrast.css"));
        if (!root.getStylesheets().equals(wanted)) root.getStylesheets().setAll(wanted);
        root.setStyle("-fx-font-size: " + String.format(Locale.ROOT, "%.2f", rootPx(screen, look)) + "px;");
    }

    /** The root size in pixels: grows with the text size as far as the frame still has its room. */
    public static double rootPx(ScreenProfile screen, Look look) {
        double room = screen.wide() ? screen.heightPx() / LEAST_HEIGHT_EM : screen.widthPx() / LEAST_WIDTH_EM;
        return Math.max(screen.rootPx(), Math.min(screen.rootPx() * look.size().factor(), room));
    }
}
