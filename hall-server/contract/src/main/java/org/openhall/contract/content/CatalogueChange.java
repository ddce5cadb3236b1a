package org.openhall.contract.content;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the public list of changes to a catalogue (目录调整).
 *
 * @param imprint who announces it
 * @param catalogue id of the catalogue row
 * @param item id of the item row; the row itself may be gone
 * @param action what happened
 * @param reason why, in the publisher's words
 * @param day when
 */
public record CatalogueChange(Imprint imprint, String catalogue, String item, Action action, String reason,
        Optional<LocalDate> day) implements Published {

    /** Reads absent fields as empty. */
    public CatalogueChange {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        catalogue = Texts.orEmpty(catalogue);
        item = Texts.orEmpty(item);
        reason = Texts.orEmpty(reason);
        action = action == null ? Action.CHANGED : action;
        day = day == null ? Optional.empty() : day;
    }

    @Override
    public CatalogueChange withImprint(Imprint other) {
        return new CatalogueChange(other, catalogue, item, action, reason, day);
    }

    /** What can happen to an item. */
    public enum Action {
        /** 新增. */
        ADDED,
        /** 调整. */
        CHANGED,
        /** 取消. */
        DROPPED
    }
}
