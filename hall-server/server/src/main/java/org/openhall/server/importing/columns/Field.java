package org.openhall.server.importing.columns;

/** The elements of a catalogue item that a table can have a column for: the national form and Kangbashi's own. */
public enum Field {
    /** 序号. */
    NUMBER("序号"),
    /** 一级事项. */
    LEVEL1("一级事项"),
    /** 二级事项. */
    LEVEL2("二级事项"),
    /** 三级事项. */
    LEVEL3("三级事项"),
    /** 公开内容(要素). */
    CONTENT("公开内容"),
    /** 公开依据. */
    BASIS("公开依据"),
    /** 条款内容. */
    CLAUSE("条款内容"),
    /** 依据效力(位阶). */
    RANK("依据效力"),
    /** 公开时限. */
    LIMIT("公开时限"),
    /** 公开主体. */
    SUBJECT("公开主体"),
    /** 事项类别. */
    CATEGORY("事项类别"),
    /** 公开渠道和载体. */
    CHANNELS("公开渠道和载体"),
    /** 公开对象: 全社会. */
    EVERYONE("公开对象（全社会）"),
    /** 公开对象: 特定群体. */
    GROUP("公开对象（特定群体）"),
    /** 公开对象 in words. */
    AUDIENCE("公开对象"),
    /** 公开方式: 主动. */
    PROACTIVE("公开方式（主动）"),
    /** 公开方式: 依申请. */
    ON_REQUEST("公开方式（依申请）"),
    /** 公开方式 in words. */
    MODE("公开方式"),
    /** 公开层级: 区, 县, 旗. */
    DISTRICT("公开层级（区级）"),
    /** 公开层级: 街道, 乡, 镇. */
    STREET("公开层级（街道）"),
    /** 公开层级: 社区, 村. */
    COMMUNITY("公开层级（社区）"),
    /** 公开层级: one column for 乡 and 村. */
    STREET_AND_COMMUNITY("公开层级（街道、社区）"),
    /** 公开层级 in words. */
    LEVEL("公开层级"),
    /** 责任科室. */
    SECTION("责任科室"),
    /** 对应职责. */
    DUTY("对应职责");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    /** The name a person knows it by. */
    public String label() {
        return label;
    }
}
