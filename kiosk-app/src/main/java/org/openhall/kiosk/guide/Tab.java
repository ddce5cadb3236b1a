package org.openhall.kiosk.guide;

/** The parts of a guide. */
enum Tab {
    /** 受理条件. */
    CONDITIONS("条件"),
    /** 申请材料. */
    MATERIALS("材料"),
    /** 流程. */
    STEPS("流程"),
    /** Where and when to go, whom to call. */
    PLACES("地点时间"),
    /** 设定依据. */
    BASES("依据"),
    /** 常见问题. */
    QUESTIONS("常见问题"),
    /** Fees, results, codes and the other published fields. */
    MORE("费用和其他");

    private final String words;

    Tab(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
