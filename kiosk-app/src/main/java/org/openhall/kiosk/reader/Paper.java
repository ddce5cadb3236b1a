package org.openhall.kiosk.reader;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Section;
import org.openhall.kiosk.listing.Badge;
import org.openhall.kiosk.listing.Entry;
import org.openhall.kiosk.wording.Fact;

/**
 * Something to be read from top to bottom, whatever its kind.
 *
 * @param kind what it is, e.g. 政府信息
 * @param title as published
 * @param badges what must stand above the title
 * @param number 发文字号 and the like, above the title; may be empty
 * @param warning what must be said before the text; may be empty
 * @param body its words
 * @param facts what is known of it
 * @param attachments its files
 * @param linkedName what the links are, e.g. 对应的公开事项
 * @param linked what it leads to
 * @param portal its address on the government portal, or empty
 * @param region whose words they are, or empty
 */
record Paper(String kind, String title, List<Badge> badges, String number, String warning, List<Section> body,
        List<Fact> facts, List<Attachment> attachments, String linkedName, List<Entry> linked, String portal,
        String region) {

    /** The paper as plain text, to take away where there is no address. */
    String text() {
        String facts = this.facts.stream().filter(Fact::stated).map(f -> f.term() + "：" + f.value())
                .collect(Collectors.joining("\n"));
        String words = body.stream().flatMap(s -> Stream.of(s.heading(), s.text())).filter(s -> !s.isBlank())
                .collect(Collectors.joining("\n"));
        return Stream.of(title, warning, facts, words).filter(s -> !s.isBlank()).collect(Collectors.joining("\n"));
    }
}
