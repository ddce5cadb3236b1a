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
            notes.must(Check.PERSONAL, number.place(), words(number, facts.isPublic()));
        }
    }

    private static String words(PersonalNumber number, boolean isPublic) {
        String found = (isPublic ? "已公开的内容里有" : "里面有") + number.kind().words() + "（" + number.masked() + "）：";
        return found + switch (number.kind()) {
            case CITIZEN -> "请删去，或者只留前三位和后四位";
            case BANK_CARD -> "请删去，或者只留最后四位";
            case MOBILE -> "请删去或遮掉中间四位；是办公用的，提交审核时写明原因";
        };
    }
}
