package org.openhall.kiosk.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.image.Image;

import org.openhall.content.reading.Library;
import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Published;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenLoop;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.shell.TextSize;
import org.openhall.kiosk.wording.AttachmentNames;

/** The pages of an attachment as a screen. A picture that is not on this machine yet is looked for again. */
public final class PagesScreen implements Screen {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final ScreenScope scope;
    private final Library library;
    private final Function<String, Optional<Path>> blobs;
    private final Route.Pages route;
    private final PagesView view;
    private final ScreenLoop<PagesState, PagesEvent, PagesEffect> loop;

    /**
     * The pages of one attachment.
     *
     * @param blobs the file of a SHA-256 (lower-case hex), absent while it is not there; called off the UI thread
     */
    public PagesScreen(ScreenScope scope, Library library, Function<String, Optional<Path>> blobs,
            Route.Pages route) {
        this.scope = scope;
        this.library = library;
        this.blobs = blobs;
        this.route = route;
        view = new PagesView(this::send, scope.look());
        loop = new ScreenLoop<>(PagesState.waiting(manner(scope)), PagesReducer::next, view::render, this::perform);
    }

    /** Large letters want words; a wide screen shows a whole page too small to read. */
    private static PagesState.Manner manner(ScreenScope scope) {
        if (scope.look().size() != TextSize.STANDARD) return PagesState.Manner.WORDS;
        return scope.screen().wide() ? PagesState.Manner.WIDE : PagesState.Manner.WHOLE;
    }

    @Override
    public Parent root() {
        return view.root();
    }

    @Override
    public List<String> trail() {
        String paper = loop.state().paper();
        return paper.isEmpty() ? List.of("附件") : List.of(paper, "附件");
    }

    @Override
    public void enter() {
        loop.show();
        send(new PagesEvent.Entered());
    }

    @Override
    public void refresh() {
        send(new PagesEvent.Entered());
    }

    @Override
    public void look(Look look) {
        view.look(look, loop.state());
    }

    private void send(PagesEvent event) {
        List<String> before = trail();
        loop.send(event);
        if (!trail().equals(before)) scope.trailChanged();
    }

    private void perform(PagesEffect effect) {
        switch (effect) {
            case PagesEffect.Load() -> scope.ask(
                    () -> library.read(route.key()).map(r -> new PagesEvent.Arrived(r.imprint().title(), at(r,
                            route.attachment()))).orElse(new PagesEvent.Arrived("", Optional.empty())),
                    this::send);
            case PagesEffect.LoadPicture(String sha256) ->
                scope.ask(() -> blobs.apply(sha256).flatMap(PagesScreen::decode),
                        image -> arrived(sha256, image));
            case PagesEffect.WaitForPicture(String sha256) -> scope.after(LOOK_AGAIN,
                    () -> send(new PagesEvent.LookedAgain(sha256)));
            case PagesEffect.Open(var to) -> scope.navigator().open(to);
        }
    }

    private void arrived(String sha256, Optional<Image> image) {
        image.ifPresent(view::picture);
        send(new PagesEvent.PictureArrived(sha256, image.isPresent()));
    }

    /** A file that vanished or cannot be decoded counts as not there: the store fetches it anew. */
    private static Optional<Image> decode(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Image image = new Image(in);
            return image.isError() || image.getWidth() < 1 ? Optional.empty() : Optional.of(image);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** A file under the name a citizen reads. */
    private static Optional<Attachment> at(Published content, int place) {
        List<Attachment> files = content.files();
        if (place < 0 || place >= files.size()) return Optional.empty();
        Attachment file = files.get(place);
        String name = AttachmentNames.of(files, content.imprint().title()).get(place);
        return Optional.of(new Attachment(name, file.original(), file.pages()));
    }
}
