package org.openhall.server.linting.rules;

import java.time.LocalDate;

import org.openhall.contract.content.Kind;
import org.openhall.contract.workdays.Reckoned;
import org.openhall.server.linting.Check;
import org.openhall.server.linting.Facts;
import org.openhall.server.linting.HallRule;
import org.openhall.server.linting.HallView;
import org.openhall.server.linting.Notes;

/**
 * 三同步: a policy of an office of this hall without a public interpretation three working days after its publication (国办发
 * 〔2016〕19号). Laws of others that are only shown here are left alone.
 */
final class InterpretationRule implements HallRule {

    private static final int WORKDAYS = 3;

    @Override
    public void look(Facts facts, HallView hall, Notes notes) {
        boolean ours = facts.key().kind().equals(Kind.POLICY.code()) && !facts.office().isEmpty()
                && hall.knows(Kind.OFFICE.code() + "/" + facts.office());
        if (!ours || facts.out().isEmpty()) return;
        var all = hall.explaining(facts.key().id());
        if (all.stream().anyMatch(Facts::isPublic)) return;
        String next = all.isEmpty() ? "请写好政策解读并公开" : "解读还是草稿，请尽快审核公开";
        LocalDate out = facts.out().get();
        switch (hall.calendar().after(out, WORKDAYS)) {
            case Reckoned.On(LocalDate due) when hall.today().isAfter(due) -> notes.should(Check.INTERPRETATION, "",
                    out + " 公开，应在 " + due + " 前配政策解读（三个工作日内），现在还没有：" + next);
            case Reckoned.On _ -> {
            }
            case Reckoned.Uncovered(int year) -> notes.note(Check.INTERPRETATION, "", "没有政策解读；没有 " + year
                    + " 年的放假安排，算不出三个工作日到哪天，不能判断是否超期：" + next);
        }
    }
}
