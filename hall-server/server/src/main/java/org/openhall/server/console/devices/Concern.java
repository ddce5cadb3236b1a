package org.openhall.server.console.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.contract.enrolment.DeviceState;
import org.openhall.server.devices.Device;

/** Why a device needs a person now. */
enum Concern {
    /** Another machine may have its keys. */
    COPY,
    /** It has not been heard of. */
    SILENT,
    /** It refuses what the hall sends. */
    UNVERIFIED,
    /** It says that it shows nothing or too old things, or it does not take what was let out. */
    CONTENT,
    /** Its certificate ends soon, or has ended. */
    CERTIFICATE;

    /** A kiosk asks every minute: one that missed three times is not there. */
    static final Duration UP = Duration.ofMinutes(3);
    /** So long a person need not do anything: it may be starting again. */
    static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Enrolling anew takes somebody who comes by. */
    static final Duration ENDS_SOON = Duration.ofDays(30);

    private static final List<String> WORRYING = List.of("OLD", "OUTSIDE", "SUSPENDED");

    /** Whether a device was heard of lately. */
    static boolean up(Device device, Instant now) {
        return device.lastSeen().filter(seen -> seen.plus(UP).isAfter(now)).isPresent();
    }

    /**
     * All of a device, the gravest first; none of one that is not in use.
     *
     * @param behind since when it lacks something that was let out, if it does
     */
    static List<Concern> of(Device device, Optional<Instant> behind, Instant now) {
        List<Concern> found = new ArrayList<>();
        if (device.state() == DeviceState.REVOKED || device.state() == DeviceState.CODE_ISSUED) return found;
        if (device.state() == DeviceState.QUARANTINED) found.add(COPY);
        boolean silent = device.lastSeen().filter(seen -> seen.plus(PATIENCE).isAfter(now)).isEmpty();
        if (silent) found.add(SILENT);
        else if (device.shows().equals("UNVERIFIED")) found.add(UNVERIFIED);
        else if (WORRYING.contains(device.shows()) || behind.filter(since -> since.plus(PATIENCE).isBefore(now))
                .isPresent())
            found.add(CONTENT);
        if (device.certificateEnds().filter(end -> end.minus(ENDS_SOON).isBefore(now)).isPresent())
            found.add(CERTIFICATE);
        return found;
    }

    /** What it is, and what to do. */
    String words() {
        return switch (this) {
            case COPY -> "可能有另一台机器用了它的身份，已隔离。请系统管理员停用它，再给这台重新登记。";
            case SILENT -> "没有消息。请看看是否断电、关机或网线松了；下班关机的不用管。";
            case UNVERIFIED -> "新内容没通过检查，还显示原来的。请系统管理员看服务器日志，必要时重启这台查询机。";
            case CONTENT -> "内容没有跟上。请看看网络；十分钟后还这样，请重启这台查询机。";
            case CERTIFICATE -> "证书快到期了，到期就连不上。请系统管理员重新登记这台查询机。";
        };
    }
}
