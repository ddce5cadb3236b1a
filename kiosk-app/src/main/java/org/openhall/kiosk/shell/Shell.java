package org.openhall.kiosk.shell;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhall.contract.content.HallProfile;
import org.openhall.devices.screens.ScreenProfile;
import org.openhall.kiosk.sync.Freshness;

/**
 * The kiosk's face: frame, way through the screens, session. Everything on the UI thread. Never blank and never an
 * exception's words: what a screen throws becomes a page with a code.
 */
public final class Shell implements Navigator {

    /** A wait longer than this is shown. */
    public static final Duration SLOW = ScreenHost.SLOW;

    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    private final ShellPorts ports;
    private final ScreenProfile screen;
    private final Theme theme;
    private final ScreenMaker maker;
    private final StackPane root = new StackPane();
    private final Covers covers = new Covers();
    private final History history = new History();
    private final Frame frame;
    private final ScreenHost host;
    private final IdleWatch idle;
    private final StillThere question;
    private final StaffSheet staff;
    private final CardLeft cardLeft;
    private final ScreenScope scope = new Scope();
    private Look look = Look.STANDARD;
    private Freshness freshness = Freshness.STARTING;
    private Optional<HallProfile> hall = Optional.empty();
    private ZoneId zone = HallProfile.USUAL_ZONE;

