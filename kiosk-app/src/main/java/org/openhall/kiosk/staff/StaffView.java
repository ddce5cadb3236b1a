package org.openhall.kiosk.staff;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.openhall.devices.checkup.Finding;
import org.openhall.devices.pageprinter.PageState;
import org.openhall.devices.printer.PrintResult;
import org.openhall.devices.printer.PrinterState;
import org.openhall.kiosk.kit.Columns;
import org.openhall.kiosk.kit.Facts;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.LedgeButton;
import org.openhall.kiosk.kit.Note;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.Row;
import org.openhall.kiosk.kit.Standstill;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Tag;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.machine.CheckedOver;
import org.openhall.kiosk.machine.MaskedCard;
import org.openhall.kiosk.machine.ReaderState;
import org.openhall.kiosk.machine.ScannerState;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.shell.TextSize;

/** What the staff page looks like. UI thread only. */
final class StaffView extends StackPane {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

    private static final String READER = "身份证阅读器";
    private static final String PRINTER = "凭条打印机";
    private static final String CHECK = "设备检查";

    private final Consumer<StaffEvent> events;
    private final VBox page = new VBox();
    private final Pager pager = new Pager(page);
    private final Map<String, Region> boxes = new HashMap<>();
    private boolean unlocked;
    /** The device of which something was pressed last. */
    private Optional<String> tried = Optional.empty();
    private boolean pressed;

    /** An empty page that tells what is pressed on it. */
    StaffView(Consumer<StaffEvent> events) {
        this.events = events;
        getStyleClass().addAll(Styles.PAGE, "staff-page");
        setAlignment(javafx.geometry.Pos.TOP_LEFT);
        page.getStyleClass().add(Styles.COL);
        getChildren().setAll(pager);
    }

    void render(StaffState state, ScreenScope scope) {
        boxes.clear();
        List<Node> parts = switch (state) {
            case StaffState.Locked locked -> locked(locked, scope);
            case StaffState.Open open -> devices(open, scope);
        };
        page.getChildren().setAll(parts);
        boolean now = state instanceof StaffState.Open;
        if (now != unlocked) { // else news of a device leaves staff on the page that they look at
            pager.toTop();
            tried = Optional.empty();
        }
        unlocked = now;
        tried.map(boxes::get).ifPresent(pressed ? pager::reveal : pager::follow);
        pressed = false;
        pager.requestLayout();
    }

    /** What comes of it may need more room than its device had on the page. */
    private void press(String device, StaffEvent event) {
        tried = Optional.of(device);
        pressed = true;
        events.accept(event);
    }

    private List<Node> locked(StaffState.Locked state, ScreenScope scope) {
        Label typed = Words.line(state.checking()
                ? "正在核对"
                : state.digits().isEmpty() ? "请按数字" : "●".repeat(state.digits().length()), Styles.LEAD,
                state.digits().isEmpty() ? Styles.HINT : Styles.BOLD);
        Row field = new Row(Styles.FIELD, typed).growing(typed);
        List<Node> keys = new ArrayList<>();
        for (int digit = 1; digit <= 9; digit++)
            keys.add(key(digit));
        keys.add(new LedgeButton("删除", () -> events.accept(new StaffEvent.Back())));
        keys.add(key(0));
        LedgeButton done = new LedgeButton("确定", () -> events.accept(new StaffEvent.Done()));
        done.chosen(true);
        done.setUsable(!state.checking());
        keys.add(done);
        Columns pad = new Columns(columns(scope)).cells(keys);
        VBox entry = new VBox(field, pad);
        entry.getStyleClass().addAll(Styles.COL, "staff-pad");
        List<Node> parts = new ArrayList<>(List.of(Words.h1("工作人员"), Words.body("这一页给工作人员检查本机的设备。请输入口令。")));
        if (!state.trouble().isEmpty()) parts.add(Note.warning(IconShape.LOCK, state.trouble(), ""));
        parts.add(entry);
        if (scope.halves()) entry.setMaxWidth(scope.screen().widthPx() / 2.0);
        return parts;
    }

    /** So that no key stands on a second page. */
    private static int columns(ScreenScope scope) {
        if (scope.screen().wide()) return scope.halves() ? 3 : 6;
        return scope.look().size() == TextSize.HUGE ? 4 : 3;
    }

    private LedgeButton key(int digit) {
        return new LedgeButton(Integer.toString(digit), () -> events.accept(new StaffEvent.Digit(digit)));
    }

    private List<Node> devices(StaffState.Open state, ScreenScope scope) {
        List<Node> parts = new ArrayList<>(List.of(Words.h1("本机设备")));
        state.machine().reader().ifPresent(reader -> parts.add(reader(reader, state.reading())));
        state.machine().printer().ifPresent(printer -> parts.add(printer(printer, state.slip())));
        state.machine().scanner().ifPresent(scanner -> parts.add(scanner(scanner)));
        state.machine().pages().ifPresent(pages -> parts.add(pages(pages)));
        boolean built = parts.size() > 1;
        if (built) parts.add(check(state, scope));
        else
            parts.add(Standstill.empty("本机没有配置设备", "IT 人员用 hall kiosk --profile 型号 启动，就会接上读卡器、打印机和扫码器。"));
        return parts;
    }

