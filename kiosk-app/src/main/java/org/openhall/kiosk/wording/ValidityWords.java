package org.openhall.kiosk.wording;

import java.time.LocalDate;

import org.openhall.contract.content.Validity;

/**
 * What must be said of a document's validity.
 *
 * @param mark the framed word, e.g. 有效, 已废止
 * @param gone whether it may no longer be relied on
 * @param warning one sentence to stand above the text, empty while the document is in force
 */
public record ValidityWords(String mark, boolean gone, String warning) {

    /** What to say of it on that day. */
    public static ValidityWords on(Validity validity, LocalDate day) {
        return switch (validity.on(day)) {
            case IN_FORCE -> new ValidityWords("有效", false, "");
            case AMENDED -> new ValidityWords("已修改", false, "这份文件修改过，请和修改后的文件一起看，拿不准请问窗口。");
            case LAPSED -> new ValidityWords("已失效", true, lapsed(validity) + "下面的内容只供查考，不能再作依据。");
            case REPEALED -> new ValidityWords("已废止", true, "这份文件已经废止，下面的内容只供查考，不能再作依据。");
            case UNSTATED -> new ValidityWords("没有写明是否有效", false, "");
        };
    }

    private static String lapsed(Validity validity) {
        return validity.until().map(d -> "这份文件的有效期到 " + DayWords.of(d) + " 为止，已经失效，").orElse("这份文件已经失效，");
    }
}
