package org.openhall.server.console;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

import org.openhall.content.blobs.BlobStore;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.accounts.SessionStore;
import org.openhall.server.accounts.StaffDesk;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.audit.AuditWatch;
import org.openhall.server.batches.BatchDesk;
import org.openhall.server.console.content.Choices;
import org.openhall.server.console.devices.DeviceParts;
import org.openhall.server.console.form.RecordForm;
import org.openhall.server.console.notices.NoticeParts;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.ListingStore;
import org.openhall.server.editing.ScheduleStore;
import org.openhall.server.linting.Linter;
import org.openhall.server.publishing.HallNames;

/**
 * What the console is made of.
 *
 * @param hall name of the hall
 * @param practice whether it is one to teach staff in
 * @param desk lets staff in
 * @param accounts of staff
 * @param sessions who is in
 * @param audit who did what
 * @param watch whether that is whole
 * @param editing the way of records to the public
 * @param times when approved drafts go out by themselves
 * @param batches files handed in
 * @param attachments takes files of records in
 * @param blobs files by their content
 * @param listings lists of records
 * @param linter what was found about records
 * @param notices what their pages need
 * @param devices what their page needs
 * @param names what there is, by name
 * @param clock the server's
 */
public record ConsoleParts(String hall, boolean practice, StaffDesk desk, AccountStore accounts, SessionStore sessions,
        AuditStore audit, AuditWatch watch, EditingDesk editing, ScheduleStore times, BatchDesk batches,
        Attachments attachments,
        BlobStore blobs,
        ListingStore listings, Linter linter, NoticeParts notices, DeviceParts devices, HallNames names,
        InstantSource clock) {

    /** Names of the offices by id, now. */
    Supplier<Map<String, String>> offices() {
        return names::offices;
    }

    /** Names of the domains by code, now. */
    Supplier<Map<String, String>> domains() {
        return names::domains;
    }

    /** The hall's zone, now. */
    Supplier<ZoneId> zone() {
        return names::zone;
    }

    /** Makes forms in which people choose from what there is. */
    RecordForm forms() {
        return new RecordForm(new Choices(names, listings));
    }
}
