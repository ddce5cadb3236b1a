package org.openhall.kiosk.home;

import java.util.Optional;

import org.openhall.kiosk.shell.Step;

/** How the home screen changes. Pure. */
final class HomeReducer {

    private HomeReducer() {}

    static Step<HomeState, HomeEffect> next(HomeState state, HomeEvent event) {
        return switch (event) {
            case HomeEvent.Looked looked -> Step.to(new HomeState(looked.hall(), looked.freshness(), looked.look(),
                    looked.today(), state.shelves()), new HomeEffect.Count());
            case HomeEvent.Counted counted -> Step.to(new HomeState(state.hall(), state.freshness(), state.look(),
                    state.today(), Optional.of(counted.shelves())));
            case HomeEvent.Pressed pressed -> Step.to(state, new HomeEffect.Go(pressed.route()));
        };
    }
}
