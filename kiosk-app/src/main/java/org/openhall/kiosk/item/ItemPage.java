package org.openhall.kiosk.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.Channel;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.listing.Entry;
import org.openhall.kiosk.wording.Fact;
import org.openhall.kiosk.wording.LevelWords;
import org.openhall.kiosk.wording.LimitWords;
import org.openhall.kiosk.wording.TickWords;
import org.openhall.kiosk.wording.Unstated;

/**
 * An item in the words of its page. Pure.
 *
 * @param item as published
 * @param place the catalogue and the domain it stands in, for the source line
 * @param domain name of its domain, or empty
 * @param office its publisher's own page, where there is one
 * @param published what is published under it
 */
record ItemPage(CatalogueItem item, String place, String domain, Optional<RowKey> office, List<Entry> published) {

    /** The names above the last one, e.g. 综合业务. */
    String above() {
        List<String> names = item.names();
        return names.size() < 2 ? "" : String.join(" · ", names.subList(0, names.size() - 1));
    }

    /** The item's own name. */
    String title() {
        return item.names().isEmpty() ? item.imprint().title() : item.names().getLast();
    }

    /** Elements before the time limit. */
    List<Fact> before() {
        List<Fact> facts = new ArrayList<>();
        facts.add(element("公开内容", item.content()));
        facts.add(element("公开依据", item.basis()));
        if (ownForm()) {
            facts.add(element("条款内容", item.clause()));
            facts.add(element("依据效力", item.rank()));
        }
        return facts;
    }

    /** The limit where it can be read with certainty. */
    Optional<String> clearLimit() {
        return LimitWords.clear(item.limit());
    }

    /** The limit word for word. */
    Fact limit() {
        return element("公开时限", item.limit().wording());
    }

    Fact publisher() {
        return element("公开主体", item.imprint().publisherName());
    }

    /** Whether the source is unclear about the channels. */
    boolean channelsUnclear() {
        return unclear("公开渠道");
    }

    /** Channels in use first, in published order otherwise. */
    List<Channel> channels() {
        return Stream.concat(item.channels().stream().filter(ItemPage::used),
                item.channels().stream().filter(c -> !used(c))).toList();
    }

    private Fact channelWords() {
        String words = channels().stream().filter(c -> c.use() != Channel.Use.NOT_USED).map(ItemPage::words)
                .collect(Collectors.joining("、"));
        return element("公开渠道", words);
    }

    /** A channel with what its tick says. */
    static String words(Channel channel) {
        String use = TickWords.use(channel.use());
        return use.isEmpty() ? channel.name() : channel.name() + "（" + use + "）";
    }

    /** Whether a channel is ticked. */
    static boolean used(Channel channel) {
        return channel.use() == Channel.Use.USED || channel.use() == Channel.Use.REQUIRED;
    }

    Fact audience() {
        return element("公开对象", said(TickWords.pair(item.everyone(), "全社会", item.group(), "特定群体")));
    }

    Fact mode() {
        return element("公开方式", said(TickWords.pair(item.proactive(), "主动公开", item.onRequest(), "依申请公开")));
    }

    Fact levels() {
        return element("公开层级", said(LevelWords.of(item.imprint().levels())));
    }

    /** Elements after the channels: the hall's own form and columns outside both forms. */
    List<Fact> after() {
        List<Fact> facts = new ArrayList<>();
        if (ownForm()) {
            facts.add(element("事项类别", item.category()));
            facts.add(element("责任科室", item.section()));
            facts.add(element("对应职责", item.duty()));
        }
        item.extras().forEach((name, value) -> facts.add(element(name, value)));
        return facts;
    }

    /** Where the words come from. */
    String source() {
        String number = item.number().isBlank() ? "" : "第 " + item.number() + " 号";
        return Stream.of(item.imprint().provenance().region(), place, number).filter(s -> !s.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** The page as plain text, to take away where there is no address. */
    String text() {
        Stream<Fact> facts = Stream.of(before().stream(),
                Stream.of(limit(), publisher(), channelWords(), audience(), mode(), levels()), after().stream())
                .flatMap(s -> s);
        String lines = facts.map(f -> f.term() + "：" + f.value()).collect(Collectors.joining("\n"));
        return item.imprint().title() + "\n" + lines + (source().isEmpty() ? "" : "\n来源：" + source());
    }

    /** Kangbashi's form has columns that the national form lacks: where one is filled, all are shown. */
    private boolean ownForm() {
        return Stream.of(item.clause(), item.rank(), item.category(), item.section(), item.duty())
                .anyMatch(s -> !s.isBlank());
    }

    private Fact element(String name, String value) {
        return Fact.of(name, value, Unstated.CATALOGUE).unclear(unclear(name));
    }

    private boolean unclear(String name) {
        return item.questions().stream().anyMatch(q -> !q.isBlank() && (q.startsWith(name) || name.startsWith(q)));
    }

    private static String said(String words) {
        return words.equals(Unstated.CATALOGUE) ? "" : words;
    }
}