    /** A shell that shows that it is getting ready; {@link #start()} sets it going. */
    public Shell(ShellPorts ports, ScreenProfile screen, Theme theme, ScreenMaker maker) {
        this.ports = ports;
        this.screen = screen;
        this.theme = theme;
        this.maker = maker;
        staff = new StaffSheet(ports, () -> PlaceWords.of(route()));
        frame = new Frame(screen.wide(), this, this::change, staff::press);
        host = new ScreenHost(ports, this::place, frame.strip()::busy, this::fault);
        question = new StillThere(() -> idle().send(IdleEvent.TOUCHED), () -> idle().send(IdleEvent.LEFT));
        idle = new IdleWatch(ports.timers(), question::render, this::perform);
        frame.cover(covers);
        cardLeft = new CardLeft(ports, staff::press, this::openStaff);
        root.getChildren().addAll(frame, cardLeft, staff.view(), question);
        Hold.on(frame.masthead().now(), ports.timers(), this::openStaff);
        ports.machine().follow(_ -> ports.ui().execute(this::remind));
        TapGuard guard = new TapGuard(ports.clock());
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> guard.filter(e, Theme.rootPx(screen, look)));
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::touched);
        theme.dress(root, screen, look);
    }

    /** The outermost box: give it to a scene. */
    public Parent root() {
        return root;
    }

    /** Opens the home screen and starts clock and idle watch. */
    public void start() {
        home();
        tick();
        idle.send(IdleEvent.TOUCHED);
    }

    /** The hall says something else of itself. */
    public void hall(HallProfile profile) {
        hall = Optional.of(profile);
        zone = zone(profile);
        frame.masthead().hall(profile);
        staff.view().phone(profile.counterPhone().isEmpty() ? profile.phone() : profile.counterPhone());
        showTime();
        refresh();
    }

    /** The content's freshness has changed. */
    public void freshness(Freshness now) {
        boolean other = !now.equals(freshness);
        freshness = now;
        covers.render(now);
        showTime();
        if (other) refresh();
    }

    /** New content may be shown: the present screen asks again. */
    public void refresh() {
        if (host.shown() != null) host.guard(host.shown()::refresh);
    }

    /** Shows the fault page for something that failed. The cause goes to the log once, its words nowhere else. */
    public void fault(Throwable cause) {
        fault(cause, () -> history.newest().ifPresentOrElse(entry -> replace(entry.route()), this::home));
    }

    private void fault(Throwable cause, Runnable again) {
        FaultCode code = FaultCode.of(cause);
        LOG.error("{} {}", code.text(), cause.getClass().getName(), cause);
        host.show(new FaultScreen(code, this, again));
    }

    /** The way the session looks now. */
    public Look look() {
        return look;
    }

    /** Changes the way it looks. */
    public void change(UnaryOperator<Look> by) {
        look = by.apply(look);
        theme.dress(root, screen, look);
        frame.tools().render(atHome(), look);
        if (host.shown() != null) host.guard(() -> host.shown().look(look));
    }

    /** Asks whether staff shall come, as the tool does. */
    public void callStaff() {
        staff.press();
    }

    /** Whether the home screen is shown with what the hall says of itself, and everything it asked for has come. */
    public boolean restsAtHome() {
        return hall.isPresent() && freshness.state() != Freshness.State.BOOTSTRAP
                && route().map(Route.Home.class::isInstance).orElse(false) && host.quiet();
    }

    private void openStaff() {
        if (!(route().orElse(new Route.Home()) instanceof Route.Staff)) open(new Route.Staff());
    }

    /** A card that no screen asks for is in nobody's hand. */
    private void remind() {
        boolean asked = route().map(Route.Staff.class::isInstance).orElse(false);
        cardLeft.show(ports.machine().state().cardLies() && !asked);
    }

    /** The route shown. */
    public Optional<Route> route() {
        return history.newest().map(History.Entry::route);
    }

    @Override
    public void open(Route route) {
        Screen made;
        try {
            made = maker.make(route, scope);
        } catch (RuntimeException e) {
            fault(e, () -> open(route));
            return;
        }
        history.add(new History.Entry(route, made));
        host.show(made);
    }

    @Override
    public void replace(Route route) {
        history.dropNewest();
        open(route);
    }

    @Override
    public void back() {
        history.back().ifPresentOrElse(entry -> host.show(entry.screen()), this::home);
    }

    @Override
    public void home() {
        history.clear();
        open(new Route.Home());
    }

    private IdleWatch idle() {
        return idle;
    }

    private boolean atHome() {
        return history.size() <= 1 && route().map(Route.Home.class::isInstance).orElse(true);
    }

    private void place(Screen made) {
        frame.place(made.root());
        frame.strip().trail(made.trail());
        frame.tools().render(atHome(), look);
        remind();
    }

    private void touched(InputEvent event) {
        if (idle.state() instanceof IdleState.Asking) return;
        boolean woken = idle.state() instanceof IdleState.Attract;
        idle.send(IdleEvent.TOUCHED);
        if (woken && !staff.open()) event.consume();
    }

    private void perform(IdleEffect effect) {
        switch (effect) {
            case WIPE -> {
                history.clear();
                staff.wiped();
                change(old -> Look.STANDARD);
                System.gc(); // a tenth of a second when nobody looks; what was typed leaves the memory too
            }
            case SHOW_ATTRACT -> open(new Route.Attract());
            case SHOW_HOME -> home();
            case WAIT_QUIET, WAIT_SECOND -> throw new IllegalStateException("the watch waits itself");
        }
    }

    /** A published word that names no zone costs the hall's own time, never the clock. */
    private static ZoneId zone(HallProfile profile) {
        try {
            return ZoneId.of(profile.timeZone());
        } catch (DateTimeException e) {
            LOG.warn("the hall's record names no time zone: {}", e.getMessage());
            return HallProfile.USUAL_ZONE;
        }
    }

    private void showTime() {
        Instant now = ports.clock().instant();
        frame.masthead().time(now, zone);
        frame.strip().freshness(FreshnessWords.of(freshness, now, zone));
    }

    private void tick() {
        try {
            showTime();
        } finally {
            long intoMinute = Math.floorMod(ports.clock().millis(), 60_000L);
            ports.timers().after(Duration.ofMillis(60_000 - intoMinute), this::tick);
        }
    }

    private final class Scope implements ScreenScope {

        @Override
        public Navigator navigator() {
            return Shell.this;
        }

        @Override
        public <T> void ask(Supplier<T> ask, Consumer<T> answer) {
            host.ask(ask, answer);
        }

        @Override
        public Timers.Timer after(Duration wait, Runnable then) {
            return host.after(wait, then);
        }

        @Override
        public void trailChanged() {
            if (host.shown() != null) frame.strip().trail(host.shown().trail());
        }

        @Override
        public Look look() {
            return look;
        }

        @Override
        public ScreenProfile screen() {
            return screen;
        }

        @Override
        public Optional<HallProfile> hall() {
            return hall;
        }

        @Override
        public Freshness freshness() {
            return freshness;
        }

        @Override
        public LocalDateTime at(Instant moment) {
            return moment.atZone(zone).toLocalDateTime();
        }

        @Override
        public LocalDateTime now() {
            return at(ports.clock().instant());
        }
    }
}
