package org.openhall.kiosk.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.CatalogueChange;
import org.openhall.contract.content.CommunityDisclosure;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.QuestionAnswer;
import org.openhall.contract.content.Section;
import org.openhall.contract.content.Validity;
import org.openhall.kiosk.listing.Badge;
import org.openhall.kiosk.listing.Entry;
import org.openhall.kiosk.wording.DayWords;
import org.openhall.kiosk.wording.Fact;
import org.openhall.kiosk.wording.KindWords;
import org.openhall.kiosk.wording.LevelWords;
import org.openhall.kiosk.wording.Unstated;
import org.openhall.kiosk.wording.ValidityWords;

/** Makes papers of records. Pure. */
final class PaperWords {

    private PaperWords() {}

    /**
     * The paper of a record.
     *
     * @return absent for kinds that have a page of their own
     */
    static Optional<Paper> of(Published content, List<Entry> linked, LocalDate today) {
        return Optional.ofNullable(switch (content) {
            case GovernmentDocument d -> document(d, linked, today);
            case Notice n -> notice(n, linked);
            case CommunityDisclosure c -> community(c, linked);
            case QuestionAnswer q -> answer(q, linked);
            case CatalogueChange c -> change(c, linked);
            default -> null;
        });
    }

    private static Paper document(GovernmentDocument d, List<Entry> linked, LocalDate today) {
        ValidityWords validity = ValidityWords.on(d.validity(), today);
        List<Fact> facts = new ArrayList<>();
        facts.add(stated("索引号", d.indexNumber()));
        facts.add(stated("发文字号", d.documentNumber()));
        facts.add(stated("内容概述", d.summary()));
        facts.add(stated("成文日期", DayWords.of(d.made())));
        facts.add(validity(d.validity(), validity));
        facts.addAll(imprint(d.imprint()));
        return paper("政府信息", d.imprint(), List.of(badge(validity)), d.documentNumber(), validity.warning(), d.body(),
                facts, d.attachments(), "对应的公开事项", linked);
    }

    private static Paper notice(Notice n, List<Entry> linked) {
        String pressing = KindWords.of(n.priority());
        List<Badge> badges = pressing.isEmpty() ? List.of() : List.of(Badge.care(pressing));
        return paper("通知公告", n.imprint(), badges, "", "", n.body(), imprint(n.imprint()), n.attachments(), "相关内容",
                linked);
    }

    private static Paper community(CommunityDisclosure c, List<Entry> linked) {
        List<Fact> facts = new ArrayList<>(List.of(stated("社区", c.community()), stated("公开时段", c.period())));
        facts.addAll(imprint(c.imprint()));
        return paper("居务公开", c.imprint(), List.of(), c.community(), "", c.body(), facts, c.attachments(), "对应的公开事项",
                linked);
    }

    private static Paper answer(QuestionAnswer q, List<Entry> linked) {
        return paper("办事咨询", q.imprint(), List.of(), "", "", List.of(new Section("答复", q.answer())),
                imprint(q.imprint()), List.of(), "相关内容", linked);
    }

    private static Paper change(CatalogueChange c, List<Entry> linked) {
        List<Fact> facts = new ArrayList<>(List.of(stated("调整方式", KindWords.of(c.action())),
                stated("调整日期", DayWords.of(c.day())), stated("调整原因", c.reason())));
        facts.addAll(imprint(c.imprint()));
        String gone = c.action() == CatalogueChange.Action.DROPPED ? "这个事项已经从目录里取消。" : "";
        return paper("目录调整", c.imprint(), List.of(Badge.plain(KindWords.of(c.action()))), DayWords.of(c.day()), gone,
                List.of(), facts, List.of(), "所在的目录和事项", linked);
    }

    private static Paper paper(String kind, Imprint imprint, List<Badge> badges, String number, String warning,
            List<Section> body, List<Fact> facts, List<Attachment> attachments, String linkedName,
            List<Entry> linked) {
        return new Paper(kind, imprint.title(), badges, number, warning, body, facts, attachments, linkedName, linked,
                imprint.portal(), imprint.provenance().region());
    }

    private static List<Fact> imprint(Imprint imprint) {
        String levels = imprint.levels().isEmpty() ? "" : LevelWords.of(imprint.levels());
        return List.of(stated("发布机构", imprint.publisherName()), stated("公开层级", levels),
                stated("发布日期", DayWords.of(imprint.published())), stated("来源地区", imprint.provenance().region()));
    }

    private static Fact validity(Validity validity, ValidityWords words) {
        String period = DayWords.period(validity.since(), validity.until());
        String said = validity.state() == Validity.State.UNSTATED && !words.gone() ? "" : words.mark();
        return stated("有效性", said.isEmpty() || period.isEmpty() ? said + period : said + "，" + period);
    }

    private static Badge badge(ValidityWords words) {
        return new Badge(words.mark(), !words.warning().isEmpty());
    }

    private static Fact stated(String term, String value) {
        return Fact.of(term, value, Unstated.DOCUMENT);
    }
}
