package org.openhall.kiosk.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.openhall.kiosk.input.KeyboardState.Layer;

/** Which key stands where on a layer. Pure. */
final class KeyPlan {

    private static final List<String> LETTERS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final List<String> SIGNS = List.of("1234567890", "，。、？！：；（）·", "《》“”—-/.");
    private static final double WIDE = 1.5;

    private KeyPlan() {}

    /**
     * One key.
     *
     * @param id its name in the node tree
     * @param words on it
     * @param style CSS classes besides key
     * @param units its width
     * @param event what it does
     */
    record Planned(String id, String words, String style, double units, KeyboardEvent event) {}

    /** The rows of a state. */
    static List<List<Planned>> rows(KeyboardState state) {
        boolean signs = state.layer() == Layer.SIGNS;
        List<String> faces = signs ? SIGNS : LETTERS;
        List<Planned> third = new ArrayList<>();
        if (!signs && state.latin())
            third.add(wide("key-capital", "大写", state.capital() ? "fn on" : "fn", new KeyboardEvent.Capital()));
        if (!signs && !state.latin())
            third.add(wide("key-mark", "分词", "fn", new KeyboardEvent.Letter('\'')));
        third.addAll(row(faces.get(2), state));
        third.add(wide("key-delete", "删除", "fn", new KeyboardEvent.Delete()));
        return List.of(row(faces.get(0), state), row(faces.get(1), state), third, lowest(state, signs));
    }

    private static List<Planned> lowest(KeyboardState state, boolean signs) {
        return List.of(wide("key-hide", "收起", "fn", new KeyboardEvent.Hide()),
                wide("key-layer", signs ? "字母" : "123", "fn", new KeyboardEvent.SwitchLayer()),
                wide("key-language-switch", state.latin() ? "英 / 中" : "中 / 英", "fn",
                        new KeyboardEvent.SwitchLanguage()),
                new Planned("key-space", "空格", "", 3, new KeyboardEvent.Space()),
                new Planned("key-go", "查找", "go", 2.5, new KeyboardEvent.Go()));
    }

    private static List<Planned> row(String faces, KeyboardState state) {
        boolean signs = state.layer() == Layer.SIGNS;
        return faces.chars().mapToObj(c -> signs ? sign((char) c) : letter((char) c, state.latin() && state.capital()))
                .toList();
    }

    private static Planned letter(char letter, boolean capital) {
        String face = String.valueOf(letter);
        return new Planned("key-" + letter, capital ? face.toUpperCase(Locale.ROOT) : face, "", 1,
                new KeyboardEvent.Letter(letter));
    }

    private static Planned sign(char sign) {
        String face = String.valueOf(sign);
        return new Planned("sign-" + face, face, "", 1, new KeyboardEvent.Sign(face));
    }

    private static Planned wide(String id, String words, String style, KeyboardEvent event) {
        return new Planned(id, words, style, WIDE, event);
    }
}
