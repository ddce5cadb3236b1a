package org.openhall.kiosk.browse;

import java.util.List;

import org.openhall.content.reading.DomainShelf;

/** What happens on the page of all domains. */
sealed interface DomainsEvent {

    /** The page is shown, or there is new content. */
    record Entered() implements DomainsEvent {}

    /** The library answered. */
    record Arrived(List<DomainShelf> shelves, int documents, int catalogues, int changes) implements DomainsEvent {}

    /** A domain was pressed. */
    record DomainPressed(String code) implements DomainsEvent {}

    /** 查找 was pressed. */
    record SearchPressed() implements DomainsEvent {}

    /** 公开的文件 was pressed. */
    record DocumentsPressed() implements DomainsEvent {}

    /** 公开目录 was pressed. */
    record CataloguesPressed() implements DomainsEvent {}

    /** 目录调整 was pressed. */
    record ChangesPressed() implements DomainsEvent {}
}