    private Node reader(ReaderState reader, boolean reading) {
        List<Node> more = new ArrayList<>();
        if (reading && reader instanceof ReaderState.Lying(MaskedCard card) && !card.equals(MaskedCard.HIDDEN))
            more.add(card(card));
        String words = reading && reader instanceof ReaderState.Ready ? "请把身份证放在读卡区，放平，别动。" : reader.words();
        more.add(Flow.chips(new LedgeButton(reading ? "不试了" : "试读一张身份证", () -> press(READER,
                new StaffEvent.CardPressed())).chosen(reading)));
        return device(READER, reader instanceof ReaderState.Starting
                ? new Tag("检查中")
                : reader.well() ? Tag.ok("正常") : Tag.warn("要处理"), words, more);
    }

    private static Node card(MaskedCard card) {
        Facts facts = new Facts();
        if (!card.kind().isEmpty()) facts.fact("种类", card.kind());
        if (!card.name().isEmpty()) facts.fact("姓名", card.name());
        if (!card.number().isEmpty()) facts.fact("证件号码", card.number());
        if (!card.until().isEmpty()) facts.fact("有效期至", card.until());
        return card.photo() ? facts.fact("照片", "能解出来，没有保存") : facts;
    }

    private Node printer(PrinterState printer, StaffState.Slip slip) {
        List<Node> more = new ArrayList<>();
        slip.result().ifPresent(result -> more.add(Words.of(words(result), Styles.BOLD)));
        LedgeButton print = new LedgeButton(slip.under() ? "正在打印，约 4 秒" : "打印一张测试凭条", () -> press(PRINTER,
                new StaffEvent.SlipPressed()));
        print.setUsable(!slip.under() && !(printer instanceof PrinterState.Starting));
        more.add(Flow.chips(print));
        Tag tag = switch (printer) {
            case PrinterState.Ready _ -> Tag.ok("正常");
            case PrinterState.Starting _ -> new Tag("检查中");
            default -> Tag.warn(printer.canPrint() ? "留意" : "要处理");
        };
        return device(PRINTER, tag, printer.words(), more);
    }

    private static String words(PrintResult result) {
        return switch (result) {
            case PrintResult.Printed _ -> "测试凭条打好了，请取走。";
            case PrintResult.Refused(PrinterState why) -> why.canPrint() ? "没有打印，再按一次试试。" : "没有打印。" + why.words();
            case PrintResult.Unknown(PrinterState why) -> "不知道打没打出来，请看出纸口。" + (why.canPrint() ? "" : why.words());
            case PrintResult.Unconfirmed _ -> "已经发给打印机，它不会回话：请看出纸口。";
        };
    }

    private Node scanner(ScannerState scanner) {
        return device("扫码器", scanner instanceof ScannerState.Starting
                ? new Tag("检查中")
                : scanner.well() ? Tag.ok("正常") : Tag.warn("要处理"), scanner.words(),
                List.of(
                        Words.small("把任意一个码放到扫码窗前，这里会说扫到了多少字符。")));
    }

    private Node pages(PageState pages) {
        Tag tag = pages.equals(PageState.READY) ? Tag.ok("正常") : Tag.warn(pages.canPrint() ? "留意" : "要处理");
        return device("A4 打印机", tag, pages.words(), List.of());
    }

    private Node check(StaffState.Open state, ScreenScope scope) {
        Optional<CheckedOver> checked = state.machine().checked();
        LedgeButton again = new LedgeButton(checked.isPresent() ? "再检查一次" : "正在检查，要几秒", () -> press(CHECK,
                new StaffEvent.CheckPressed()));
        again.setUsable(checked.isPresent() && !state.slip().under() && !state.machine().cardLies());
        if (checked.isEmpty()) return device(CHECK, new Tag("检查中"), "正在逐样检查。", List.of(Flow.chips(again)));
        List<Finding> faults = checked.get().faults();
        String when = TIME.format(scope.at(checked.get().at()));
        List<Node> more = new ArrayList<>();
        if (!faults.isEmpty()) {
            Facts facts = new Facts();
            faults.forEach(one -> facts.fact(one.name(), one.advice().isEmpty()
                    ? one.says()
                    : one.says() + "\n" + one
                            .advice()));
            more.add(facts);
        }
        more.add(Flow.chips(again));
        boolean broken = faults.stream().anyMatch(one -> one.state() == Finding.State.FAULT);
        return device(CHECK, broken ? Tag.warn("要处理") : new Tag("查过"), when + " 检查：" + (faults.isEmpty()
                ? "那时各样设备都能用。"
                : "有 " + faults.size() + " 处要看。"), more);
    }

    private Node device(String name, Tag tag, String words, List<Node> more) {
        Label heading = Words.h2(name);
        VBox box = new VBox(new Row(Styles.ROW, heading, tag).growing(heading), Words.of(words, Styles.LEAD));
        box.getStyleClass().addAll(Styles.NOTE, "staff-device");
        box.getChildren().addAll(more);
        VBox.setVgrow(box, Priority.NEVER);
        boxes.put(name, box);
        return box;
    }
}
