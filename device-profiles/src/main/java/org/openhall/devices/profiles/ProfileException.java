package org.openhall.devices.profiles;

import java.util.List;
import java.util.stream.Collectors;

/** A profile is wrong; says every fault. */
public final class ProfileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<ProfileFault> faults;

    ProfileException(List<ProfileFault> faults) {
        super("设备型号写得不对："
                + faults.stream().map(ProfileFault::toString).collect(Collectors.joining("\n  ", "\n  ", "")));
        this.faults = List.copyOf(faults);
    }

    /** Every one of them. */
    public List<ProfileFault> faults() {
        return faults;
    }
}
