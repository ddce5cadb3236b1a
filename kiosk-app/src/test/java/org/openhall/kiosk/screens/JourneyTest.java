package org.openhall.kiosk.screens;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import org.openhall.content.reading.Filter;
import org.openhall.content.reading.Library;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.devices.screens.ScreenProfiles;
import org.openhall.kiosk.FxThread;
import org.openhall.kiosk.gallery.GallerySetting;
import org.openhall.kiosk.input.Keyboard;
import org.openhall.kiosk.input.SharedPinyin;
import org.openhall.kiosk.kit.Target;
import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.search.SearchScreen;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Shell;
import org.openhall.kiosk.shell.ShellPorts;
import org.openhall.kiosk.shell.TextSize;
import org.openhall.kiosk.shell.Theme;
import org.openhall.kiosk.shell.Timers;
import org.openhall.kiosk.sync.StaffLine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The main journeys by taps on real nodes, without a display. */
class JourneyTest {

    @Test
    void findsByPinyinAndReadsOnToThePageOfAPdf() {
        Kiosk kiosk = FxThread.ask(() -> new Kiosk(Look.STANDARD, new Route.Search("", Filter.ALL)));
        FxThread.ask(() -> {
            kiosk.keys("dibao");
            assertTrue(kiosk.shows("低保"), "results follow the first candidate: " + kiosk.words());
            kiosk.key("#key-go");
            kiosk.tapThroughPages("最低生活保障 · 审批信息");
            assertTrue(kiosk.shows("公开时限"), kiosk.words());
            kiosk.tapThroughPages("示例区最低生活保障审核确认办法");
            assertTrue(kiosk.shows("有效"), kiosk.words());
            kiosk.tapThroughPages("最低生活保障申请表");
            assertTrue(kiosk.shows("第 1 页，共 2 页"), kiosk.words());
            assertTrue(kiosk.picture(), "the page is shown as a picture");
            kiosk.tap("下一页");
            assertTrue(kiosk.shows("第 2 页，共 2 页"), kiosk.words());
            return true;
        });
    }

    @Test
    void governmentDocumentsAreBrowsedFromTheDoorOfGovernmentInformation() {
        FxThread.ask(() -> {
            Kiosk kiosk = new Kiosk(Look.STANDARD, new Route.Domains());
            kiosk.tap("公开的文件");
            assertTrue(kiosk.shows("首页 政府信息 公开的文件"), kiosk.words());
            kiosk.tap("关于成立减灾委员会的通知");
            assertTrue(kiosk.shows("鄂康政办发[2020]30号"), kiosk.words());
            kiosk.tapThroughPages("关于成立减灾委员会的通知");
            assertTrue(kiosk.shows("首页 关于成立减灾"), kiosk.words());
            return true;
        });
    }

    @Test
    void ticksMaterialsAndCountsWhatIsMissing() {
        FxThread.ask(() -> {
            Kiosk kiosk = new Kiosk(Look.STANDARD, new Route.Read(new RowKey("guide", "g-gaoling")));
            kiosk.tap("高龄津贴申请书 原件 1 份");
            assertTrue(kiosk.shows("已有 1 种，还差 6 种"), kiosk.words());
            return true;
        });
    }

    @Test
    void seesTheFormBesideItsMaterialAndReadsItsPages() {
        FxThread.ask(() -> {
            Kiosk kiosk = new Kiosk(Look.STANDARD, new Route.Read(new RowKey("guide", "g-gaoling")));
            kiosk.tap("样表：高龄津贴申请书");
            assertTrue(kiosk.shows("第 1 页，共 1 页") && kiosk.picture(), kiosk.words());
            return true;
        });
    }

    @Test
    void aTabInTheLargestLettersTurnsToThePageOfItsPart() {
        FxThread.ask(() -> {
            Kiosk kiosk = new Kiosk(new Look(TextSize.HUGE, false, false),
                    new Route.Read(new RowKey("guide", "g-gaoling")));
            assertTrue(kiosk.shows("下一页 1 / "), kiosk.words());
            kiosk.tap("流程");
            assertFalse(kiosk.shows("下一页 1 / "), kiosk.words());
            return true;
        });
    }

