package org.openhall.kiosk.guide;

import java.util.Optional;

import org.openhall.contract.feed.RowKey;

/** What happens to a guide being read. */
sealed interface GuideEvent {

    /** It is shown, or there is new content. */
    record Entered() implements GuideEvent {}

    /** The library answered; absent: it is not there. */
    record Arrived(Optional<GuidePage> page) implements GuideEvent {}

    /** A tab was pressed. */
    record TabPressed(Tab tab) implements GuideEvent {}

    /** A material was ticked or unticked. */
    record MaterialPressed(int place) implements GuideEvent {}

    /** Something that belongs to it was pressed. */
    record Pressed(RowKey key) implements GuideEvent {}

    /** One of its files was pressed, by its place among them. */
    record FilePressed(int place) implements GuideEvent {}

    /** 查找 was pressed. */
    record SearchPressed() implements GuideEvent {}
}
