package org.openhall.kiosk.policy;

import java.util.List;
import java.util.Optional;

import org.openhall.contract.content.Interpretation;

/**
 * A policy being read.
 *
 * @param known whether the library has answered
 * @param page the policy; absent while unknown, or when it is not there any more
 * @param interpretation which of its interpretations is shown, from 0
 * @param point which point of it is chosen, from 0; absent: none
 * @param part what is shown beside the original, or in its place where there is room for one only
 */
record PolicyState(boolean known, Optional<PolicyPage> page, int interpretation, Optional<Integer> point,
        Part part) {

    /** What can be shown. */
    enum Part {
        /** The interpretation; beside the original where there is room. */
        WORDS,
        /** What is known of the policy. */
        FACTS,
        /** The original, where there is room for one only. */
        ORIGINAL
    }

    /** Before the library has answered. */
    static final PolicyState WAITING = new PolicyState(false, Optional.empty(), 0, Optional.empty(),
            Part.WORDS);

    /** The interpretation shown, if there is one. */
    Optional<PolicyPage.Explained> explained() {
        return page.filter(p -> interpretation < p.interpretations().size())
                .map(p -> p.interpretations().get(interpretation));
    }

    /** Places of the articles that the chosen point is about; those that do not exist are left out. */
    List<Integer> tinted() {
        List<Interpretation.Point> points = explained().map(e -> e.content().points()).orElse(List.of());
        int articles = page.map(p -> p.articles().size()).orElse(0);
        return point.filter(i -> i < points.size()).map(i -> points.get(i).articles()).orElse(List.of()).stream()
                .filter(a -> a >= 0 && a < articles).toList();
    }
}
