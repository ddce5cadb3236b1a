package org.openhall.server.devices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

import org.openhall.contract.enrolment.Invitation;

/** Gives out one-time codes and keeps the enrolment port open exactly as long as one of them lives. Thread-safe. */
public final class InvitationDesk {

    /** How long a code lives. */
    public static final Duration LIFE = Duration.ofMinutes(30);
    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
    private static final int CODE_LENGTH = 26;

    private final EnrolmentStore store;
    private final EnrolmentPort port;
    private final String pin;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger enrolling = new AtomicInteger();

    /**
     * Starts with the port as it is.
     *
     * @param pin of the hall's authority, for the invitations
     */
    public InvitationDesk(EnrolmentStore store, EnrolmentPort port, String pin, InstantSource clock) {
        this.store = store;
        this.port = port;
        this.pin = pin;
        this.clock = clock;
    }

    /**
     * Invites a device.
     *
     * @param name what people call it
     * @param profile id of its device profile
     * @param by who asks
     */
    public synchronized Invitation invite(String name, String profile, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(LIFE);
        String code = code();
        store.invite(newId(), name, profile, code, expires, by, now);
        settle();
        return new Invitation(port.url(), pin, code, expires);
    }

    /**
     * Opens or closes the port as the codes demand; a used code's answer may still be under way, then the port stays. To
     * be called by a timer and never by a thread that serves the port: closing waits for those.
     */
    public synchronized void settle() {
        try {
            if (store.anyLive(clock.instant())) port.open();
            else if (enrolling.get() == 0) port.close(); // asked after the codes: who used one is counted by then
        } catch (IOException e) {
            System.getLogger(InvitationDesk.class.getName()).log(Level.ERROR, "the enrolment port", e);
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody begins to enrol. */
    void entered() {
        enrolling.incrementAndGet();
    }

    /** The answer to somebody who began to enrol is out, or will never be. */
    void left() {
        enrolling.decrementAndGet();
    }

    private String code() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++)
            code.append(BASE32[random.nextInt(BASE32.length)]);
        return code.toString();
    }

    private String newId() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
