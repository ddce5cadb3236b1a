package org.openhall.contract.content;

import java.util.List;

/**
 * 通知公告.
 *
 * @param imprint title, publisher, period of showing
 * @param priority what it may push aside
 * @param body its words
 * @param attachments its files
 * @param screens numbers of the devices that show it, three digits each, in order; empty: all of them. An older kiosk does
 *            not know this and shows it
 */
public record Notice(Imprint imprint, Priority priority, List<Section> body, List<Attachment> attachments,
        List<String> screens) implements Attachable {

    /** Reads absent fields as empty. */
    public Notice {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        priority = priority == null ? Priority.NOTICE : priority;
        body = Texts.orEmpty(body);
        attachments = Texts.orEmpty(attachments);
        screens = Texts.orEmpty(screens).stream().distinct().sorted().toList();
    }

    /** A notice for all screens. */
    public Notice(Imprint imprint, Priority priority, List<Section> body, List<Attachment> attachments) {
        this(imprint, priority, body, attachments, List.of());
    }

    /** Whether the device of that number shows it; the empty number shows what all do. */
    public boolean on(String screen) {
        return screens.isEmpty() || screens.contains(screen);
    }

    @Override
    public Notice withImprint(Imprint other) {
        return new Notice(other, priority, body, attachments, screens);
    }

    @Override
    public Notice withAttachments(List<Attachment> others) {
        return new Notice(imprint, priority, body, others, screens);
    }

    /** In falling order. */
    public enum Priority {
        /** 应急. */
        EMERGENCY,
        /** 通知. */
        NOTICE,
        /** 轮播. */
        LOOP
    }
}
