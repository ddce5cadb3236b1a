package org.openhall.contract.content;

import java.util.List;

/**
 * 通知公告.
 *
 * @param imprint title, publisher, period of showing
 * @param priority what it may push aside
 * @param body its words
 * @param attachments its files
 */
public record Notice(Imprint imprint, Priority priority, List<Section> body, List<Attachment> attachments)
        implements
            Attachable {

    /** Reads absent fields as empty. */
    public Notice {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        priority = priority == null ? Priority.NOTICE : priority;
        body = Texts.orEmpty(body);
        attachments = Texts.orEmpty(attachments);
    }

    @Override
    public Notice withImprint(Imprint other) {
        return new Notice(other, priority, body, attachments);
    }

    @Override
    public Notice withAttachments(List<Attachment> others) {
        return new Notice(imprint, priority, body, others);
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
