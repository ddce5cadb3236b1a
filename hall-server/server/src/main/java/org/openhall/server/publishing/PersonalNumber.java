package org.openhall.server.publishing;

/**
 * A number that belongs to a person, as it may be spoken of: masked. The number itself is not kept.
 *
 * @param kind what it is
 * @param place where in the record it stands, e.g. {@code body.0.text}
 * @param masked enough of it to be found again, e.g. 138****5678
 * @param mark the same for the same number, for comparing; not to be shown or written anywhere
 */
public record PersonalNumber(Kind kind, String place, String masked, long mark) {

    /** Says nothing by which the number could be found out. */
    @Override
    public String toString() {
        return kind + " at " + place;
    }

    /** What a person reads of it and does next, the same wherever it is said. */
    public String words() {
        return "里面有" + kind.words() + "（" + masked + "）：" + switch (kind) {
            case CITIZEN -> "请删去，或者只留前三位和后四位";
            case BANK_CARD -> "请删去，或者只留最后四位";
            case MOBILE -> "请删去，或者遮掉中间四位；要留联系方式，请写座机，或者写“请到咨询台”";
        };
    }

    /** What numbers can be. */
    public enum Kind {
        /** 公民身份号码. */
        CITIZEN("身份证号码"),
        /** A mobile phone. */
        MOBILE("手机号码"),
        /** A bank card. */
        BANK_CARD("银行卡号");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
