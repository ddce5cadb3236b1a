package org.openhall.devices.simulators;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.receipt.Glyphs;

/**
 * What goes on in a receipt printer that is not there: its buffer, its sensors, its knife and what it answers. For simulators; the
 * bytes are the real ones. Questions in real time are answered at once, everything else when its turn comes. Thread-safe.
 */
public final class PrinterBrain {

    /** Bytes it holds before it takes no more. */
    private static final int BUFFER = 4096;
    /** Turns of work for which it hears nothing after it was switched on. */
    private static final int START = 15;
    private static final int DLE = 0x10;
    private static final int GS = 0x1D;
    private static final int FIXED = 0x12;
    private static final byte[] NOTHING = {};

    private final PaperRoll roll;
    private final PrinterCommands commands = new PrinterCommands();
    private final Deque<byte[]> buffer = new ArrayDeque<>();
    private int held;
    private boolean power = true;
    private int starting;
    private boolean nearEnd;
    private boolean paperOut;
    private boolean coverOpen;
    private boolean jammed;
    private boolean hot;
    private boolean jamNext;
    private boolean tells;
    private int linesLeft = Integer.MAX_VALUE;
    private Runnable then = () -> {};

    /** A printer with a full roll, its cover closed. */
    public PrinterBrain(PrinterTraits traits, Glyphs glyphs) {
        roll = new PaperRoll(traits, glyphs);
    }

    /** Its paper. */
    public PaperRoll roll() {
        return roll;
    }

    /** What came in on the line; answers what is answered at once. */
    synchronized byte[] receive(byte[] bytes) {
        if (!power || starting > 0) return NOTHING;
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        for (byte[] command : commands.feed(bytes)) {
            if ((command[0] & 0xFF) == DLE) {
                answers.writeBytes(atOnce(command));
            } else {
                buffer.add(command);
                held += command.length;
            }
        }
        return answers.toByteArray();
    }

    /** Whether its buffer has no room: then nothing is taken from the line. */
    synchronized boolean isFull() {
        return held >= BUFFER;
    }

    private byte[] atOnce(byte[] command) {
        int second = command[1] & 0xFF;
        int third = PrinterCommands.at(command, 2);
        if (second == 4) return new byte[]{(byte) status(third)};
        boolean recover = second == 5 && third == 2 && jammed;
        boolean forget = second == 0x14 && third == 8;
        if (recover) jammed = false;
        if (recover || forget) clear();
        return forget ? new byte[]{0x37, 0x25, 0} : NOTHING;
    }

    private int status(int which) {
        return FIXED | switch (which) {
            case 1 -> flag(stopped(), 0x08);
            case 2 -> flag(coverOpen, 0x04) | flag(paperOut, 0x20) | flag(jammed || hot, 0x40);
            case 3 -> flag(jammed, 0x08) | flag(hot, 0x40);
            case 4 -> flag(nearEnd || paperOut, 0x0C) | flag(paperOut, 0x60);
            default -> 0;
        };
    }

    private static int flag(boolean set, int bits) {
        return set ? bits : 0;
    }

    private boolean stopped() {
        return paperOut || coverOpen || jammed || hot;
    }

    /** Does what waits in its buffer, as far as nothing stops it; answers what is answered when its turn comes. */
    synchronized byte[] work(int most) {
        if (starting > 0) starting--;
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        for (int i = 0; i < most && power && !stopped() && !buffer.isEmpty();) {
            byte[] command = buffer.poll();
            if (command[0] != 0) i++; // what means nothing takes no time
            held -= command.length;
            answers.writeBytes(done(command));
        }
        return answers.toByteArray();
    }

    private byte[] done(byte[] command) {
        int second = PrinterCommands.at(command, 1);
        int third = PrinterCommands.at(command, 2);
        if (command[0] != GS) return print(command);
        return switch (second) {
            case 'r' -> new byte[]{(byte) flag(nearEnd, 0x03)};
            case 'a' -> {
                tells = third != 0;
                yield tells ? automatic() : NOTHING;
            }
            case '(' -> third == 'H' ? number(command) : print(command);
            case 'V' -> cut(command);
            default -> print(command);
        };
    }

    private static byte[] number(byte[] command) {
        byte[] answer = {0x37, 0x22, 0, 0, 0, 0, 0};
        System.arraycopy(command, 7, answer, 2, 4);
        return answer;
    }

    private byte[] cut(byte[] command) {
        if (!jamNext) return print(command);
        jamNext = false;
        jammed = true;
        return changed();
    }

    private byte[] print(byte[] command) {
        int before = roll.fed();
        roll.print(command);
        if (linesLeft == Integer.MAX_VALUE) return NOTHING;
        linesLeft -= roll.fed() - before;
        if (linesLeft > 0) return NOTHING;
        linesLeft = Integer.MAX_VALUE;
        then.run();
        return changed();
    }

    private byte[] changed() {
        return tells ? automatic() : NOTHING;
    }

    private byte[] automatic() {
        int first = 0x10 | flag(stopped(), 0x08) | flag(coverOpen, 0x20);
        int second = flag(jammed, 0x08) | flag(hot, 0x40);
        int third = flag(nearEnd || paperOut, 0x03) | flag(paperOut, 0x0C);
        return new byte[]{(byte) first, (byte) second, (byte) third, 0};
    }

    private void clear() {
        buffer.clear();
        held = 0;
        commands.clear();
    }

    /** The roll becomes thin, or is not any more. */
    public synchronized void paperNearEnd(boolean near) {
        nearEnd = near;
    }

    /**
     * Something happens in the middle of a slip.
     *
     * @param lines that are fed before
     * @param what on the thread of the printer
     */
    public synchronized void afterLines(int lines, Runnable what) {
        linesLeft = lines;
        then = what;
    }

    /** The roll is at its end. */
    public synchronized void paperOut() {
        paperOut = true;
    }

    /** A new roll is put in. */
    public synchronized void loadPaper() {
        paperOut = nearEnd = false;
    }

    /** Somebody opens or closes the cover. */
    public synchronized void cover(boolean open) {
        coverOpen = open;
    }

    /** The knife sticks at the next cut. */
    public synchronized void jamAtNextCut() {
        jamNext = true;
    }

    /** Somebody frees the knife. */
    public synchronized void freeKnife() {
        jammed = false;
    }

    /** The head becomes too hot, or has cooled down. */
    public synchronized void hot(boolean tooHot) {
        hot = tooHot;
    }

    /** The power goes, and with it all that was not printed, or it comes back; what is sent until it has started is lost. */
    public synchronized void power(boolean on) {
        power = on;
        starting = START;
        if (on) return;
        clear();
        tells = false;
        roll.reset();
    }
}
