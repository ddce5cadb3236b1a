package org.openhall.content.rows;

import org.openhall.contract.feed.Head;
import org.openhall.contract.signing.Signed;

/**
 * A head whose signature has been checked, or that was signed just now, with the exact bytes that travel.
 *
 * @param head what it says
 * @param signed as it came or will go
 */
public record SignedHead(Head head, Signed signed) {}
