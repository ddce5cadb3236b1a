package org.openhall.server.console.notices;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.openhall.contract.content.Notice;
import org.openhall.server.console.view.PreviewView;

/** How a notice will look. */
public final class Previews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private final String hall;
    private final Supplier<LocalDate> today;

    /** Previews on screens of that hall. */
    public Previews(String hall, Supplier<ZoneId> zone, java.time.InstantSource clock) {
        this.hall = hall;
        this.today = () -> LocalDate.ofInstant(clock.instant(), zone.get());
    }

    PreviewView of(Notice notice) {
        String title = notice.imprint().title().isBlank() ? "（标题）" : notice.imprint().title();
        String day = DAY.format(notice.imprint().published().orElseGet(today));
        List<String> paragraphs = Arrays.stream(NoticeWords.text(notice).split("\n+")).filter(line -> !line.isBlank())
                .toList();
        return new PreviewView(hall, notice.priority() == Notice.Priority.EMERGENCY, NoticeWords.priority(notice
                .priority()), NoticeWords.where(notice.priority()), title, notice.imprint().publisherName() + " · "
                        + day,
                paragraphs.isEmpty() ? List.of("（正文）") : paragraphs);
    }
}
