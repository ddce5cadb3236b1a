package org.openhall.server.attachments;

import java.text.Normalizer;

/**
 * Fonts share one glyph between a character and the radical that looks like it, and PDF then often gives the radical
 * (⼈ U+2F08 for 人 U+4EBA): to the eye the same, to a search not. Puts the characters back.
 */
final class PlainCharacters {

    private static final String RADICALS = "⺟⺠⻁⻄⻅⻆⻉⻊⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";
    private static final String CHARACTERS = "母民虎西见角贝足车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

    private PlainCharacters() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int place = RADICALS.indexOf(sign);
            if (place >= 0) plain.append(CHARACTERS.charAt(place));
            else if (sign >= 0x2F00 && sign <= 0x2FDF)
                plain.append(Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC));
            else
                plain.append(sign);
        }
        return plain.toString();
    }
}
