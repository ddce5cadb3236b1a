package org.openhall.devices.pageprinter;

import java.util.Optional;
import java.util.function.Consumer;

import org.openhall.devices.pace.Watched;

/** Looks how an A4 printer is and tells what changed; at the first answer what an earlier run left is wiped. One thread. */
public final class PageWatch implements Watched {

    private final PagePrinter printer;
    private final Consumer<PageState> news;
    private Optional<PageState> said = Optional.empty();
    private boolean swept;
    private volatile boolean ended;

    /**
     * Watches a printer.
     *
     * @param news told on the thread that looks
     */
    public PageWatch(PagePrinter printer, Consumer<PageState> news) {
        this.printer = printer;
        this.news = news;
    }

    @Override
    public boolean look() {
        PageState now = printer.look();
        boolean there = !now.equals(PageState.UNREACHABLE);
        if (there && !swept) printer.sweep();
        swept |= there;
        if (!ended && !said.equals(Optional.of(now))) {
            said = Optional.of(now);
            news.accept(now);
        }
        return there;
    }

    @Override
    public void close() {
        ended = true;
        printer.close();
    }
}
