package org.openhall.contract.content;

/**
 * 公开渠道和载体: one channel of an item.
 *
 * @param name as published
 * @param use whether and how it is used
 */
public record Channel(String name, Use use) {

    /** Reads absent fields as empty. */
    public Channel {
        name = Texts.orEmpty(name);
        use = use == null ? Use.UNCLEAR : use;
    }

    /** What the mark before a channel means; it differs from table to table and is fixed when the table is imported. */
    public enum Use {
        /** Ticked: used for this item. */
        USED,
        /** 必选项 of a guideline. */
        REQUIRED,
        /** 可选项 of a guideline. */
        OPTIONAL,
        /** Printed with an empty box. */
        NOT_USED,
        /** Printed without a mark where others have one: a person must say. */
        UNCLEAR
    }
}
