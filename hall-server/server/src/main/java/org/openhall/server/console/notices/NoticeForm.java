package org.openhall.server.console.notices;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.Showing;
import org.openhall.server.http.Form;

/**
 * A notice to and from its form. Stateless.
 *
 * @param zone of the hall
 * @param office the name that stands as publisher for the id of an office; for the empty one the hall's
 */
record NoticeForm(ZoneId zone, Function<String, String> office) {

    static final String BLANK = "blank.";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 20_000;

    /**
     * What came of a form.
     *
     * @param notice as far as it could be read
     * @param faults what to do otherwise, by field
     */
    record Read(Notice notice, Map<String, String> faults) {}

    /** Reads a form over a notice: what does not stand in the form stays. */
    Read of(Form form, Notice before) {
        Map<String, String> faults = new LinkedHashMap<>();
        Imprint old = before.imprint();
        String publisher = form.text("office").strip();
        Optional<Instant> from = moment(form, "from", faults);
        Optional<Instant> until = moment(form, "until", faults);
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get()))
            faults.put("until", "结束时间要晚于开始时间");
        Imprint imprint = new Imprint(line(form.text("title")), publisher, office.apply(publisher), old
                .levels(), old.published(), new Showing(from, until), old.portal(), old.provenance(), old.keys());
        List<String> screens = form.all("screen").stream().filter(no -> no.matches("\\d{3}")).toList();
        String text = form.text("text").strip();
        if (imprint.title().length() > LONGEST_TITLE)
            faults.put("title", "标题最多 " + LONGEST_TITLE + " 字：请写短一些，其余放进正文");
        if (text.length() > LONGEST_TEXT) faults.put("text", "正文最多两万字，更长的请放进附件");
        return new Read(new Notice(imprint, priority(form), List.of(new Section("", text)), before.attachments(),
                screens), faults);
    }

    /** What must be there before others are asked to look at it. */
    static Map<String, String> required(Notice notice, Map<String, String> found) {
        Map<String, String> faults = new LinkedHashMap<>(found);
        if (notice.imprint().title().isBlank()) faults.put("title", "请写标题");
        if (NoticeWords.text(notice).isBlank()) faults.put("text", "请写正文");
        return faults;
    }

    static Map<String, String> fillings(Form form) {
        return form.fields().keySet().stream().filter(name -> name.startsWith(BLANK)).collect(Collectors.toMap(
                name -> name.substring(BLANK.length()), name -> form.text(name).strip()));
    }

    String moment(Optional<Instant> at) {
        return at.map(one -> MOMENT.format(one.atZone(zone))).orElse("");
    }

    private static Notice.Priority priority(Form form) {
        return Arrays.stream(Notice.Priority.values()).filter(one -> one.name().equals(form.text("priority")))
                .findFirst().orElse(Notice.Priority.NOTICE);
    }

    private Optional<Instant> moment(Form form, String field, Map<String, String> faults) {
        if (form.text(field).isBlank()) return Optional.empty();
        try {
            return Optional.of(LocalDateTime.parse(form.text(field)).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            faults.put(field, "请写成 2026-12-01 09:00 这样的日期和时间");
            return Optional.empty();
        }
    }

    private static String line(String words) {
        return words.replace('\n', ' ').strip();
    }
}
