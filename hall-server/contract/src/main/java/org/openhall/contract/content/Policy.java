package org.openhall.contract.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 政策文件; its interpretations point at it.
 *
 * @param imprint title, publisher, level
 * @param indexNumber 索引号
 * @param documentNumber 发文字号
 * @param topic 主题分类
 * @param made 成文日期
 * @param validity 有效性: a repealed policy stays readable and says so at once
 * @param articles its text; an interpretation names articles by their place in this list, counted from 0
 * @param attachments its files
 * @param items ids of the catalogue items it fulfils
 */
public record Policy(Imprint imprint, String indexNumber, String documentNumber, String topic,
        Optional<LocalDate> made, Validity validity, List<Section> articles, List<Attachment> attachments,
        List<String> items) implements Attachable {

    /** Reads absent fields as empty. */
    public Policy {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        indexNumber = Texts.orEmpty(indexNumber);
        documentNumber = Texts.orEmpty(documentNumber);
        topic = Texts.orEmpty(topic);
        made = made == null ? Optional.empty() : made;
        validity = validity == null ? Validity.UNSTATED : validity;
        articles = Texts.orEmpty(articles);
        attachments = Texts.orEmpty(attachments);
        items = Texts.orEmpty(items);
    }

    @Override
    public Policy withImprint(Imprint other) {
        return new Policy(other, indexNumber, documentNumber, topic, made, validity, articles, attachments, items);
    }

    @Override
    public Policy withAttachments(List<Attachment> others) {
        return new Policy(imprint, indexNumber, documentNumber, topic, made, validity, articles, others, items);
    }
}
