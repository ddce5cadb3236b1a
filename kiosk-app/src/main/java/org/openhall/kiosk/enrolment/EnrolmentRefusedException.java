package org.openhall.kiosk.enrolment;

/** A device was not let in, or the answer was not to be believed. The message is one sentence for the log. */
public final class EnrolmentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Says why.
     *
     * @param code the hall's stable word, or {@code answer} when its answer failed a check here
     */
    public EnrolmentRefusedException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** A stable word: code, proof, slow, answer. */
    public String code() {
        return code;
    }
}
