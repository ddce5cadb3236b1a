package org.openhall.server.linting.rules;

import java.util.HashSet;
import java.util.Set;

import org.openhall.server.linting.Check;
import org.openhall.server.linting.Facts;
import org.openhall.server.linting.HallRule;
import org.openhall.server.linting.HallView;
import org.openhall.server.linting.Notes;
import org.openhall.server.publishing.PersonalNumber;

/** Numbers of persons in the words of a record; phones that an office has published as its own are no person's. */
final class PersonalRule implements HallRule {

    @Override
    public void look(Facts facts, HallView hall, Notes notes) {
        Set<PersonalNumber> said = new HashSet<>();
        for (PersonalNumber number : facts.personal()) {
            if (hall.officePhones().contains(number.mark())) continue;
            if (!said.add(number)) continue;
            notes.must(Check.PERSONAL, number.place(), (facts.isPublic() ? "已经公开了，" : "") + number.words());
        }
    }
}
