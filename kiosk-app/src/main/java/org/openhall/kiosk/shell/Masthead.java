package org.openhall.kiosk.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.HallProfile;
import org.openhall.kiosk.kit.OneLine;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;

/** Seal, zone, hall, clock, and the double rule of an official print under them. UI thread only. */
final class Masthead extends VBox {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String[] WEEKDAYS = {"一", "二", "三", "四", "五", "六", "日"};

    private final GridPane seal = new GridPane();
    private final StackPane sealBox = new StackPane(seal);
    private final Label zone = Words.line("政务公开专区", "zone");
    private final Label place = Words.of("", Styles.SMALL, Styles.MUTED, "place");
    private final Label clock = Words.line("", "clock");
    private final Label date = Words.line("", Styles.SMALL, Styles.MUTED);

    private final Region now;

    Masthead(boolean wide) {
        seal.getStyleClass().add("seal-grid");
        sealBox.getStyleClass().add("seal");
        seal("政务公开");
        place.setWrapText(!wide);
        Region names = wide ? beside(zone, alone(place)) : below(zone, place, Pos.CENTER_LEFT, "names");
        if (!wide) place.managedProperty().bind(place.visibleProperty());
        now = wide ? beside(clock, date) : below(clock, date, Pos.CENTER_RIGHT, "now");
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox top = new HBox(sealBox, names, now);
        top.getStyleClass().add("masthead");
        Region thick = new Region();
        thick.getStyleClass().add("rule-thick");
        Region thin = new Region();
        thin.getStyleClass().add("rule-thin");
        VBox rules = new VBox(thick, thin);
        rules.getStyleClass().add("rules");
        getChildren().addAll(top, rules);
    }

    /** Date and time. */
    Region now() {
        return now;
    }

    void hall(HallProfile hall) {
        if (!hall.zone().isEmpty()) zone.setText(hall.zone());
        place.setText(hall.name());
        seal(hall.seal());
    }

    void time(Instant now, ZoneId at) {
        ZonedDateTime time = now.atZone(at);
        clock.setText(CLOCK.format(time));
        date.setText(time.getMonthValue() + "月" + time.getDayOfMonth() + "日 星期"
                + WEEKDAYS[time.getDayOfWeek().getValue() - 1]);
    }

    /** Four characters in two columns read from the right, as a seal is; any other number leaves the seal out. */
    private void seal(String characters) {
        seal.getChildren().clear();
        int[] points = characters.codePoints().toArray();
        sealBox.setVisible(points.length == 4);
        sealBox.setManaged(points.length == 4);
        for (int i = 0; i < points.length && points.length == 4; i++)
            seal.add(Words.line(Character.toString(points[i])), 1 - i / 2, i % 2);
    }

    /** Whole or not at all: a low screen has no second line for it. */
    private static OneLine alone(Label label) {
        OneLine line = new OneLine();
        line.show(List.of(label));
        return line;
    }

    private static VBox below(Label first, Label second, Pos side, String style) {
        VBox box = new VBox(first, second);
        box.setAlignment(side);
        box.getStyleClass().add(style);
        return box;
    }

    private static HBox beside(Region first, Region second) {
        HBox box = new HBox(first, second);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("masthead-line");
        HBox.setHgrow(second, Priority.ALWAYS);
        return box;
    }
}
