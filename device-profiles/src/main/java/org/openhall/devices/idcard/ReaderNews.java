package org.openhall.devices.idcard;

import org.openhall.devices.link.LinkException;

/** What a reader has to say, as something a person can act on. */
public sealed interface ReaderNews {

    /**
     * The reader works and waits for a card.
     *
     * @param moduleId number on its label; empty when it does not tell
     */
    record Ready(String moduleId) implements ReaderNews {}

    /**
     * A card was read. It still lies there: 请取走身份证 until {@link Removed}.
     *
     * @param card what stands on it
     */
    record Read(IdCard card) implements ReaderNews {}

    /**
     * The photo of the card that was read, somewhat later; only where a hall has a decoder.
     *
     * @param photo to be wiped by whoever is told
     */
    record Photo(CardPhoto photo) implements ReaderNews {}

    /** The line was lost while a card lay there, and there is a card now. It is not read, since nobody asks for one. */
    record Lies() implements ReaderNews {}

    /** The card that was read, or could not be read, is there no more. */
    record Removed() implements ReaderNews {}

    /**
     * A card could not be read.
     *
     * @param turn what the citizen should do
     */
    record Unread(SdtStatus.Turn turn) implements ReaderNews {}

    /**
     * There is no line to the reader; it is looked for again.
     *
     * @param cause why
     */
    record Away(LinkException.Cause cause) implements ReaderNews {}

    /** There is a line, and the reader says nothing on it, or what it says is a fault of its own: for a technician. */
    record Broken(SdtStatus status) implements ReaderNews {

        /** What is the matter, and behind the first colon what to do, for a technician. */
        public String words() {
            return switch (status) {
                case NOT_LICENSED -> "安全模块没有授权：请供应商给安全模块（SAM）办授权，或换一台有授权的；自己修不好";
                case SELF_TEST_FAILED -> "安全模块自检失败，复位也没有用：断电再开；还不行就送修";
                case BAD_COMMAND -> "不认识本机的命令：看型号对不对，它可能用的是另一种协议；对就请供应商升级它的程序";
                case NOT_ALLOWED -> "安全模块不让执行命令：断电再开；还不行请供应商查安全模块的授权";
                case NOT_KNOWN -> "安全模块不认识本机的请求：看型号对不对；对就请供应商查安全模块的版本";
                case GARBLED -> "有字节回来，不是读卡器的回答：看波特率对不对，数据线和转接头好不好，是不是接在别的设备的端口上";
                case UNKNOWN -> "没有应答：检查供电和数据线，以及配置的波特率";
                default -> "说自己有故障：断电再开；还不行就送修";
            };
        }
    }
}
