package org.openhall.contract.enrolment;

/**
 * A device reports ({@code POST /v1/hello}).
 *
 * @param bootId random, new with each start of the program
 * @param appVersion dotted numbers
 * @param epoch number of the epoch it holds, 0 when it holds nothing
 * @param seq place in the feed it holds
 * @param state what it shows, e.g. FRESH
 */
public record HelloRequest(String bootId, String appVersion, int epoch, long seq, String state) {}
