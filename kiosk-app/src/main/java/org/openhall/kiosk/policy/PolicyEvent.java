package org.openhall.kiosk.policy;

import java.util.Optional;

import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.shell.Route;

/** What happens to a policy being read. */
sealed interface PolicyEvent {

    /** It is shown, or there is new content. */
    record Entered() implements PolicyEvent {}

    /**
     * The library answered.
     *
     * @param page absent: it is not there
     * @param wanted the interpretation by which one came, if any
     */
    record Arrived(Optional<PolicyPage> page, Optional<RowKey> wanted) implements PolicyEvent {}

    /** A point of the interpretation was pressed. */
    record PointPressed(int place) implements PolicyEvent {}

    /** Another interpretation was pressed. */
    record InterpretationPressed(int place) implements PolicyEvent {}

    /** 文件信息 or 原文 was pressed. */
    record PartPressed(PolicyState.Part part) implements PolicyEvent {}

    /** Something that belongs to it was pressed. */
    record Opened(Route route) implements PolicyEvent {}
}
