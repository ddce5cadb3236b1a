package org.openhall.devices.pageprinter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import org.openhall.devices.pageprinter.IppMessage.Answer;

/**
 * A printer that CUPS, or a printer of its own, offers by IPP. What is printed bears no name of anybody, and is taken out of the
 * service's spool as soon as it has ended, however it ended.
 */
public final class IppPagePrinter implements PagePrinter {

    private static final int CREATE_JOB = 0x0005;
    private static final int SEND_DOCUMENT = 0x0006;
    private static final int CANCEL_JOB = 0x0008;
    private static final int GET_JOB = 0x0009;
    private static final int GET_JOBS = 0x000A;
    private static final int GET_PRINTER = 0x000B;
    private static final int NOT_FOUND = 0x0406;
    private static final int STOPPED = 6;
    private static final int CANCELED = 7;
    private static final int ABORTED = 8;
    private static final int COMPLETED = 9;
    private static final Duration BEAT = Duration.ofMillis(300);
    private static final Duration WIPING = Duration.ofSeconds(10);
    private static final Duration A_SHEET = Duration.ofSeconds(20);
    private static final int CONNECT_MILLIS = 3000;
    private static final int READ_MILLIS = 15_000;
    private static final int MOST_ANSWER = 1 << 20;

    private static final int MOST_PORT = 65_535;
    private static final Pattern ADDRESS = Pattern.compile("ipp://[A-Za-z0-9.:\\[\\]-]+/[A-Za-z0-9._/-]+");
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final System.Logger LOG = System.getLogger(IppPagePrinter.class.getName());

    private final URI http;
    private final String ipp;
    private final Duration patience;
    private final LongSupplier nanos;
    private final AtomicInteger id = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * A printer.
     *
     * @param uri as {@link #address} reads it
     * @param patience with a document, beside what its sheets take
     * @param nanos a clock that only goes on
     */
    public IppPagePrinter(URI uri, Duration patience, LongSupplier nanos) {
        int port = uri.getPort() < 0 ? 631 : uri.getPort();
        this.http = URI.create("http://" + uri.getHost() + ":" + port + uri.getRawPath());
        this.ipp = uri.toString();
        this.patience = patience;
        this.nanos = nanos;
    }

    /**
     * Where a printer is, as the service names it, e.g. {@code ipp://localhost:631/printers/a4}.
     *
     * @throws IllegalArgumentException with a Chinese sentence that says what is wrong
     */
    public static URI address(String text) {
        try {
            URI uri = new URI(text);
            if (ADDRESS.matcher(text).matches() && uri.getHost() != null && uri.getPort() <= MOST_PORT) return uri;
        } catch (URISyntaxException e) {
            // it is refused below in people's words
        }
        throw new IllegalArgumentException("A4 打印机要写成 ipp://地址/printers/名称，例如 ipp://localhost/printers/a4");
    }

    @Override
    public PageState look() {
        try {
            Answer answer = ask(question(GET_PRINTER).keywords("requested-attributes", "printer-state",
                    "printer-state-reasons", "printer-is-accepting-jobs").end(), new byte[0]);
            if (answer.status() == NOT_FOUND) return PageState.UNKNOWN_QUEUE;
            if (!answer.done() || answer.number("printer-state") < 0) return PageState.refusal(answer.status());
            return PageState.of(answer.number("printer-state"), answer.all("printer-state-reasons"),
                    !answer.all("printer-is-accepting-jobs").contains("false"));
        } catch (IOException e) {
            return PageState.UNREACHABLE;
        }
    }

    @Override
    public PageResult print(byte[] pdf, int sheets) {
        PageState before = look();
        if (!before.canPrint()) return new PageResult.Refused(before);
        int job;
        try {
            Answer answer = ask(question(CREATE_JOB).name("job-name", "openhall").job().keywords("media",
                    "iso_a4_210x297mm").end(), new byte[0]);
            job = answer.number("job-id");
            if (!answer.done() || job < 0) return new PageResult.Refused(PageState.NOT_TAKEN);
        } catch (IOException e) {
            return new PageResult.Refused(PageState.UNREACHABLE);
        }
        // it has a number before its words are sent, so that they can be taken back whatever happens
        try {
            if (!ask(question(SEND_DOCUMENT).number("job-id", job).mime("document-format", "application/pdf").flag(
                    "last-document", true).end(), pdf).done()) {
                wiped(job);
                return new PageResult.Refused(PageState.NOT_TAKEN);
            }
        } catch (IOException e) {
            return new PageResult.Unknown(PageState.UNREACHABLE, wiped(job));
        }
        boolean printed = waited(job, patience.plus(A_SHEET.multipliedBy(sheets)));
        PageState after = printed ? PageState.READY : look();
        boolean wiped = wiped(job);
        return printed ? new PageResult.Printed(wiped) : new PageResult.Unknown(after, wiped);
    }

    /** Only of this machine's own service: on another's a second kiosk may be printing. */
    @Override
    public void sweep() {
        if (!OWN.contains(http.getHost())) return;
        Set<Integer> seen = new HashSet<>();
        try {
            for (int job = ours(); job >= 0 && seen.add(job); job = ours())
                wiped(job);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "what an earlier run left in the printing service stays there: {0}", e
                    .toString());
        }
    }

    /** Any job of ours that the service still knows; -1 when there is none. */
    private int ours() throws IOException {
        return ask(question(GET_JOBS).number("limit", 1).flag("my-jobs", true).keywords("requested-attributes",
                "job-id").keywords("which-jobs", "all").end(), new byte[0]).number("job-id");
    }

    private boolean waited(int job, Duration most) {
        long end = nanos.getAsLong() + most.toNanos();
        try {
            while (nanos.getAsLong() < end) {
                int state = ask(question(GET_JOB).number("job-id", job).keywords("requested-attributes", "job-state")
                        .end(), new byte[0]).number("job-state");
                if (state == COMPLETED) return true;
                if (state == CANCELED || state == ABORTED || state == STOPPED) return false;
                // it would come out when somebody has put paper in, in front of another person
                if (!look().canPrint()) return false;
                if (closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) return false;
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /**
     * Stops it where it has not ended, and takes it and its document out of the service, which does so only once whatever was at
     * work on it has ended.
     */
    private boolean wiped(int job) {
        long end = nanos.getAsLong() + WIPING.toNanos();
        try {
            do {
                ask(question(CANCEL_JOB).number("job-id", job).flag("purge-job", true).end(), new byte[0]);
                if (ask(question(GET_JOB).number("job-id", job).end(), new byte[0]).status() == NOT_FOUND) return true;
            } while (!closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS) && nanos.getAsLong() < end);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private IppMessage question(int operation) {
        return IppMessage.of(operation, id.incrementAndGet(), ipp);
    }

    private Answer ask(byte[] question, byte[] document) throws IOException {
        if (!(http.toURL().openConnection() instanceof HttpURLConnection connection))
            throw new IOException("no HTTP for " + http);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(question.length + document.length);
        connection.setRequestProperty("Content-Type", "application/ipp");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(question);
            out.write(document);
        }
        try (InputStream in = connection.getInputStream()) {
            return IppMessage.read(in.readNBytes(MOST_ANSWER));
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
