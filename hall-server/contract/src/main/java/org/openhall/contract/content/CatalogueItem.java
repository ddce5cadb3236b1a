package org.openhall.contract.content;

import java.util.List;
import java.util.Map;

/**
 * 公开事项 with every element of the national form and of Kangbashi's own form (条款内容, 依据效力, 事项类别, 责任科室, 对应职责).
 *
 * @param imprint title (its levels joined), publisher, levels
 * @param catalogue id of its catalogue row
 * @param domain code of its domain, empty outside the domains
 * @param number 序号 as printed
 * @param names 一级, 二级, 三级事项, one to three of them
 * @param content 公开内容(要素)
 * @param basis 公开依据
 * @param clause 条款内容
 * @param rank 依据效力(位阶)
 * @param limit 公开时限
 * @param channels 公开渠道和载体
 * @param everyone 公开对象: 全社会
 * @param group 公开对象: 特定群体
 * @param proactive 公开方式: 主动
 * @param onRequest 公开方式: 依申请
 * @param category 事项类别(法定公开、其他)
 * @param section 责任科室
 * @param duty 对应职责
 * @param extras columns outside both forms, by their header words, e.g. 监督举报电话, as published
 * @param questions names of the elements that the source states unclearly: shown word for word, never read for meaning
 */
public record CatalogueItem(Imprint imprint, String catalogue, String domain, String number, List<String> names,
        String content, String basis, String clause, String rank, TimeLimit limit, List<Channel> channels,
        Tick everyone, Tick group, Tick proactive, Tick onRequest, String category, String section, String duty,
        Map<String, String> extras, List<String> questions) implements Published {

    /** Reads absent fields as empty. */
    public CatalogueItem {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        catalogue = Texts.orEmpty(catalogue);
        domain = Texts.orEmpty(domain);
        number = Texts.orEmpty(number);
        names = Texts.orEmpty(names);
        content = Texts.orEmpty(content);
        basis = Texts.orEmpty(basis);
        clause = Texts.orEmpty(clause);
        rank = Texts.orEmpty(rank);
        limit = limit == null ? TimeLimit.of("") : limit;
        channels = Texts.orEmpty(channels);
        everyone = everyone == null ? Tick.UNSTATED : everyone;
        group = group == null ? Tick.UNSTATED : group;
        proactive = proactive == null ? Tick.UNSTATED : proactive;
        onRequest = onRequest == null ? Tick.UNSTATED : onRequest;
        category = Texts.orEmpty(category);
        section = Texts.orEmpty(section);
        duty = Texts.orEmpty(duty);
        extras = Texts.orEmpty(extras);
        questions = Texts.orEmpty(questions);
    }

    /** The title of an item: its levels joined. */
    public static String title(List<String> names) {
        return String.join(" · ", names);
    }

    @Override
    public CatalogueItem withImprint(Imprint other) {
        return new CatalogueItem(other, catalogue, domain, number, names, content, basis, clause, rank, limit, channels,
                everyone, group, proactive, onRequest, category, section, duty, extras, questions);
    }
}
