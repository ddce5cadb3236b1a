package org.openhall.server.linting.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.TimeLimit;
import org.openhall.contract.content.TimeLimit.Clear;
import org.openhall.server.linting.Check;
import org.openhall.server.linting.Notes;
import org.openhall.server.linting.RecordRule;

/** A guide against itself: days of the steps and the promise, the promise and the law, fees. Only what is clear is compared. */
final class GuideRule implements RecordRule {

    private static final Pattern AT_ONCE = Pattern.compile("即时.*|当场.*|立即.*|0个?工作日");
    private static final Pattern FREE = Pattern.compile("不收费|免费|否|不收取.*|无");
    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d*(?:\\.\\d+)?\\s*元");

    @Override
    public void look(ContentRecord content, Notes notes) {
        if (!(content instanceof Guide guide)) return;
        guide.promisedLimit().whole().ifPresent(promised -> {
            steps(guide, promised, notes);
            law(guide, promised, notes);
        });
        if (FREE.matcher(guide.fees().charged().strip()).matches()
                && guide.fees().lines().stream().anyMatch(line -> AMOUNT.matcher(line).find()))
            notes.should(Check.CONTRADICTION, "fees.lines", "是否收费写的是“" + guide.fees().charged().strip()
                    + "”，下面却有金额：请核实哪一个对");
    }

    private static void law(Guide guide, Clear promised, Notes notes) {
        guide.legalLimit().whole().filter(legal -> legal.unit() == promised.unit())
                .filter(legal -> promised.count() > legal.count())
                .ifPresent(_ -> notes.should(Check.CONTRADICTION, "promisedLimit.wording", "承诺期限“" + guide
                        .promisedLimit().wording() + "”比法定时限“" + guide.legalLimit().wording() + "”还长：请核实"));
    }

    private static void steps(Guide guide, Clear promised, Notes notes) {
        List<Optional<Integer>> days = guide.steps().stream().map(step -> days(step.limit(), promised)).toList();
        if (days.size() < 2 || days.stream().anyMatch(Optional::isEmpty)) return;
        int sum = days.stream().mapToInt(Optional::orElseThrow).sum();
        if (sum == 0 || sum == promised.count()) return;
        notes.should(Check.CONTRADICTION, "promisedLimit.wording", "各环节加起来是 " + sum + "，承诺期限却是“" + guide.promisedLimit()
                .wording() + "”：请核实，环节里有不计时限的请写明");
    }

    private static Optional<Integer> days(TimeLimit limit, Clear promised) {
        if (AT_ONCE.matcher(limit.wording().strip()).matches()) return Optional.of(0);
        return limit.whole().filter(clear -> clear.unit() == promised.unit()).map(Clear::count);
    }
}
