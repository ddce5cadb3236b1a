package org.openhall.devices.pageprinter;

/** What became of a document. In each case nothing of it is left in the printing service, unless it says so. */
public sealed interface PageResult {

    /**
     * The printing service says that all of it was printed.
     *
     * @param wiped whether its trace is gone from the printing service
     */
    record Printed(boolean wiped) implements PageResult {}

    /** Nothing was sent to the printer. */
    record Refused(PageState why) implements PageResult {}

    /**
     * It was sent, and stopped or never ended: sheets may have come out.
     *
     * @param why how the printer was then
     * @param wiped whether its trace is gone from the printing service
     */
    record Unknown(PageState why, boolean wiped) implements PageResult {}
}
