package org.openhall.contract.content;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of content rows. A kiosk keeps rows of kinds it does not know: they belong to the state root. */
public enum Kind {
    /** 标准目录. */
    CATALOGUE("catalogue", Catalogue.class),
    /** 公开事项. */
    ITEM("item", CatalogueItem.class),
    /** 目录调整. */
    CHANGE("change", CatalogueChange.class),
    /** 政府信息. */
    DOCUMENT("document", GovernmentDocument.class),
    /** 办事指南. */
    GUIDE("guide", Guide.class),
    /** 政策文件. */
    POLICY("policy", Policy.class),
    /** 政策解读. */
    INTERPRETATION("interpretation", Interpretation.class),
    /** 通知公告. */
    NOTICE("notice", Notice.class),
    /** 机构. */
    OFFICE("office", Office.class),
    /** 居务公开. */
    COMMUNITY("community", CommunityDisclosure.class),
    /** 办事咨询. */
    QUESTION("question", QuestionAnswer.class),
    /** 领域. */
    DOMAIN("domain", Domain.class),
    /** 同义词表. */
    SYNONYMS("synonyms", SynonymSet.class),
    /** 大厅. */
    HALL("hall", HallProfile.class);

    private final String code;
    private final Class<? extends ContentRecord> type;

    Kind(String code, Class<? extends ContentRecord> type) {
        this.code = code;
        this.type = type;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    /** The record that a payload of this kind holds. */
    public Class<? extends ContentRecord> type() {
        return type;
    }

    /** The kind of a wire word, if this version knows it. */
    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }

    /** The kind of a record. */
    public static Kind of(ContentRecord content) {
        return Arrays.stream(values()).filter(k -> k.type == content.getClass()).findFirst().orElseThrow();
    }
}
