package org.openhall.devices.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.link.LinkException.Cause;

/**
 * A device that is written to and read like a file: {@code /dev/usb/lp0}. From one that gives no answers nothing is ever received.
 * Sending lasts as long as the device takes nothing; closing ends it.
 */
public final class FileByteLink implements ByteLink {

    /** The bits of a file's mode that say what it is, and those of a device that takes characters (stat's S_IFMT and S_IFCHR). */
    private static final int KIND = 0170000;
    private static final int CHARACTERS = 0020000;
    private static final int PIECE = 4096;
    private static final long SLICE_MILLIS = 200;
    /** After an empty packet, so that many of them cost nothing. */
    private static final long EMPTY_MILLIS = 20;

    private final Path path;
    private final boolean oneWay;
    private volatile OpenFile line;
    private boolean mute;

    /**
     * A line that is not open yet.
     *
     * @param path of the device
     * @param oneWay whether nothing is read from it
     */
    public FileByteLink(Path path, boolean oneWay) {
        this.path = path;
        this.oneWay = oneWay;
    }

    @Override
    public void open() throws LinkException {
        if (isOpen()) return;
        // looked at first: a device that is not there must not become a file
        if (!Files.exists(path) || Files.isDirectory(path)) throw new LinkException(Cause.MISSING, path.toString());
        // asking how it is writes: into somebody's file, or over the beginning of a disk
        if (!isCharacterDevice()) throw new LinkException(Cause.NO_DEVICE, path.toString());
        if (!Files.isWritable(path) || !(oneWay || Files.isReadable(path)))
            throw new LinkException(Cause.FORBIDDEN, path.toString());
        line = OpenFile.open(path.toString(), oneWay);
        mute = oneWay;
    }

    private boolean isCharacterDevice() throws LinkException {
        try {
            return ((int) Files.getAttribute(path, "unix:mode") & KIND) == CHARACTERS;
        } catch (IOException e) {
            throw new LinkException(Cause.MISSING, path.toString());
        }
    }

    @Override
    public boolean isOpen() {
        return line != null;
    }

    @Override
    public void send(byte[] bytes) throws LinkException {
        OpenFile open = opened();
        for (int sent = 0; sent < bytes.length;) {
            OpenFile.Ready ready = open.canWrite(SLICE_MILLIS);
            if (ready == OpenFile.Ready.GONE) throw lost();
            if (ready == OpenFile.Ready.NOT_YET) continue;
            OpenFile.Outcome outcome = open.write(bytes, sent);
            if (outcome.bytes() < 0 && outcome.error() != OpenFile.AGAIN) throw lost();
            sent += (int) Math.max(0, outcome.bytes());
        }
    }

    @Override
    public byte[] receive(Duration patience) throws LinkException {
        OpenFile open = opened();
        long millis = Math.max(1, patience.toMillis());
        if (mute) {
            open.rest(millis);
            opened();
            if (open.isGone()) throw lost();
            return new byte[0];
        }
        OpenFile.Ready ready = ready(open, millis);
        if (ready == OpenFile.Ready.GONE) throw lost();
        if (ready == OpenFile.Ready.NOT_YET) return new byte[0];
        byte[] piece = new byte[PIECE];
        OpenFile.Outcome came = open.read(piece);
        if (came.bytes() > 0) return Arrays.copyOf(piece, (int) came.bytes());
        // a printer's plug may go one way; a device that sends an empty packet may say more
        mute = came.error() == OpenFile.INVALID;
        if (came.bytes() == 0) open.rest(Math.min(millis, EMPTY_MILLIS));
        if (!mute && came.bytes() < 0 && came.error() != OpenFile.AGAIN) throw lost();
        return new byte[0];
    }

    /** In slices, so that whoever waits is told when the line is closed. */
    private static OpenFile.Ready ready(OpenFile open, long millis) {
        OpenFile.Ready ready = OpenFile.Ready.NOT_YET;
        for (long left = millis; left > 0 && ready == OpenFile.Ready.NOT_YET; left -= SLICE_MILLIS)
            ready = open.canRead(Math.min(left, SLICE_MILLIS));
        return ready;
    }

    private OpenFile opened() throws LinkException {
        OpenFile open = line;
        if (open == null) throw new LinkException(Cause.LOST, path.toString());
        return open;
    }

    private LinkException lost() {
        close();
        return new LinkException(Cause.LOST, path.toString());
    }

    @Override
    public void close() {
        OpenFile open = line;
        line = null;
        if (open != null) open.close();
    }
}
