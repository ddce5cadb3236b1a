package org.openhall.contract.enrolment;

/**
 * The body of every refusal.
 *
 * @param code stable word for programs
 * @param message one English sentence for the log; never shown to a citizen
 */
public record ErrorAnswer(String code, String message) {}
