package org.openhall.devices.checkup;

import org.openhall.devices.idcard.SdtStatus;

/** What a reader says is wrong with itself, in words for a technician. */
final class ReaderFaults {

    private ReaderFaults() {}

    static Answer of(SdtStatus status) {
        return switch (status) {
            case NOT_LICENSED -> new Answer.Unwell("安全模块没有授权", "请供应商给安全模块（SAM）办授权，或换一台有授权的；自己修不好");
            case SELF_TEST_FAILED -> new Answer.Unwell("安全模块自检失败，复位也没有用", "断电再开；还不行就送修");
            case BAD_COMMAND -> new Answer.Unwell("不认识查询状态的命令", "看型号对不对，它可能用的是另一种协议；对就请供应商升级它的程序");
            case NOT_ALLOWED -> new Answer.Unwell("安全模块不让执行命令", "断电再开；还不行请供应商查安全模块的授权");
            case NOT_KNOWN -> new Answer.Unwell("安全模块不认识本机的请求", "看型号对不对；对就请供应商查安全模块的版本");
            default -> new Answer.Unwell("说自己有故障", "断电再开；还不行就送修");
        };
    }
}
