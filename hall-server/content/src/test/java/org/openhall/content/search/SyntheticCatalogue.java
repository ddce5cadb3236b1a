package org.openhall.content.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Channel;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Level;
import org.openhall.contract.content.Provenance;
import org.openhall.contract.content.Showing;
import org.openhall.contract.content.TimeLimit;

/** A catalogue of any size out of the words of the real rows; the same seed makes the same catalogue. */
final class SyntheticCatalogue {

    private static final List<String> VERBS = List.of("申请", "办理", "审核", "公示", "指南", "发放标准", "名单", "变更", "注销", "咨询电话",
            "补贴", "年度报告", "监督检查", "政策解读", "办事流程");

    private final Random random;
    private final List<CatalogueItem> rows = CatalogueRows.all();
    private final List<String> terms = new ArrayList<>();
    private final List<String> clauses = new ArrayList<>();
    private final List<String> publishers = new ArrayList<>();
    private final List<String> regions = new ArrayList<>();

    SyntheticCatalogue(long seed) {
        random = new Random(seed);
        Set<String> names = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        Set<String> bodies = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        for (CatalogueItem row : rows) {
            row.names().stream().filter(name -> name.length() > 1 && name.length() < 16).forEach(names::add);
            for (String part : (row.content() + "。" + row.basis()).split("[。;;、,]", -1))
                if (part.strip().length() > 3) parts.add(part.strip());
            if (!row.imprint().publisherName().isEmpty()) bodies.add(row.imprint().publisherName());
            places.add(row.imprint().provenance().region());
        }
        terms.addAll(names);
        clauses.addAll(parts);
        publishers.addAll(bodies);
        regions.addAll(places);
    }

    /** Names of real items. */
    List<String> terms() {
        return terms;
    }

    /** Pieces of real contents and bases. */
    List<String> clauses() {
        return clauses;
    }

    /** The next item. */
    CatalogueItem next(int number) {
        String first = pick(terms);
        String second = pick(terms) + pick(VERBS);
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 3 + random.nextInt(5); i++)
            content.append(pick(clauses)).append('、');
        String title = first + " " + second;
        Imprint imprint = new Imprint(title, "", pick(publishers), List.of(pick(List.of(Level.values()))),
                Optional.of(LocalDate.ofEpochDay(18_000 + random.nextInt(2_000))), Showing.ALWAYS, "",
                new Provenance(pick(regions), "", ""), CatalogueRows.keys(title, pick(terms), pick(terms)));
        List<Channel> channels = new ArrayList<>(pick(rows).channels());
        return new CatalogueItem(imprint, "cat-" + number % 40, pick(rows).domain(), String.valueOf(number),
                List.of(first, second), content.toString(), pick(clauses), "", "", TimeLimit.of(pick(rows).limit()
                        .wording()),
                channels, null, null, null, null, "", "", "", Map.of(), List.of());
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Random random() {
        return random;
    }
}
