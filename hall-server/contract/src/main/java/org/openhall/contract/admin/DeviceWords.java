package org.openhall.contract.admin;

import org.openhall.contract.enrolment.DeviceState;

/** How staff are told of a device, the same on the command line and in the console. */
public final class DeviceWords {

    private DeviceWords() {}

    /** Where it stands. */
    public static String of(DeviceState state) {
        return switch (state) {
            case CODE_ISSUED -> "等待登记";
            case ACTIVE -> "正常";
            case QUARANTINED -> "隔离";
            case REVOKED -> "已停用";
        };
    }

    /** The kiosk's own word for what it shows; one that a newer kiosk has added stays as it came. */
    public static String shows(String state) {
        return switch (state) {
            case "FRESH" -> "一天内核对过";
            case "STALE" -> "超过一天没核对";
            case "OLD" -> "超过七天没核对";
            case "UNVERIFIED" -> "新内容没通过检查";
            case "BOOTSTRAP" -> "正在准备";
            case "OUTSIDE" -> "没有内容，要登记";
            case "SUSPENDED" -> "暂停服务";
            default -> state;
        };
    }
}
