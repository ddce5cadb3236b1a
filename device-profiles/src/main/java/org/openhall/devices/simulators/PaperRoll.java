package org.openhall.devices.simulators;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.openhall.devices.printer.PrinterTraits;
import org.openhall.devices.receipt.Glyphs;
import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;

/**
 * The paper of a printer that is not there: does what the bytes say, as its manual has it, and shows what came out. Knows
 * nothing of the code that makes the bytes. Thread-safe.
 */
public final class PaperRoll {

    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    private static final int MOST_REMEMBERED = 2000;

    private final PaperSheet sheet;
    private final PrinterRom rom;
    private final List<String> lines = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private boolean chinese;
    private boolean bold;
    private Align align = Align.LEFT;
    private int wide = 1;
    private int high = 1;
    private StringBuilder line = new StringBuilder();
    private byte[] qr = {};
    private int squareDots = 3;
    private int barDots = 3;
    private int barHeight = 162;
    private byte[] graphics = {};
    private int fed;
    private int cuts;
    private int presented;
    private int retracted;

    /**
     * An empty roll.
     *
     * @param traits of the printer it is in
     * @param glyphs the printer's font
     */
    public PaperRoll(PrinterTraits traits, Glyphs glyphs) {
        this.sheet = new PaperSheet(traits, glyphs);
        this.rom = new PrinterRom(traits.charset());
    }

    /** Prints a whole slip, as it stands in a file. */
    public synchronized void printAll(byte[] bytes) {
        PrinterCommands commands = new PrinterCommands();
        commands.feed(bytes).forEach(this::print);
        if (commands.waiting() > 0) fault("an unfinished command");
    }

    /** Does what one command says. */
    synchronized void print(byte[] command) {
        int first = command[0] & 0xFF;
        if (first >= 0x20) {
            words(rom.read(command, chinese));
            return;
        }
        switch (first) {
            case 0 -> {
            }
            case '\n' -> newLine();
            case ESC -> escape(command[1] & 0xFF, PrinterCommands.at(command, 2));
            case FS -> font(command[1] & 0xFF);
            case GS -> group(command);
            default -> fault("a stray control byte " + first);
        }
    }

    /** The power went: all modes are as at first, and a line not yet printed is lost. */
    synchronized void reset() {
        line = new StringBuilder();
        chinese = bold = false;
        align = Align.LEFT;
        wide = high = 1;
    }

    private void words(String text) {
        text.codePoints().forEach(point -> {
            int cell = PaperSheet.columns(point) * PaperSheet.COLUMN * wide;
            if (sheet.width(line, wide) + cell > sheet.dots()) {
                fault("a line too long for the paper");
                newLine();
            }
            line.appendCodePoint(point);
        });
    }

    private void newLine() {
        lines.add(line.toString());
        fed++;
        sheet.line(line.toString(), align, size(), bold);
        line = new StringBuilder();
        forget(lines);
    }

    private Size size() {
        return Arrays.stream(Size.values()).filter(size -> size.wide() == wide && size.high() == high).findFirst()
                .orElseGet(() -> {
                    fault("characters of a size that no slip has: " + wide + " x " + high);
                    return Size.NORMAL;
                });
    }

    private void escape(int what, int value) {
        switch (what) {
            case '@' -> reset();
            case 'a' -> {
                if (!line.isEmpty()) fault("aligned in the middle of a line");
                align = value % 3 == 0 ? Align.LEFT : value % 3 == 1 ? Align.CENTRE : Align.RIGHT;
            }
            case 'E' -> bold = (value & 1) == 1;
            case 'd' -> {
                if (!line.isEmpty()) newLine();
                fed += value;
                sheet.feed(value);
            }
            default -> fault("an unknown command ESC " + (char) what);
        }
    }

    private void font(int what) {
        switch (what) {
            case '&' -> chinese = true;
            case '.' -> chinese = false;
            case 'P' -> presented++;
            default -> fault("an unknown command FS " + (char) what);
        }
    }

