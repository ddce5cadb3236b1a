package org.openhall.kiosk.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.openhall.kiosk.kit.Icon;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;

/** The sheet of a call for staff: one sentence, what to do, at most two buttons. UI thread only. */
final class StaffSheetView extends Veil {

    private final VBox sheet;
    private final Runnable want;
    private final Runnable drop;
    private String phone = "";

    /**
     * A sheet that is not shown yet.
     *
     * @param want calls
     * @param drop closes the sheet
     */
    StaffSheetView(Runnable want, Runnable drop) {
        this(new VBox(), want, drop);
    }

    private StaffSheetView(VBox sheet, Runnable want, Runnable drop) {
        super(sheet);
        this.sheet = sheet;
        this.want = want;
        this.drop = drop;
        getStyleClass().add("staff-call");
    }

    /** Where citizens call when no kiosk can; empty when the hall names none. */
    void phone(String number) {
        phone = number;
    }

    void render(StaffSheetState state) {
        setVisible(!(state instanceof StaffSheetState.Closed));
        switch (state) {
            case StaffSheetState.Closed _ -> sheet.getChildren().clear();
            case StaffSheetState.Asking _ -> show(IconShape.BELL, "要叫工作人员过来吗？", "他们会到这台机器旁边来帮您。",
                    LedgeButton.main("叫工作人员过来", want), new LedgeButton("不用了", drop));
            case StaffSheetState.Calling _ -> show(IconShape.CLOCK, "正在通知工作人员", "请稍等。",
                    new LedgeButton("不用了", drop));
            case StaffSheetState.Waiting waiting -> show(IconShape.CHECK, "已通知工作人员", waiting.late()
                    ? "他们可能正忙。可以再等一等，着急的话请到旁边的窗口。"
                    : "请在这里稍等，他们会过来找您。", new LedgeButton("不用了", drop));
            case StaffSheetState.Coming _ -> show(IconShape.USER, "工作人员正在过来", "请在这里等一下。",
                    LedgeButton.main("知道了", drop));
            case StaffSheetState.Away _ -> away();
        }
    }

    /** The number stands on a line of its own: it is dialled sign by sign. */
    private void away() {
        boolean named = !phone.isEmpty();
        show(IconShape.OFFLINE, "现在联系不上", named ? "请到旁边的窗口，或拨打" : "请到旁边的窗口，工作人员会帮您。",
                LedgeButton.main("知道了", drop));
        if (named) sheet.getChildren().add(sheet.getChildren().size() - 1, Words.line(phone, Styles.H1));
    }

    private void show(IconShape icon, String heading, String next, Node... buttons) {
        VBox answers = new VBox(buttons);
        answers.getStyleClass().add("answers");
        sheet.getChildren().setAll(List.of(new Icon(icon, "large"), Words.h1(heading), Words.of(next, Styles.LEAD),
                answers));
    }
}
