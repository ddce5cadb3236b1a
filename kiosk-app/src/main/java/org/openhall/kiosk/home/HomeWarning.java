package org.openhall.kiosk.home;

import java.util.Optional;
import javafx.scene.Node;

import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Note;
import org.openhall.kiosk.sync.Trouble;
import org.openhall.kiosk.wording.CodeWords;

/** What the home screen says when the content is not as fresh as it should be: first the good news. */
final class HomeWarning {

    private HomeWarning() {}

    static Optional<Node> of(HomeState state, boolean brief) {
        if (!state.troubled()) return Optional.empty();
        String code = CodeWords.of(state.freshness().code());
        String advice = Trouble.advice(state.freshness().code());
        return Optional.of(switch (state.freshness().state()) {
            case OLD -> box(code, brief, IconShape.WARN, "内容有些旧了，请以窗口为准", "内容有些旧，请问窗口", "有时限的内容先不显示。");
            case UNVERIFIED -> box(code, brief, IconShape.WARN, "新到的内容没通过检查，先不用它", "新内容有问题，先不用",
                    "您看到的是检查过的内容，查询照常能用。");
            default -> advice.isEmpty()
                    ? box(code, brief, IconShape.OFFLINE, "和大厅主机断开了，查询照常能用", "断网了，照常能查",
                            "正在自动重连，内容的时间看右上角。")
                    : box(code, brief, IconShape.WARN, "本机暂时不能更新，查询照常能用", "暂时不能更新，照常能查", advice);
        });
    }

    /** Few words on one line where doors need the room; the code always stays. */
    private static Node box(String code, boolean brief, IconShape icon, String matter, String few, String meaning) {
        return brief
                ? Note.brief(icon, code.isEmpty() ? few : few + "。" + code)
                : Note.warning(icon, matter, meaning + code);
    }
}
