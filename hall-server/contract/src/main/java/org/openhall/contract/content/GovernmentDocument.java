package org.openhall.contract.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 政府信息 (条例 art 12: index, name, summary, date made).
 *
 * @param imprint title, publisher, level
 * @param indexNumber 索引号
 * @param documentNumber 发文字号
 * @param summary 内容概述
 * @param made 成文日期
 * @param validity 有效性
 * @param body its words
 * @param attachments its files
 * @param items ids of the catalogue items it fulfils
 */
public record GovernmentDocument(Imprint imprint, String indexNumber, String documentNumber, String summary,
        Optional<LocalDate> made, Validity validity, List<Section> body, List<Attachment> attachments,
        List<String> items) implements Attachable {

    /** Reads absent fields as empty. */
    public GovernmentDocument {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        indexNumber = Texts.orEmpty(indexNumber);
        documentNumber = Texts.orEmpty(documentNumber);
        summary = Texts.orEmpty(summary);
        made = made == null ? Optional.empty() : made;
        validity = validity == null ? Validity.UNSTATED : validity;
        body = Texts.orEmpty(body);
        attachments = Texts.orEmpty(attachments);
        items = Texts.orEmpty(items);
    }

    @Override
    public GovernmentDocument withImprint(Imprint other) {
        return new GovernmentDocument(other, indexNumber, documentNumber, summary, made, validity, body, attachments,
                items);
    }

    @Override
    public GovernmentDocument withAttachments(List<Attachment> others) {
        return new GovernmentDocument(imprint, indexNumber, documentNumber, summary, made, validity, body, others,
                items);
    }
}
