package org.openhall.server.linting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.Validity;

/** What rules need of a record of a kind, and no more: a hundred thousand of them are held. */
public sealed interface About {

    /**
     * 公开事项.
     *
     * @param catalogue id of its catalogue
     * @param domain code of its domain
     * @param name a digest of its levels joined, without white space; 0: it has none
     * @param limit 公开时限 as published
     * @param due what can be computed from it
     * @param basis a digest of 公开依据
     * @param content a digest of 公开内容
     * @param missing elements that it does not have
     * @param ownForm whether it has columns of the form that only Kangbashi has
     * @param onRequestOnly whether it is published on request only
     */
    record Item(String catalogue, String domain, long name, String limit, Due due, long basis, long content,
            Set<Element> missing, boolean ownForm, boolean onRequestOnly) implements About {}

    /**
     * 目录.
     *
     * @param type which list it is
     * @param domain code of its domain
     */
    record ListOfItems(Catalogue.Type type, String domain) implements About {}

    /**
     * Information that fulfils items: 政府信息, 办事指南, 政策文件, 居务公开.
     *
     * @param items ids of the items
     * @param made 成文日期
     * @param validity 有效性
     * @param text a digest of its words; 0: it has none that could be a copy
     */
    record Fulfilling(List<String> items, Optional<LocalDate> made, Validity validity, long text)
            implements
                About {}

    /**
     * 政策解读.
     *
     * @param policy id of what it explains
     */
    record Explaining(String policy) implements About {}

    /**
     * 领域.
     *
     * @param name of it
     * @param pilot whether it is one of the pilot domains
     */
    record Field(String name, boolean pilot) implements About {}

    /**
     * Anything else.
     *
     * @param references names of other records as kind/id, by field, but for its office
     */
    record Other(Map<String, List<String>> references) implements About {}
}
