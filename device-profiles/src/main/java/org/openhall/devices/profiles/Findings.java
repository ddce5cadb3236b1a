package org.openhall.devices.profiles;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong, each thing once. */
final class Findings {

    private final Set<ProfileFault> all = new LinkedHashSet<>();

    void add(String file, String pointer, String says) {
        all.add(new ProfileFault(file, pointer, says));
    }

    List<ProfileFault> list() {
        return List.copyOf(all);
    }

    /** Throws what was gathered, if anything was. */
    void refuse() {
        if (!all.isEmpty()) throw new ProfileException(list());
    }
}
