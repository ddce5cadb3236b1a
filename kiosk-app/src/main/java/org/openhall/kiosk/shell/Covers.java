package org.openhall.kiosk.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.sync.Freshness;
import org.openhall.kiosk.sync.Trouble;
import org.openhall.kiosk.wording.CodeWords;

/** What stands in front of everything while the kiosk has nothing to show or may not. UI thread only. */
final class Covers extends StackPane {

    private static final String FIRST = "第一次使用要先取来全部内容，请稍等。着急的话，请到窗口。";
    private static final String LOST = "本机存的内容坏了，连上大厅主机后会自动恢复。请先到窗口办理和查询。";

    private final Label percent = Words.line("0 %", Styles.H1);
    private final Meter meter = new Meter();
    private final Label preparingCode = Words.of("", Styles.MUTED);
    private final Label outsideCode = Words.of("", Styles.MUTED);
    private final Label suspendedCode = Words.of("", Styles.MUTED);
    private final Label preparingWhy = Words.of(FIRST, Styles.LEAD);
    private final VBox preparing = cover(IconShape.CLOCK, "正在准备", preparingWhy);
    private final VBox outside = cover(IconShape.COUNTER, "本机要登记后才能用，请到窗口",
            Words.of("请工作人员联系 IT 人员，把本机登记到大厅。", Styles.LEAD));
    private final VBox suspended = cover(IconShape.COUNTER, "本机暂停服务，请到窗口",
            Words.of("给您添麻烦了。窗口的工作人员可以为您办理和查询。", Styles.LEAD));

    Covers() {
        preparing.getChildren().addAll(percent, meter, preparingCode);
        outside.getChildren().add(outsideCode);
        suspended.getChildren().add(suspendedCode);
        getChildren().addAll(preparing, outside, suspended);
        render(Freshness.STARTING);
    }

    void render(Freshness freshness) {
        boolean waits = freshness.state() == Freshness.State.BOOTSTRAP;
        boolean shut = freshness.state() == Freshness.State.SUSPENDED;
        boolean strange = freshness.state() == Freshness.State.OUTSIDE;
        setVisible(waits || shut || strange);
        preparing.setVisible(waits);
        outside.setVisible(strange);
        suspended.setVisible(shut);
        preparingWhy.setText(Trouble.isLost(freshness.code()) ? LOST : FIRST);
        percent.setText(freshness.percent() + " %");
        meter.share(freshness.percent() / 100.0);
        String code = CodeWords.of(freshness.code());
        String advice = Trouble.advice(freshness.code());
        preparingCode.setText(advice.isEmpty() ? code : code + "，" + advice);
        outsideCode.setText(code);
        suspendedCode.setText(code);
    }

    private static VBox cover(IconShape icon, String heading, Label next) {
        VBox cover = new VBox(new Icon(icon, "large"), Words.h1(heading), next);
        cover.getStyleClass().add("cover");
        return cover;
    }

    /** How much is done. */
    private static final class Meter extends StackPane {

        private final Region done = new Region();
        private double share;

        Meter() {
            getStyleClass().add("meter");
            done.getStyleClass().add("meter-done");
            done.setManaged(false);
            getChildren().add(done);
        }

        void share(double part) {
            share = Math.clamp(part, 0, 1);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            done.resizeRelocate(0, 0, getWidth() * share, getHeight());
        }
    }
}
