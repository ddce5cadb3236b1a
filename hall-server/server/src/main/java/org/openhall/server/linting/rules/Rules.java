package org.openhall.server.linting.rules;

import java.util.List;

import org.openhall.server.linting.RuleSet;

/** All rules that a hall is looked at by. */
public final class Rules {

    private Rules() {}

    /** The rules. */
    public static RuleSet all() {
        return new RuleSet(List.of(new GuideRule()),
                List.of(new PersonalRule(), new ElementsRule(), new ReferenceRule(),
                        new InterpretationRule(), new OverdueRule(), new WaitingRule(), new CoverageRule(),
                        new CommunityRule()));
    }
}
