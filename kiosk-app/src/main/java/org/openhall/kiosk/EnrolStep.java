package org.openhall.kiosk;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLException;

import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.json.BadJsonException;
import org.openhall.kiosk.enrolment.Enrolled;
import org.openhall.kiosk.enrolment.Enrolment;
import org.openhall.kiosk.enrolment.EnrolmentRefusedException;
import org.openhall.kiosk.enrolment.Hardware;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.identity.IdentityStore;

/** Lets this machine into a hall, and says in words for the IT staff why it could not. */
record EnrolStep(IdentityStore identities, InstantSource clock) {

    private static final String ANEW = "请 IT 人员在大厅服务器上运行 hall device new，重新生成邀请码";

    Enrolled enrol(String line) throws KioskStopException {
        Invitation invitation = read(line);
        Optional<String> before = device();
        try {
            return new Enrolment(identities, clock, KioskMain.VERSION).enrol(invitation, Hardware.print());
        } catch (EnrolmentRefusedException e) {
            throw new KioskStopException(refusal(e.code()), e);
        } catch (IOException e) {
            String why = network(e, invitation.url());
            throw new KioskStopException(device().equals(before)
                    ? why
                    : "已经登记好了，但还没有和大厅连上。" + why + "。然后直接运行 hall kiosk，不用再写 --enrol", e);
        }
    }

    private Optional<String> device() {
        return identities.identity().map(Identity::deviceId);
    }

    private static Invitation read(String line) throws KioskStopException {
        try {
            Invitation invitation = Invitation.decode(line);
            URI url = URI.create(String.valueOf(invitation.url()));
            if ("https".equals(url.getScheme()) && url.getHost() != null && invitation.pin() != null
                    && invitation.code() != null)
                return invitation;
            throw new KioskStopException("邀请码里没有大厅的地址。" + ANEW);
        } catch (BadJsonException e) {
            throw new KioskStopException("这不是邀请码，或抄写时损坏了：请整行复制，以 OH1. 开头", e);
        } catch (IllegalArgumentException e) {
            throw new KioskStopException("邀请码里的大厅地址写得不对。" + ANEW, e);
        }
    }

    private static String refusal(String code) {
        return switch (code) {
            case ErrorAnswer.CODE -> "大厅不认这个邀请码：可能用过了，或者超过 30 分钟失效了。" + ANEW;
            case ErrorAnswer.SLOW -> "错误的邀请码试得太多了。请等一分钟，再用正确的邀请码试";
            case ErrorAnswer.PROOF -> "大厅没有接受本机的证书申请。请核对两边程序的版本是否一致";
            default -> "对方的回答不像是发这个邀请码的大厅，没有登记（" + code + "）。" + ANEW;
        };
    }

    private static String network(IOException e, String url) {
        URI at = URI.create(url);
        String place = at.getHost() + ":" + at.getPort();
        if (caused(e, UnresolvedAddressException.class) || caused(e, UnknownHostException.class))
            return "找不到大厅服务器 " + at.getHost() + "。请检查网线和本机的 DNS 设置";
        if (caused(e, SSLException.class))
            return place + " 上的服务器不是发这个邀请码的大厅（证书对不上）。请核对邀请码是不是这个大厅的，网络中间有没有代理";
        if (caused(e, ConnectException.class) || caused(e, HttpTimeoutException.class))
            return "连不上大厅服务器 " + place + "。请检查网线、服务器是否已经启动、防火墙是否放行 8443 和 8444 端口；"
                    + "邀请码用过了，或者超过 30 分钟，登记端口会关上，那就要重新生成";
        return "和大厅服务器 " + place + " 的连接断了。请检查网络后再试";
    }

    private static boolean caused(Throwable fault, Class<? extends Throwable> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause())
            if (kind.isInstance(cause)) return true;
        return false;
    }
}
