package org.openhall.devices.receipt;

import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;

/** Slips as a hall gives them out. All people in them are invented. */
public final class Slips {

    /** The code of a signed slip; its key is nobody's. */
    public static final String CODE = "G1.330100100012321.HTKQT.4NPKJ0P0U1V8/AS%16:CGSFE.IFMPLO4WAILH%WT+SI:H3$HO:5UTBF"
            + "C+SLGV*NN4/JTX4.DI%DEG1J9HNFUNO.OP5MWSQERSWFW-CET.EI66$JJ75QFXDTV6";

    private Slips() {}

    /** What somebody who asked for information takes home. */
    public static Receipt application() {
        return new Receipt("330100100012345", java.util.List.of(
                new Part.Title("政府信息公开申请回执"),
                Part.Text.centred("示例市示例区政务服务大厅"),
                new Part.Feed(1),
                Part.Table.of("受理编号", "3301 001 000123 45", "申请人", "𠮷田·买买提（公民）", "提交时间", "2026-11-30 09:41",
                        "收件机关", "示例区人民政府办公室（政务公开科）", "答复期限", "自收到之日起20个工作日内，最迟 2026-12-28",
                        "联系电话", "0571-0000 0000"),
                new Part.Feed(1),
                Part.Text.of("请妥善保管本凭条。凭受理编号和查询码可在本厅自助机、窗口或电话查询办理进度；查询码印在撕线下方，请勿交给他人。"),
                new Part.Qr(CODE),
                Part.Text.centred("扫码核对凭条真伪"),
                new Part.TearLine("沿此线撕开"),
                new Part.Text("查询码 7K3M-9QXA", Align.CENTRE, Size.TALL, true),
                Part.Text.centred("复印费 ¥0.00 · 免费")));
    }

    /** A queue ticket. */
    public static Receipt ticket() {
        return new Receipt("A012", java.util.List.of(
                Part.Text.centred("示例市政务服务大厅"),
                new Part.Text("A012", Align.CENTRE, Size.HUGE, true),
                new Part.Title("社保综合窗口"),
                Part.Text.centred("前面还有 7 人，约 15 分钟"),
                new Part.Barcode("A012-20261130"),
                new Part.Text("2026-11-30 09:41", Align.RIGHT, Size.NORMAL, false)));
    }
}
