package org.openhall.server.console.view;

import java.util.List;

/**
 * A notice that is or was public.
 *
 * @param id of it
 * @param title of it
 * @param state for people
 * @param look of the state's tag
 * @param facts period, screens, publisher
 * @param preview how it looks
 * @param arrivals which screens have it
 * @param afters what was done alone with it
 * @param mayWithdraw whether this person may take it back
 * @param mayEdit whether this person may change it
 * @param fault what to do, or empty
 */
public record NoticeView(String id, String title, String state, String look, List<ReviewView.Fact> facts,
        PreviewView preview, ArrivalsView arrivals, List<After> afters, boolean mayWithdraw, boolean mayEdit,
        String fault) {

    /**
     * Something done alone.
     *
     * @param no its number
     * @param what was done by whom and when
     * @param reason why
     * @param verdict what was said afterwards, or empty
     * @param fine whether it was found right
     * @param mayJudge whether this person may judge it
     * @param own whether this person did it
     */
    public record After(long no, String what, String reason, String verdict, boolean fine, boolean mayJudge,
            boolean own) {}
}
