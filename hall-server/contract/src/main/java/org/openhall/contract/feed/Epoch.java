package org.openhall.contract.feed;

/**
 * One unforked history of a hall. A restore or a new start opens the next one.
 *
 * @param no rises with each epoch, from 1
 * @param id 16 random hex digits: two histories with the same number are still two
 */
public record Epoch(int no, String id) {}
