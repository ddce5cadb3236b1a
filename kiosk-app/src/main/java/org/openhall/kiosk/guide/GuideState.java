package org.openhall.kiosk.guide;

import java.util.Optional;
import java.util.Set;

/**
 * A guide being read.
 *
 * @param known whether the library has answered
 * @param page the guide; absent while unknown, or when it is not there any more
 * @param tab the part shown
 * @param have places of the materials ticked, from 0; forgotten when the screen is
 */
record GuideState(boolean known, Optional<GuidePage> page, Tab tab, Set<Integer> have) {

    /** Before the library has answered. */
    static final GuideState WAITING = new GuideState(false, Optional.empty(), Tab.MATERIALS, Set.of());

    GuideState {
        have = Set.copyOf(have);
    }

    /** How many materials are ticked and how many are missing. */
    String tally() {
        int all = page.map(p -> p.guide().materials().size()).orElse(0);
        if (have.isEmpty()) return "共 " + all + " 种";
        return have.size() == all ? "共 " + all + " 种，都齐了" : "已有 " + have.size() + " 种，还差 " + (all - have.size()) + " 种";
    }
}
