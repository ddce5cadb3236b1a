package org.openhall.kiosk.reader;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How the pages of a file change. */
class PagesReducerTest {

    private final Attachment file = new Attachment("办法.pdf", Blob.NONE, List.of(page("a", "字"), page("b", "")));
    private final PagesState shown = PagesReducer.next(PagesState.waiting(PagesState.Manner.WORDS),
            new PagesEvent.Arrived("通知", Optional.of(file))).state();

    @Test
    void aMissingPictureIsLookedForAgainWhileItsPageIsShown() {
        var missing = PagesReducer.next(shown, new PagesEvent.PictureArrived("a", false));
        assertEquals(List.of(new PagesEffect.WaitForPicture("a")), missing.effects());
        assertEquals(List.of(new PagesEffect.LoadPicture("a")),
                PagesReducer.next(missing.state(), new PagesEvent.LookedAgain("a")).effects());
        PagesState turned = PagesReducer.next(missing.state(), new PagesEvent.NextPressed()).state();
        assertEquals(List.of(), PagesReducer.next(turned, new PagesEvent.LookedAgain("a")).effects());
    }

    @Test
    void aPictureThatComesAfterTheTurnIsDropped() {
        PagesState turned = PagesReducer.next(shown, new PagesEvent.NextPressed()).state();
        assertEquals(PagesState.Picture.WAITING,
                PagesReducer.next(turned, new PagesEvent.PictureArrived("a", true)).state().picture());
    }

    @Test
    void aScanIsShownAsPictureThoughWordsAreWanted() {
        assertEquals(PagesState.Manner.WORDS, shown.shownManner());
        assertEquals(PagesState.Manner.WIDE,
                PagesReducer.next(shown, new PagesEvent.NextPressed()).state().shownManner());
    }

    @Test
    void turningEndsAtTheEnds() {
        assertEquals(shown, PagesReducer.next(shown, new PagesEvent.PreviousPressed()).state());
    }

    private static Attachment.Page page(String sha256, String text) {
        return new Attachment.Page(new Blob(sha256, 1, "image/png"), 10, 14, text);
    }
}
