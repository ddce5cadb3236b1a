package org.openhall.kiosk.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;

import org.openhall.content.reading.Library;
import org.openhall.content.reading.Line;
import org.openhall.contract.content.Interpretation;
import org.openhall.contract.content.Kind;
import org.openhall.contract.content.Policy;
import org.openhall.contract.content.Published;
import org.openhall.contract.feed.RowKey;
import org.openhall.kiosk.listing.EntryReader;
import org.openhall.kiosk.listing.Keys;
import org.openhall.kiosk.shell.Look;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenLoop;
import org.openhall.kiosk.shell.ScreenScope;
import org.openhall.kiosk.shell.TextSize;

/** 政策与解读 as a screen, opened by the policy or by one of its interpretations. */
public final class PolicyScreen implements Screen {

    private final ScreenScope scope;
    private final Library library;
    private final RowKey key;
    private final PolicyView view;
    private final ScreenLoop<PolicyState, PolicyEvent, PolicyEffect> loop;

    /** The screen of one policy or interpretation. */
    public PolicyScreen(ScreenScope scope, Library library, RowKey key) {
        this.scope = scope;
        this.library = library;
        this.key = key;
        view = new PolicyView(this::send, scope.screen().wide());
        loop = new ScreenLoop<>(PolicyState.WAITING, PolicyReducer::next, view::render, this::perform);
    }

    @Override
    public Parent root() {
        return view.root();
    }

    @Override
    public List<String> trail() {
        return List.of("政策与解读", "正文");
    }

    @Override
    public void enter() {
        look(scope.look());
        send(new PolicyEvent.Entered());
    }

    @Override
    public void look(Look look) {
        view.single(scope.screen().wide() ? !scope.halves() : look.size() == TextSize.HUGE);
    }

    @Override
    public void refresh() {
        send(new PolicyEvent.Entered());
    }

    private void send(PolicyEvent event) {
        loop.send(event);
    }

    private void perform(PolicyEffect effect) {
        switch (effect) {
            case PolicyEffect.Load() -> scope.ask(this::load, this::send);
            case PolicyEffect.Open(var route) -> scope.navigator().open(route);
        }
    }

    private PolicyEvent load() {
        return switch (library.read(key).orElse(null)) {
            case Policy policy -> new PolicyEvent.Arrived(Optional.of(page(key, policy)), Optional.empty());
            case Interpretation one -> new PolicyEvent.Arrived(Optional.of(around(one)), Optional.of(key));
            case null, default -> new PolicyEvent.Arrived(Optional.empty(), Optional.empty());
        };
    }

    /** An interpretation whose policy may not be shown any more still says what it says. */
    private PolicyPage around(Interpretation one) {
        Optional<RowKey> of = Keys.of(Kind.POLICY, one.policy());
        Optional<Published> policy = of.flatMap(library::read);
        if (policy.isPresent() && policy.get() instanceof Policy p) return page(of.get(), p);
        return new PolicyPage(key, Optional.empty(), List.of(new PolicyPage.Explained(key, one)), List.of(),
                scope.today());
    }

    private PolicyPage page(RowKey of, Policy policy) {
        List<PolicyPage.Explained> explained = new ArrayList<>();
        List<Line> others = new ArrayList<>();
        for (Line line : library.related(of)) {
            Optional<Published> content = line.kind() == Kind.INTERPRETATION
                    ? library.read(line.key())
                    : Optional.empty();
            if (content.isPresent() && content.get() instanceof Interpretation i)
                explained.add(new PolicyPage.Explained(line.key(), i));
            else if (line.kind() != Kind.INTERPRETATION)
                others.add(line);
        }
        return new PolicyPage(of, Optional.of(policy), List.copyOf(explained),
                new EntryReader(library, scope.today()).read(others), scope.today());
    }
}
