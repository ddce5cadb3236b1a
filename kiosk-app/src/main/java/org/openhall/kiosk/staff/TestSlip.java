package org.openhall.kiosk.staff;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.openhall.devices.receipt.Part;
import org.openhall.devices.receipt.Receipt;

/** The slip with which staff try the printer: everything that slips are made of, and nothing of a person. Pure. */
final class TestSlip {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private TestSlip() {}

    /**
     * The slip.
     *
     * @param hall its name
     * @param at now, in the hall
     */
    static Receipt of(String hall, LocalDateTime at) {
        return new Receipt("", List.of(new Part.Title("测试凭条"), Part.Text.centred(hall), Part.Table.of("时间", TIME
                .format(at), "说明", "本条只用来检查打印机，不是办事凭证。", "生僻字", "䶮 㙍 𠮷", "符号", "￥12.00　·　—　℃"),
                new Part.Qr("OPENHALL-TEST " + at.withSecond(0).withNano(0)), new Part.TearLine("沿此线撕开"),
                Part.Text.centred(
                        "看得清、切得断，就是好的。")));
    }
}
