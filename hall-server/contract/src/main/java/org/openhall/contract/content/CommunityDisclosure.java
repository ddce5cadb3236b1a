package org.openhall.contract.content;

import java.util.List;

/**
 * 居务公开: what a community publishes, often the street's item again.
 *
 * @param imprint title, publisher
 * @param community the community's name
 * @param period what time it covers, as published
 * @param body its words
 * @param attachments its files
 * @param items ids of the catalogue items it fulfils
 */
public record CommunityDisclosure(Imprint imprint, String community, String period, List<Section> body,
        List<Attachment> attachments, List<String> items) implements Attachable {

    /** Reads absent fields as empty. */
    public CommunityDisclosure {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        community = Texts.orEmpty(community);
        period = Texts.orEmpty(period);
        body = Texts.orEmpty(body);
        attachments = Texts.orEmpty(attachments);
        items = Texts.orEmpty(items);
    }

    @Override
    public CommunityDisclosure withImprint(Imprint other) {
        return new CommunityDisclosure(other, community, period, body, attachments, items);
    }

    @Override
    public CommunityDisclosure withAttachments(List<Attachment> others) {
        return new CommunityDisclosure(imprint, community, period, body, others, items);
    }
}
