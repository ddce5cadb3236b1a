package org.openhall.devices.pageprinter;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** CUPS itself, a copy of its own for one test, with nothing of the machine's printers and folders. */
final class CupsServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/cupsd");
    private static final Path PARTS = Path.of("/usr/lib/cups");
    private static final Path PDF_PRINTER = PARTS.resolve("backend/cups-pdf");
    private static final int TRIES = 100;

    private final Path folder;
    private final int port;
    private final Process process;

    CupsServer(Path folder) throws Exception {
        if (!Files.isExecutable(PROGRAM) || !Files.exists(PDF_PRINTER))
            throw new AssertionError("these tests print through CUPS: apt-get install cups printer-driver-cups-pdf");
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        configure();
        // a copy: where AppArmor guards the installed one, it may not use folders of tests
        Path copy = Files.copy(PROGRAM, folder.resolve("cupsd"));
        process = new ProcessBuilder(copy.toString(), "-f", "-c", folder.resolve("etc/cupsd.conf").toString(), "-s",
                folder.resolve("etc/cups-files.conf").toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile()).start();
        awaitStart();
    }

    private void configure() throws IOException {
        // what prints in the end runs as another user
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String open : List.of("paper", "tmp"))
            Files.setPosixFilePermissions(Files.createDirectories(folder.resolve(open)),
                    PosixFilePermissions.fromString("rwxrwxrwx"));
        for (String one : List.of("spool", "tmp", "cache", "run", "log", "etc", "bin/backend"))
            Files.createDirectories(folder.resolve(one));
        try (Stream<Path> parts = Files.list(PARTS)) {
            for (Path part : parts.filter(part -> !part.endsWith("backend")).toList())
                Files.createSymbolicLink(folder.resolve("bin").resolve(part.getFileName()), part);
        }
        Files.writeString(folder.resolve("etc/cupsd.conf"), """
                Listen 127.0.0.1:%d
                LogLevel warn
                Browsing Off
                DefaultAuthType None
                WebInterface No
                <Location />
                  Order allow,deny
                  Allow 127.0.0.1
                </Location>
                <Policy default>
                  <Limit All>
                    Order deny,allow
                  </Limit>
                </Policy>
                """.formatted(port));
        Files.writeString(folder.resolve("etc/cups-files.conf"), """
                ServerRoot %1$s/etc
                ServerBin %1$s/bin
                RequestRoot %1$s/spool
                TempDir %1$s/tmp
                CacheDir %1$s/cache
                StateDir %1$s/run
                AccessLog %1$s/log/access
                ErrorLog %1$s/log/error
                PageLog %1$s/log/page
                """.formatted(folder));
    }

    /** {@code lpstat -r} says 0 either way: only a port that takes a line shows that it runs. */
    private void awaitStart() throws Exception {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (line.isConnected()) return;
            } catch (ConnectException e) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) break;
            }
        }
        throw new AssertionError("CUPS did not start: " + Files.readString(folder.resolve("out")));
    }

    /** A printer whose end is a small shell script: it has the document at its standard input. */
    URI printer(String name, String script) throws Exception {
        Path backend = Files.writeString(folder.resolve("bin/backend/" + name), "#!/bin/sh\n[ $# -gt 0 ] || exit 0\n"
                + "[ $# -lt 6 ] || exec < \"$6\"\n" + script);
        Files.setPosixFilePermissions(backend, PosixFilePermissions.fromString("rwxr-xr-x"));
        return added(name, name + ":/x");
    }

    /** Debian's PDF printer. */
    URI pdf() throws Exception {
        assumeTrue(Files.isReadable(PDF_PRINTER), "Debian's PDF printer prints for root only");
        Files.copy(PDF_PRINTER, folder.resolve("bin/backend/cups-pdf"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        return added("pdf", "cups-pdf:/", "-P", "/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd");
    }

    private URI added(String name, String device, String... more) throws Exception {
        List<String> command = new java.util.ArrayList<>(
                List.of("lpadmin", "-h", "127.0.0.1:" + port, "-p", name, "-E", "-v", device));
        command.addAll(List.of(more));
        if (run(command.toArray(String[]::new)) != 0) throw new AssertionError("no printer " + name);
        return URI.create("ipp://127.0.0.1:" + port + "/printers/" + name);
    }

    int run(String... command) throws Exception {
        Process done = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return done.waitFor();
    }

    int port() {
        return port;
    }

    /** What lies in its spool: nothing when no trace is left. */
    List<String> spool() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> parts = Files.list(folder.resolve("bin"))) {
            for (Path link : parts.filter(Files::isSymbolicLink).toList())
                Files.delete(link);
        }
    }
}
