package org.openhall.kiosk.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Section;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.listing.Entry;
import org.openhall.kiosk.wording.DayWords;
import org.openhall.kiosk.wording.Fact;
import org.openhall.kiosk.wording.LevelWords;
import org.openhall.kiosk.wording.Unstated;
import org.openhall.kiosk.wording.ValidityWords;

/**
 * A policy with its interpretations. Pure.
 *
 * @param key of the policy, or of the interpretation that stands alone
 * @param original the policy; absent when only an interpretation of it can be shown
 * @param interpretations of it, in published order
 * @param items the catalogue items it fulfils
 * @param today decides whether it has lapsed
 */
record PolicyPage(RowKey key, Optional<Policy> original, List<Explained> interpretations, List<Entry> items,
        LocalDate today) {

    /**
     * One interpretation.
     *
     * @param key of it, to open its attachments
     * @param content as published
     */
    record Explained(RowKey key, Interpretation content) {}

    String title() {
        return original.map(p -> p.imprint().title())
                .orElseGet(
                        () -> interpretations.isEmpty() ? "" : interpretations.getFirst().content().imprint().title());
    }

    Optional<ValidityWords> validity() {
        return original.map(p -> ValidityWords.on(p.validity(), today));
    }

    /** 发文字号 and date, above the title. */
    String number() {
        return original.map(p -> Stream.of(p.documentNumber(), DayWords.of(p.made().or(p.imprint()::published)))
                .filter(s -> !s.isBlank()).collect(Collectors.joining(" · "))).orElse("");
    }

    List<Section> articles() {
        return original.map(Policy::articles).orElse(List.of());
    }

    List<Attachment> attachments() {
        return original.map(Policy::attachments).orElse(List.of());
    }

    List<Fact> facts() {
        if (original.isEmpty()) return List.of();
        Policy policy = original.get();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("索引号", policy.indexNumber()));
        facts.add(fact("主题分类", policy.topic()));
        facts.add(fact("发布机构", policy.imprint().publisherName()));
        facts.add(fact("公开层级", policy.imprint().levels().isEmpty() ? "" : LevelWords.of(policy.imprint().levels())));
        facts.add(fact("发布日期", DayWords.of(policy.imprint().published())));
        String period = DayWords.period(policy.validity().since(), policy.validity().until());
        facts.add(fact("有效期", period));
        facts.add(fact("来源地区", policy.imprint().provenance().region()));
        return facts;
    }

    /** Articles of a point, as a citizen names them: 第五条, or by their place where they have no name. */
    String articleNames(List<Integer> places) {
        return places.stream().filter(i -> i >= 0 && i < articles().size()).map(this::articleName)
                .collect(Collectors.joining("、"));
    }

    private String articleName(int place) {
        String heading = articles().get(place).heading().strip();
        return heading.isEmpty() ? "第 " + (place + 1) + " 段" : heading.split("[\\s　]", 2)[0];
    }

    String text() {
        Stream<String> points = interpretations.stream().flatMap(e -> Stream.concat(
                Stream.of(e.content().imprint().title()),
                e.content().points().stream().map(p -> p.heading() + "\n" + p.text())));
        Stream<String> articles = articles().stream().map(a -> (a.heading() + " " + a.text()).strip());
        return Stream.of(Stream.of(title(), number()), points, articles).flatMap(s -> s).filter(s -> !s.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Fact fact(String term, String value) {
        return Fact.of(term, value, Unstated.DOCUMENT);
    }
}