    @Test
    void narrowsADomainByLevelAndComesBackToTheSameList() {
        FxThread.ask(() -> {
            Kiosk kiosk = new Kiosk(Look.STANDARD,
                    new Route.Shelf(Filter.of(Kind.ITEM).withDomain(Optional.of("d19"))));
            kiosk.tap("公开层级：全部");
            kiosk.tap("街道（乡镇）级");
            assertTrue(kiosk.words().contains("选出"), kiosk.words());
            return true;
        });
    }

    @Test
    void everyStateStandsInEverySizeWithoutAFault() {
        for (TextSize size : TextSize.values()) {
            FxThread.ask(() -> {
                Theme theme = Kiosk.theme();
                var stage = new org.openhall.kiosk.gallery.GalleryStage(theme,
                        ReadingStates.library().hall().orElseThrow());
                for (var entry : ReadingStates.all()) {
                    Scene scene = stage.scene(entry, Kiosk.SCREEN, new Look(size, false, false));
                    String words = Kiosk.words(scene.getRoot());
                    assertFalse(words.contains("这一页打不开"), entry.name() + " " + size + ": " + words);
                }
                return true;
            });
        }
    }

    /** A kiosk over the sample, with every question answered at once. */
    private static final class Kiosk {

        static final ScreenProfile SCREEN = new ScreenProfiles().shippedAs("portrait-21").orElseThrow();

        private final Scene scene;

        Kiosk(Look look, Route route) {
            Library library = ReadingStates.library();
            SharedPinyin pinyin = new SharedPinyin();
            ReadingScreens screens = new ReadingScreens(library, ReadingStates::blob,
                    listener -> new Keyboard(pinyin, Runnable::run, Runnable::run, SearchScreen.HINT, listener));
            Timers still = (Duration _, Runnable _) -> Timers.Timer.NONE;
            ShellPorts ports = new ShellPorts(Runnable::run, Runnable::run, still, () -> GallerySetting.NOW,
                    Machine.BARE,
                    () -> StaffLine.DEAD);
            Shell shell = new Shell(ports, SCREEN, theme(), (asked, scope) -> screens
                    .make(asked instanceof Route.Home ? route : asked, scope).orElseThrow());
            shell.freshness(GallerySetting.FINE.freshness());
            library.hall().ifPresent(shell::hall);
            shell.change(_ -> look);
            shell.start();
            scene = new Scene(shell.root(), SCREEN.widthPx(), SCREEN.heightPx());
            settle();
        }

        static Theme theme() {
            return new Theme(ReadingScreens.sheets());
        }

        void keys(String letters) {
            letters.chars().forEach(c -> key("#key-" + (char) c));
        }

        void key(String id) {
            press(scene.getRoot().lookup(id));
        }

        void tap(String words) {
            press(find(words).orElseThrow(() -> new AssertionError("nothing to tap: " + words + " in " + words())));
        }

        /** What a citizen does who looks for something further down. */
        void tapThroughPages(String words) {
            for (int page = 0; page < 9 && find(words).isEmpty(); page++)
                tap("下一页");
            tap(words);
        }

        boolean shows(String words) {
            return words().contains(words);
        }

        boolean picture() {
            return nodes(scene.getRoot()).anyMatch(n -> n instanceof ImageView view && view.getImage() != null);
        }

        String words() {
            return words(scene.getRoot());
        }

        static String words(Parent root) {
            return String.join(" ", nodes(root).flatMap(n -> switch (n) {
                case Labeled label -> Stream.of(label.getText());
                case Text text when !(text.getParent() instanceof Labeled) -> Stream.of(text.getText());
                default -> Stream.<String>of();
            }).filter(s -> s != null && !s.isBlank()).toList());
        }

        private Optional<Target> find(String words) {
            return nodes(scene.getRoot()).filter(Target.class::isInstance).map(Target.class::cast)
                    .filter(t -> words.equals(t.getAccessibleText())).findFirst();
        }

        private void press(Node node) {
            Point2D middle = node.localToScene(node.getLayoutBounds().getCenterX(),
                    node.getLayoutBounds().getCenterY());
            double x = middle.getX();
            double y = middle.getY();
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED))
                node.fireEvent(new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false,
                        true, false, false, true, false, true, null));
            settle();
        }

        private void settle() {
            for (int pass = 0; pass < 2; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
        }

        private static Stream<Node> nodes(Node node) {
            if (!node.isVisible()) return Stream.of();
            Stream<Node> self = Stream.of(node);
            return node instanceof Parent parent
                    ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(Kiosk::nodes))
                    : self;
        }
    }
}
