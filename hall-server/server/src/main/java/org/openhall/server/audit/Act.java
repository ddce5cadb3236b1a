package org.openhall.server.audit;

/** What is written down. */
public enum Act {
    /** 登录. */
    SIGNED_IN("登录"),
    /** 登录没有成功. */
    SIGN_IN_FAILED("登录失败"),
    /** 退出. */
    SIGNED_OUT("退出"),
    /** 另一个人结束了登录. */
    SESSIONS_ENDED("结束登录"),
    /** 建账号. */
    ACCOUNT_ADDED("建账号"),
    /** 发设置链接. */
    LINK_GIVEN("发设置链接"),
    /** 用设置链接定了密码和动态码. */
    ACCOUNT_SET("设置账号"),
    /** 停用账号. */
    ACCOUNT_DISABLED("停用账号"),
    /** 启用账号. */
    ACCOUNT_ENABLED("启用账号"),
    /** 改角色. */
    GRANTS_CHANGED("改角色"),
    /** 保存稿件. */
    SAVED("保存"),
    /** 提交审核. */
    SUBMITTED("提交审核"),
    /** 保密审查通过. */
    APPROVED("审核通过"),
    /** 退回. */
    RETURNED("退回"),
    /** 公开. */
    PUBLISHED("公开"),
    /** 撤下已公开的. */
    WITHDRAWN("撤下"),
    /** 定时公开. */
    SCHEDULED("定时公开"),
    /** 不再定时. */
    UNSCHEDULED("取消定时"),
    /** 交来一批要导入的文件. */
    FILES_TAKEN("交来文件"),
    /** 不导入，文件已删. */
    FILES_DROPPED("不导入文件"),
    /** 留下一批文件里的草稿. */
    IMPORTED("导入草稿"),
    /** 丢弃草稿. */
    DROPPED("丢弃草稿"),
    /** 一个人先发或先撤. */
    SENT_ALONE("一人先办"),
    /** 事后审核. */
    LOOKED_AFTER("事后审核"),
    /** 通知模板的提交、批准和停用. */
    TEMPLATE_MOVED("通知模板"),
    /** 应答呼叫：有人过去了. */
    STAFF_CALL_ANSWERED("应答呼叫"),
    /** 呼叫处理完. */
    STAFF_CALL_CLOSED("处理完呼叫"),
    /** 登记设备. */
    DEVICE_INVITED("登记设备"),
    /** 设备用登记码进来了. */
    DEVICE_ENROLLED("设备入网"),
    /** 停用设备. */
    DEVICE_REVOKED("停用设备"),
    /** 手动备份. */
    BACKED_UP("手动备份"),
    /** 恢复钥匙和第二块盘. */
    BACKUP_SET("备份设置"),
    /** 服务器换地址. */
    ADDRESS_CHANGED("换地址"),
    /** 从备份恢复. */
    RESTORED("从备份恢复");

    private final String words;

    Act(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