    private void group(byte[] command) {
        int value = PrinterCommands.at(command, 2);
        switch (command[1] & 0xFF) {
            case '!' -> {
                wide = (value >> 4 & 7) + 1;
                high = (value & 7) + 1;
            }
            case 'V' -> cut();
            case 'e' -> {
                if (value == 2) retracted++;
                if (value == 3 || value == 5 || value == 32) {
                    cut();
                    presented++;
                }
            }
            case 'w' -> barDots = value;
            case 'h' -> barHeight = value;
            case 'H' -> {
                if (value != 0) fault("words below a barcode by the printer");
            }
            case 'k' -> barcode(command, value);
            case 'v' ->
                raster(command, 8, PrinterCommands.number(command, 4, 2), PrinterCommands.number(command, 6, 2));
            case '(' -> function(command, value);
            case '8' -> graphics = command.clone();
            default -> fault("an unknown command GS " + (char) command[1]);
        }
    }

    private void function(byte[] command, int family) {
        if (family == 'k') qr(command, PrinterCommands.at(command, 6));
        else if (family == 'L' && PrinterCommands.at(command, 6) == '2' && graphics.length > 17) {
            int dots = PrinterCommands.number(graphics, 13, 2);
            raster(graphics, 17, (dots + 7) / 8, PrinterCommands.number(graphics, 15, 2));
        } else
            fault("an unknown command GS ( " + (char) family);
    }

    private void qr(byte[] command, int function) {
        switch (function) {
            case 'A', 'E' -> {
            }
            case 'C' -> squareDots = PrinterCommands.at(command, 7);
            case 'P' -> qr = Arrays.copyOfRange(command, 8, command.length);
            case 'Q' -> {
                String content = new String(qr, StandardCharsets.UTF_8);
                codes.add(content);
                if (!sheet.qr(content, squareDots, align)) fault("a QR code too wide for the paper");
            }
            default -> fault("an unknown function of QR codes " + function);
        }
    }

    private void barcode(byte[] command, int kind) {
        String text = new String(command, 4, Math.max(0, command.length - 4), StandardCharsets.US_ASCII);
        if (kind != 73 || !text.startsWith("{B")) {
            fault("a barcode of a kind that no slip has");
            return;
        }
        String content = text.substring(2).replace("{{", "{");
        codes.add(content);
        if (!sheet.barcode(content, barDots, barHeight, align)) fault("a barcode too wide for the paper");
    }

    private void raster(byte[] command, int from, int across, int rows) {
        if (command.length - from != across * rows) fault("a picture with a wrong count of bytes");
        if (!line.isEmpty()) fault("a picture in the middle of a line");
        if (!sheet.raster(command, from, across, rows)) fault("a picture too wide for the paper");
    }

    private void cut() {
        if (!line.isEmpty()) fault("cut in the middle of a line");
        cuts++;
        sheet.cut();
    }

    private void fault(String what) {
        faults.add(what);
        forget(faults);
    }

    private static void forget(List<String> list) {
        if (list.size() > MOST_REMEMBERED) list.removeFirst();
    }

    /** The lines of text that were printed, the last {@value #MOST_REMEMBERED}. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** What the codes say that were printed by the printer itself. */
    public synchronized List<String> codes() {
        return List.copyOf(codes);
    }

    /** What no printer should be sent: unknown commands, lines too long. */
    public synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many slips were cut. */
    public synchronized int cuts() {
        return cuts;
    }

    /** How many were held out. */
    public synchronized int presented() {
        return presented;
    }

    /** How many were drawn back. */
    public synchronized int retracted() {
        return retracted;
    }

    /** How many lines were fed since the beginning. */
    synchronized int fed() {
        return fed;
    }

    /** The last metre or so of paper, as a PNG. */
    public synchronized byte[] png() {
        return sheet.png();
    }
}
