package org.openhall.server.console;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.openhall.server.accounts.SessionStore;
import org.openhall.server.accounts.StaffDesk;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.ListingStore;

/**
 * What the console is made of.
 *
 * @param hall name of the hall
 * @param desk lets staff in
 * @param sessions who is in
 * @param editing the way of records to the public
 * @param listings lists of records
 * @param zone of the hall, now
 * @param clock the server's
 */
public record ConsoleParts(String hall, StaffDesk desk, SessionStore sessions, EditingDesk editing,
        ListingStore listings, Supplier<ZoneId> zone, InstantSource clock) {}
