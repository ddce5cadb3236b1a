package org.openhall.kiosk.offices;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.openhall.contract.content.Office;
import org.openhall.kiosk.listing.Entry;
import org.openhall.kiosk.wording.Fact;

/**
 * An office in the words of its page. Pure.
 *
 * @param office as published
 * @param answersFor domains by their names, and topics
 * @param first the first things it has published
 * @param published how many things it has published
 * @param publisher its name as the things it published give it, or empty
 */
record OfficePage(Office office, List<String> answersFor, List<Entry> first, int published, String publisher) {

    /** Things shown on the page itself; the rest stands in a list of its own. */
    static final int SHOWN = 5;

    private static final String UNSTATED = "没有写明，请问窗口";

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("地址", office.address()));
        facts.add(fact("办公时间", String.join("\n", office.hours())));
        facts.add(fact("电话", office.phones().stream().map(OfficePage::phone).collect(Collectors.joining("\n"))));
        facts.add(fact("主要职责", office.duties()));
        facts.add(fact("负责解答", String.join("、", answersFor)));
        if (office.receivesApplications()) facts.add(fact("信息公开申请", "在这里受理"));
        facts.add(fact("复议机关", numbered(office.reviewBodies())));
        return facts;
    }

    String text() {
        return Stream.concat(Stream.of(office.imprint().title()),
                facts().stream().filter(Fact::stated).map(f -> f.term() + "：" + f.value()))
                .collect(Collectors.joining("\n"));
    }

    private static String phone(Office.Phone phone) {
        return phone.purpose().isBlank() ? phone.number() : phone.purpose() + " " + phone.number();
    }

    private static String numbered(List<String> bodies) {
        if (bodies.size() < 2) return String.join("", bodies);
        return IntStream.range(0, bodies.size()).mapToObj(i -> (i + 1) + ". " + bodies.get(i))
                .collect(Collectors.joining("\n"));
    }

    private static Fact fact(String term, String value) {
        return Fact.of(term, value, UNSTATED);
    }
}
