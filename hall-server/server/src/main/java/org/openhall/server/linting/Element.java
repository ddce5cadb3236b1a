package org.openhall.server.linting;

import java.util.EnumSet;
import java.util.Set;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Tick;

/** The elements that a catalogue item must have (the plan of 2020; the national form has 公开层级 besides). */
public enum Element {
    /** 公开内容. */
    CONTENT("公开内容（要素）", "content"),
    /** 公开依据. */
    BASIS("公开依据", "basis"),
    /** 公开时限. */
    LIMIT("公开时限", "limit.wording"),
    /** 公开主体. */
    PUBLISHER("公开主体", "imprint.publisherName"),
    /** 公开渠道和载体. */
    CHANNEL("公开渠道和载体", "channels"),
    /** 公开对象. */
    AUDIENCE("公开对象", "everyone.state"),
    /** 公开方式. */
    MODE("公开方式", "proactive.state"),
    /** 公开层级. */
    LEVEL("公开层级", "imprint.levels");

    private final String words;
    private final String field;

    Element(String words, String field) {
        this.words = words;
        this.field = field;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Where it stands in the record. */
    public String field() {
        return field;
    }

    /** Those that an item does not have. */
    static Set<Element> missing(CatalogueItem item) {
        Set<Element> missing = EnumSet.noneOf(Element.class);
        if (item.content().isBlank()) missing.add(CONTENT);
        if (item.basis().isBlank()) missing.add(BASIS);
        if (item.limit().wording().isBlank()) missing.add(LIMIT);
        if (item.imprint().publisherName().isBlank() && item.imprint().publisher().isBlank()) missing.add(PUBLISHER);
        if (item.channels().isEmpty()) missing.add(CHANNEL);
        if (unstated(item.everyone()) && unstated(item.group())) missing.add(AUDIENCE);
        if (unstated(item.proactive()) && unstated(item.onRequest())) missing.add(MODE);
        if (item.imprint().levels().isEmpty()) missing.add(LEVEL);
        return missing;
    }

    private static boolean unstated(Tick tick) {
        return tick.state() == Tick.State.UNSTATED && tick.words().isBlank();
    }
}
