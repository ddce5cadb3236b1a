package org.openhall.kiosk.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The box by which a page goes with its reader: a QR code and what is in it. Holds nothing personal. UI thread only. */
public final class TakeAway extends HBox {

    private TakeAway(String inCode, String explanation, String source) {
        getStyleClass().add(Styles.TAKE);
        setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        VBox words = new VBox(Words.h3("带走这一页"), Words.body(explanation));
        if (!source.isEmpty()) words.getChildren().add(Words.small("来源：" + source));
        words.getStyleClass().add(Styles.COL_TIGHT);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        QrCode.of(inCode).ifPresent(getChildren()::add);
        getChildren().add(words);
    }

    /**
     * What to take away of a page.
     *
     * @param address of the same page on the government portal, or empty
     * @param text the page's own words, used where there is no address
     * @param source whose words they are, or empty
     */
    public static TakeAway of(String address, String text, String source) {
        if (!address.isEmpty() && QrCode.of(address).isPresent())
            return new TakeAway(address, "手机扫左边的码，打开政府网站上的同一页。", source);
        String part = QrCode.fitting(text);
        String explanation = part.length() == text.length()
                ? "手机扫左边的码，得到这一页的文字，不用上网。"
                : "手机扫左边的码，得到开头 " + part.codePointCount(0, part.length()) + " 个字，不用上网。";
        return new TakeAway(part, explanation, source);
    }
}
