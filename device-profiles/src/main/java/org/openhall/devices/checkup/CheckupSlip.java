package org.openhall.devices.checkup;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.openhall.devices.profiles.KioskProfile;
import org.openhall.devices.receipt.Part;
import org.openhall.devices.receipt.Part.Align;
import org.openhall.devices.receipt.Part.Size;
import org.openhall.devices.receipt.Receipt;

/** What a checkup found, as a slip that a technician takes along. */
public final class CheckupSlip {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CheckupSlip() {}

    /**
     * Makes the slip.
     *
     * @param when as the clock on the wall shows it
     */
    public static Receipt of(KioskProfile kiosk, List<Finding> findings, LocalDateTime when) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Title("设备检查单"));
        parts.add(Part.Text.centred(kiosk.name()));
        parts.add(Part.Text.centred(when.format(MINUTE)));
        parts.add(new Part.Feed(1));
        for (Finding finding : findings) {
            parts.add(new Part.Text(mark(finding.state()) + " " + finding.name(), Align.LEFT, Size.NORMAL, true));
            parts.add(Part.Text.of(finding.says()));
            if (!finding.advice().isEmpty()) parts.add(Part.Text.of("→ " + finding.advice()));
        }
        boolean well = findings.stream().noneMatch(one -> one.state() == Finding.State.FAULT);
        parts.add(new Part.Feed(1));
        parts.add(Part.Text.centred(well ? "各样设备都能用" : "有要处理的，见上面带 × 的"));
        return new Receipt("", parts);
    }

    private static String mark(Finding.State state) {
        return switch (state) {
            case WELL -> "√";
            case DOUBTFUL -> "！";
            case FAULT -> "×";
        };
    }
}
