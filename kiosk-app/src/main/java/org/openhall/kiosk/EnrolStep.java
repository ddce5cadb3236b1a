package org.openhall.kiosk;

import java.io.IOException;
import java.time.InstantSource;

import org.openhall.contract.enrolment.Invitation;
import org.openhall.contract.json.BadJsonException;
import org.openhall.kiosk.enrolment.Enrolment;
import org.openhall.kiosk.enrolment.EnrolmentRefusedException;
import org.openhall.kiosk.enrolment.Hardware;
import org.openhall.kiosk.identity.Identity;
import org.openhall.kiosk.identity.IdentityStore;

/** Lets this machine into a hall, and says in words for the IT staff why it could not. */
record EnrolStep(IdentityStore identities, InstantSource clock) {

    Identity enrol(String line) throws IOException {
        try {
            return new Enrolment(identities, clock, KioskMain.VERSION).enrol(Invitation.decode(line), Hardware.print());
        } catch (BadJsonException e) {
            throw new IOException("这不是邀请码，或抄写时损坏了：请整行复制，以 OH1. 开头", e);
        } catch (EnrolmentRefusedException e) {
            throw new IOException("大厅没有接受登记：" + e.getMessage() + "。请 IT 人员用 hall device new 重新生成邀请码", e);
        }
    }
}
