package org.openhall.kiosk.machine;

import org.openhall.devices.idcard.ReaderNews;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.link.LinkException;

/** How the ID-card reader is. */
public sealed interface ReaderState {

    /** What is the matter and what to do, a Chinese sentence. */
    String words();

    /** Whether cards can be read. */
    default boolean well() {
        return true;
    }

    /** It has not been looked at yet. */
    record Starting() implements ReaderState {
        @Override
        public String words() {
            return "正在找读卡器";
        }
    }

    /**
     * It works.
     *
     * @param moduleId number on its label; empty when it does not tell
     */
    record Ready(String moduleId) implements ReaderState {
        @Override
        public String words() {
            return moduleId.isEmpty() ? "读卡器就绪" : "读卡器就绪，安全模块 " + moduleId;
        }
    }

    /**
     * A card was read and still lies there.
     *
     * @param card what may be shown of it; nothing once the screen that asked for it was left
     */
    record Lying(MaskedCard card) implements ReaderState {
        @Override
        public String words() {
            return "请取走身份证";
        }
    }

    /**
     * A card could not be read.
     *
     * @param turn what the citizen should do
     */
    record Unread(SdtStatus.Turn turn) implements ReaderState {
        @Override
        public String words() {
            return switch (turn) {
                case OTHER_CARD -> "这不是身份证，请放身份证";
                case CALL_STAFF -> "几次都没有通过：换一张身份证试试，也不行就是读卡器要修";
                default -> "没有读出来：请把身份证拿起来，重新放平，不要移动";
            };
        }
    }

    /**
     * There is no line to it; it is looked for again.
     *
     * @param cause why
     */
    record Away(LinkException.Cause cause) implements ReaderState {
        @Override
        public boolean well() {
            return false;
        }

        @Override
        public String words() {
            return "读卡器：" + cause.advice();
        }
    }

    /** There is a line, and nothing good comes of it. */
    record Broken(SdtStatus status) implements ReaderState {
        @Override
        public boolean well() {
            return false;
        }

        @Override
        public String words() {
            return "读卡器：" + new ReaderNews.Broken(status).words();
        }
    }
}
