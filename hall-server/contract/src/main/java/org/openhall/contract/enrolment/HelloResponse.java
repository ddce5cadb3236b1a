package org.openhall.contract.enrolment;

import java.time.Instant;

import org.openhall.contract.signing.Signed;

/**
 * The hall's answer to a report.
 *
 * @param serverTime the hall's clock
 * @param state where the device stands
 * @param head the signed head of now
 * @param spreadMillis over what time devices should spread their return after a power cut
 */
public record HelloResponse(Instant serverTime, DeviceState state, Signed head, long spreadMillis) {}
