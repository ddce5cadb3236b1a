package org.openhall.server.console.content;

import java.util.List;

import org.openhall.contract.content.Kind;
import org.openhall.server.accounts.Permission;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.form.RecordForm.Lists;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.view.LinksView;
import org.openhall.server.editing.ListingStore;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** Finds records that a form can point at, by their titles: nobody types numbers. */
public final class LinkPages {

    private static final int MOST = 12;
    private static final int LONGEST_WORDS = 100;

    private final ListingStore listings;
    private final Pages pages;

    /** Reads the lists. */
    public LinkPages(ListingStore listings, Pages pages) {
        this.listings = listings;
        this.pages = pages;
    }

    /** A part of the form: boxes to tick. */
    public Reply found(Visit visit) {
        String list = visit.call().part("kind");
        boolean any = list.equals(Lists.ANY);
        if (!any && Kind.of(list).isEmpty()) throw new RefusalException(ErrorCode.UNKNOWN, "no such kind");
        String words = visit.call().text("q").strip();
        String asked = words.substring(0, Math.min(LONGEST_WORDS, words.length()));
        List<LinksView.Link> links = asked.isEmpty()
                ? List.of()
                : listings.linkable(any ? "" : list, asked, visit.account().offices(Permission.CONTENT_EDIT), MOST)
                        .stream()
                        .map(line -> new LinksView.Link(Choices.name(list, line.key()), line.title(),
                                (any ? Words.kind(line.key().kind()) + " · " : "") + line.publisherName()
                                        + (line.isPublic() ? "" : " · 还没有公开")))
                        .toList();
        return pages.part("links", new LinksView(visit.call().text("field"), asked, links, links.size() == MOST));
    }
}
