package org.openhall.kiosk.tour;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;

import org.openhall.kiosk.gallery.PngFile;
import org.openhall.kiosk.sync.Freshness;

/**
 * A citizen's way through the kiosk, by real taps, if wanted with a picture of each stop: first with the hall there, then, after it
 * has asked for the cable to be cut, without. Runs on its own thread.
 */
public final class Tour implements Runnable {

    /** Printed when the cable may be cut; whoever started the tour stops the server then. */
    public static final String CUT = "TOUR cut the cable";

    /** The code of the page behind the clock in the demo. */
    private static final String CODE = "246810";

    private final Scene scene;
    private final Executor ui;
    private final Supplier<Freshness> freshness;
    private final boolean devices;
    private final Optional<Path> folder;
    private final Consumer<String> say;
    private final Consumer<Boolean> end;
    private int pictures;

    /**
     * Prepares a tour.
     *
     * @param freshness what the sync last said
     * @param devices whether the machine has simulated devices, which whoever started the tour plays by the lines it says
     * @param folder receives the pictures; without one none are taken, as with a citizen
     * @param say receives one line a stop
     * @param end what to do at the end, told whether the way was found
     */
    public Tour(Scene scene, Executor ui, Supplier<Freshness> freshness, boolean devices,
            Optional<Path> folder,
            Consumer<String> say, Consumer<Boolean> end) {
        this.scene = scene;
        this.ui = ui;
        this.freshness = freshness;
        this.devices = devices;
        this.folder = folder;
        this.say = say;
        this.end = end;
    }

    @Override
    public void run() {
        boolean found = false;
        try (Finger finger = new Finger(scene, ui)) {
            found = walk(finger);
        } catch (Finger.LostException e) {
            say.accept("TOUR lost: " + e.getMessage());
            System.getLogger(Tour.class.getName()).log(System.Logger.Level.ERROR, "the tour lost its way", e);
        } finally {
            end.accept(found);
        }
    }

    private boolean walk(Finger finger) throws Finger.LostException {
        try {
            connected(finger);
            if (devices) machine(finger);
            say.accept(CUT);
            finger.see("断网", () -> !freshness.get().reachable());
            cut(finger);
            return true;
        } catch (Finger.LostException e) {
            shoot(finger, "lost");
            throw e;
        }
    }

    private void connected(Finger finger) throws Finger.LostException {
        finger.see("内容到齐", () -> freshness.get().state() == Freshness.State.FRESH);
        finger.see("想找什么");
        finger.see("常找");
        finger.see("今天要留意");
        shoot(finger, "home");
        search(finger, "dibao", "低保", "search-dibao");
        finger.tap("返回");
        finger.see("想找什么");
        finger.tap("政府信息");
        finger.see("社会救助");
        shoot(finger, "domains");
        finger.tap("公开的文件");
        finger.see("公开主体");
        shoot(finger, "documents");
        finger.tap("返回");
        finger.tap("社会救助");
        finger.see("公开主体：全部");
        shoot(finger, "domain");
        finger.tap("最低生活保障");
        finger.see("公开依据");
        shoot(finger, "item");
        finger.tap("首页");
    }

    /** Behind the clock: a card, a slip, no paper, a card left behind, plugs pulled. */
    private void machine(Finger finger) throws Finger.LostException {
        finger.see("想找什么");
        finger.hold(".clock");
        finger.see("请输入口令");
        type(finger, CODE);
        finger.tap("确定");
        finger.see("读卡器就绪");
        finger.see("打印机就绪");
        shoot(finger, "staff-devices");
        finger.tap("试读一张身份证");
        say.accept("TOUR lay the card");
        finger.see("110***********0011");
        shoot(finger, "staff-card");
        finger.tap("打印一张测试凭条");
        finger.see("测试凭条打好了");
        say.accept("TOUR take the paper");
        finger.see("缺纸");
        shoot(finger, "staff-paper-out");
        say.accept("TOUR load paper");
        finger.see("打印机就绪");
        finger.tap("首页");
        finger.see("这里会自己消失");
        shoot(finger, "card-left");
        say.accept("TOUR take the card");
        finger.see("卡已取走", () -> !finger.reads("这里会自己消失"));
        unplugged(finger);
        finger.tap("首页");
    }

    private void unplugged(Finger finger) throws Finger.LostException {
        finger.hold(".clock");
        finger.see("请输入口令");
        type(finger, CODE);
        finger.tap("确定");
        say.accept("TOUR pull the plugs");
        finger.see("读卡器：");
        finger.see("打印机：");
        shoot(finger, "staff-unplugged");
        say.accept("TOUR plug in");
        finger.see("读卡器就绪");
        finger.see("打印机就绪");
    }

    private void cut(Finger finger) throws Finger.LostException {
        finger.see("想找什么");
        shoot(finger, "offline-home");
        search(finger, "db", "低保", "offline-search-db");
        home(finger);
        finger.tap("办事指南");
        finger.tap("低生活保障金");
        finger.see("材料");
        shoot(finger, "offline-guide");
        home(finger);
        finger.tap("政策与解读");
        finger.tap("政府信息公开条例");
        finger.see("第一条");
        shoot(finger, "offline-policy");
        document(finger);
        looks(finger);
    }

    /** Opens a document's pages: the pictures made from its PDF, with nobody to ask for them. */
    private void document(Finger finger) throws Finger.LostException {
        home(finger);
        finger.tap("点这里");
        type(finger, "zongze");
        finger.tap("收起");
        finger.tap("可翻页阅读");
        finger.see("附件");
        shoot(finger, "offline-document");
        finger.tap("点这里看");
        finger.see("画面已到", () -> hasPicture(scene.getRoot()));
        shoot(finger, "offline-document-page");
    }

    private static boolean hasPicture(Node node) {
        if (node instanceof ImageView view) return view.getImage() != null && view.getImage().getProgress() >= 1;
        return node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(Tour::hasPicture);
    }

    private void looks(Finger finger) throws Finger.LostException {
        home(finger);
        finger.tap("字号");
        finger.see("想找什么");
        shoot(finger, "home-big");
        finger.tap("字号");
        shoot(finger, "home-huge");
        finger.tap("高对比");
        shoot(finger, "home-contrast");
    }

    /** Types letters, takes the word when it is offered, and looks at what is found. */
    private void search(Finger finger, String letters, String word, String picture) throws Finger.LostException {
        finger.tap("点这里");
        type(finger, letters);
        finger.see(word);
        finger.see("找到");
        shoot(finger, picture + "-typing");
        finger.tap("收起");
        finger.see("最低生活保障");
        shoot(finger, picture);
    }

    private static void type(Finger finger, String letters) throws Finger.LostException {
        for (char letter : letters.toCharArray())
            finger.tap(String.valueOf(letter));
    }

    private static void home(Finger finger) throws Finger.LostException {
        finger.tap("首页");
        finger.see("想找什么");
    }

    private void shoot(Finger finger, String name) throws Finger.LostException {
        String file = "%02d-%s.png".formatted(++pictures, name);
        if (folder.isPresent()) PngFile.write(finger.picture(), folder.get().resolve(file));
        say.accept("TOUR " + file);
    }
}
