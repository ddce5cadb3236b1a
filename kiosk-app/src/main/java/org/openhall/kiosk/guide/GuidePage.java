package org.openhall.kiosk.guide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.content.Guide;
import org.openhall.contract.content.TimeLimit;
import org.openhall.kiosk.listing.Entry;
import org.openhall.kiosk.wording.Fact;
import org.openhall.kiosk.wording.LimitWords;
import org.openhall.kiosk.wording.Unstated;

/**
 * A guide in the words of its page. Contradictions in the source stay as they are: nothing is mended. Pure.
 *
 * @param guide as published
 * @param items the catalogue items it fulfils
 */
record GuidePage(Guide guide, List<Entry> items) {

    /**
     * A figure between rules.
     *
     * @param value a number, or words where there is no number
     * @param unit after a number; empty after words
     */
    record Figure(String what, String value, String unit) {}

    String title() {
        return guide.imprint().title();
    }

    /** Promised limit, legal limit, number of materials. */
    List<Figure> figures() {
        return List.of(figure("承诺办结", guide.promisedLimit()), figure("法定办结", guide.legalLimit()),
                guide.materials().isEmpty()
                        ? new Figure("要带的材料", Unstated.GUIDE, "")
                        : new Figure("要带的材料", Integer.toString(guide.materials().size()), "种"));
    }

    /** The parts there are: the first four always, the others where something is published. */
    Set<Tab> tabs() {
        Set<Tab> tabs = EnumSet.of(Tab.CONDITIONS, Tab.MATERIALS, Tab.STEPS, Tab.PLACES);
        if (!guide.bases().isEmpty()) tabs.add(Tab.BASES);
        if (!guide.questions().isEmpty()) tabs.add(Tab.QUESTIONS);
        boolean filed = !guide.attachments().isEmpty() || !files().ofResults().isEmpty();
        if (filed || more().stream().anyMatch(Fact::stated) || !items.isEmpty()) tabs.add(Tab.MORE);
        return tabs;
    }

    /** Its files, each where it belongs. */
    GuideFiles files() {
        return new GuideFiles(guide);
    }

    /** How many originals and copies of a material. */
    static String pieces(Guide.Material material) {
        return Stream.of(pieces("原件", material.originals()), pieces("复印件", material.copies()))
                .filter(s -> !s.isEmpty()).collect(Collectors.joining("，"));
    }

    /** What stands under a material's name: when it is needed, where it comes from, how to fill it in. */
    static String remark(Guide.Material material) {
        String need = material.need().isBlank() || material.need().equals("必要") ? "" : material.need();
        String source = material.source().isBlank() ? "" : "来源：" + material.source();
        return Stream.of(need, material.form(), source, material.note()).filter(s -> !s.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** What stands under a step's name. */
    static List<Fact> about(Guide.Step step) {
        return stated(fact("时限", step.limit().wording().isBlank()
                ? LimitWords.brief(step.limit())
                : step.limit().wording()), fact("办理人", step.who()), fact("审查标准", step.standard()),
                fact("结果", step.result()));
    }

    static List<Fact> about(Guide.Place place) {
        return List.of(fact("地址", place.address()), fact("窗口", place.counter()),
                fact("时间", String.join("\n", place.hours())), fact("电话", place.phone()));
    }

    /** Whom to ask and where to complain. */
    List<Fact> contacts() {
        return List.of(fact("咨询", String.join("\n", guide.consult())),
                fact("监督投诉", String.join("\n", guide.complain())));
    }

    static List<Fact> about(Guide.Basis basis) {
        return stated(fact("制定机关", basis.maker()), fact("文号", basis.number()), fact("条款内容", basis.clause()));
    }

    /** The rest of the published fields. */
    List<Fact> more() {
        List<Fact> facts = new ArrayList<>();
        String fees = Stream.concat(Stream.of(guide.fees().charged()), guide.fees().lines().stream())
                .filter(s -> !s.isBlank()).collect(Collectors.joining("\n"));
        facts.add(fact("收费", fees));
        facts.add(fact("办理结果", guide.results().stream().map(GuidePage::words).collect(Collectors.joining("\n"))));
        facts.add(fact("法定办结时限", guide.legalLimit().wording()));
        facts.add(fact("承诺办结时限", guide.promisedLimit().wording()));
        facts.add(fact("事项类型", guide.matterType()));
        facts.add(fact("办件类型", guide.handling()));
        facts.add(fact("服务对象", guide.served()));
        facts.add(fact("实施主体", guide.imprint().publisherName()));
        guide.facts().forEach((name, value) -> facts.add(fact(name, value)));
        facts.addAll(stated(fact("基本编码", guide.codes().basic()), fact("实施编码", guide.codes().implementation())));
        return facts;
    }

    private static String words(Guide.Result result) {
        return Stream.of(result.name(), result.type()).filter(s -> !s.isBlank()).collect(Collectors.joining("，"));
    }

    private static Figure figure(String what, TimeLimit limit) {
        return limit.whole().map(c -> new Figure(what, LimitWords.figure(c), LimitWords.unit(c.unit())))
                .orElseGet(() -> new Figure(what, Unstated.or(limit.wording(), Unstated.GUIDE), ""));
    }

    private static String pieces(String what, int number) {
        return number < 1 ? "" : what + " " + number + " 份";
    }

    private static List<Fact> stated(Fact... facts) {
        return Stream.of(facts).filter(Fact::stated).toList();
    }

    private static Fact fact(String term, String value) {
        return Fact.of(term, value, Unstated.GUIDE);
    }
}
