package org.openhall.server.console;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

import org.openhall.server.accounts.AccountStore;
import org.openhall.server.accounts.SessionStore;
import org.openhall.server.accounts.StaffDesk;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.batches.BatchDesk;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.ListingStore;

/**
 * What the console is made of.
 *
 * @param hall name of the hall
 * @param desk lets staff in
 * @param accounts of staff
 * @param sessions who is in
 * @param audit who did what
 * @param editing the way of records to the public
 * @param batches files handed in
 * @param listings lists of records
 * @param offices names of the offices by id, now
 * @param domains names of the domains by code, now
 * @param zone of the hall, now
 * @param clock the server's
 */
public record ConsoleParts(String hall, StaffDesk desk, AccountStore accounts, SessionStore sessions,
        AuditStore audit, EditingDesk editing, BatchDesk batches,
        ListingStore listings, Supplier<Map<String, String>> offices,
        Supplier<Map<String, String>> domains, Supplier<ZoneId> zone, InstantSource clock) {}
