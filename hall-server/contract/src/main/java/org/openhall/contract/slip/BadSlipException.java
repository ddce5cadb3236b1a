package org.openhall.contract.slip;

/** Why a number or a slip's code is not what it claims to be. */
public final class BadSlipException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Says why. */
    public BadSlipException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What can be wrong. */
    public enum Reason {
        /** It is something else altogether. */
        OTHER("这不是本系统凭条上的二维码"),
        /** Fifteen figures are wanted. */
        NOT_A_NUMBER("受理编号应当是15位数字"),
        /** A figure was misread or mistyped. */
        MISTYPED("受理编号有误：请对照凭条逐位核对"),
        /** It was damaged, or changed by somebody. */
        DAMAGED("二维码内容不完整或被改动过"),
        /** None of the keys that are known has signed it. */
        FORGED("签名对不上：不是本厅设备打印的凭条，或内容被改动过");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** A Chinese sentence for whoever looks at the slip. */
        public String words() {
            return words;
        }
    }
}
