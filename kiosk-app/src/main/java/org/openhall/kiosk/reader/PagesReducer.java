package org.openhall.kiosk.reader;

import java.util.Optional;

import org.openhall.contract.content.Attachment;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Step;

/** How the pages of a file change. Pure. */
final class PagesReducer {

    private PagesReducer() {}

    static Step<PagesState, PagesEffect> next(PagesState state, PagesEvent event) {
        return switch (event) {
            case PagesEvent.Entered() -> Step.to(state, new PagesEffect.Load());
            case PagesEvent.Arrived(String paper, var file) -> arrived(state, paper, file);
            case PagesEvent.PictureArrived(String sha256, boolean there) -> picture(state, sha256, there);
            case PagesEvent.LookedAgain(String sha256) ->
                isShown(state, sha256) ? Step.to(state, new PagesEffect.LoadPicture(sha256)) : Step.to(state);
            case PagesEvent.PreviousPressed() -> turn(state, -1);
            case PagesEvent.NextPressed() -> turn(state, 1);
            case PagesEvent.MannerPressed(var manner) -> Step.to(state.in(manner));
            case PagesEvent.SearchPressed() -> Step.to(state, new PagesEffect.Open(Route.Search.blank()));
        };
    }

    private static Step<PagesState, PagesEffect> arrived(PagesState state, String paper, Optional<Attachment> file) {
        if (file.isEmpty() || file.get().pages().isEmpty())
            return Step.to(new PagesState(PagesState.Phase.GONE, paper, "", java.util.List.of(), 0, state.manner(),
                    PagesState.Picture.WAITING));
        Attachment there = file.get();
        int index = Math.min(state.index(), there.pages().size() - 1);
        PagesState next = new PagesState(PagesState.Phase.SHOWN, paper, there.name(), there.pages(), index,
                state.manner(),
                PagesState.Picture.WAITING);
        return Step.to(next, new PagesEffect.LoadPicture(next.page().picture().sha256()));
    }

    private static Step<PagesState, PagesEffect> turn(PagesState state, int by) {
        if (state.phase() != PagesState.Phase.SHOWN) return Step.to(state);
        int index = Math.clamp(state.index() + (long) by, 0, state.pages().size() - 1);
        if (index == state.index()) return Step.to(state);
        PagesState next = state.at(index);
        return Step.to(next, new PagesEffect.LoadPicture(next.page().picture().sha256()));
    }

    private static Step<PagesState, PagesEffect> picture(PagesState state, String sha256, boolean there) {
        if (!isShown(state, sha256)) return Step.to(state);
        return there
                ? Step.to(state.with(PagesState.Picture.READY))
                : Step.to(state.with(PagesState.Picture.MISSING), new PagesEffect.WaitForPicture(sha256));
    }

    private static boolean isShown(PagesState state, String sha256) {
        return state.phase() == PagesState.Phase.SHOWN && state.page().picture().sha256().equals(sha256);
    }
}
