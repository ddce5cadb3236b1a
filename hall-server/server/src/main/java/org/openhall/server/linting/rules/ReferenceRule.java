package org.openhall.server.linting.rules;

import org.openhall.server.linting.Check;
import org.openhall.server.linting.Facts;
import org.openhall.server.linting.HallRule;
import org.openhall.server.linting.HallView;
import org.openhall.server.linting.Notes;

/** Names of records that are nowhere: a citizen who touches them gets nothing. */
final class ReferenceRule implements HallRule {

    @Override
    public void look(Facts facts, HallView hall, Notes notes) {
        facts.references().forEach((field, names) -> names.stream().filter(name -> !hall.knows(name))
                .forEach(name -> notes.should(Check.REFERENCE, field, "指向的“" + name + "”不在大厅里，点不开：请改正编号，或者把它也录入")));
    }
}
