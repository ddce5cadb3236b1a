package org.openhall.server.http;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.AcceptRateLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * All ports of a hall in one Jetty: TLS 1.3 only, requests on virtual threads, limits on connections, headers and idle
 * time. Ports may open and close while it runs. Thread-safe.
 */
public final class HttpServer {

    private static final int ACCEPT_QUEUE = 1024;
    private static final int MOST_HEADER_BYTES = 8 * 1024;

    /** How long a connection may be silent while there are as many as there may be. */
    private static final Duration CROWDED_IDLE = Duration.ofSeconds(5);

    private final Tls tls;
    private final HttpLimits limits;
    private final Server server;
    private final Map<String, ServerConnector> connectors = new LinkedHashMap<>();
    private final Map<String, SslContextFactory.Server> contexts = new LinkedHashMap<>();

    /** Makes a server without ports. */
    public HttpServer(Tls tls, HttpLimits limits) {
        this.tls = tls;
        this.limits = limits;
        QueuedThreadPool threads = new QueuedThreadPool(24, 4);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("call-"));
        server = new Server(threads);
        server.setErrorHandler(new ErrorPages());
        server.setStopTimeout(0);
    }

    /**
     * Listens on those ports that open at start. To be called once.
     *
     * @throws PortTakenException when one cannot be had; then nothing listens
     */
    public synchronized void start(List<Port> ports) throws IOException {
        Map<String, Port> byName = new LinkedHashMap<>();
        for (Port port : ports) {
            byName.put(port.name(), port);
            connectors.put(port.name(), connector(port));
        }
        server.setHandler(new CallHandler(byName, new ReplyWriter(limits.patience())));
        limitCrowds(connectors.values().toArray(ServerConnector[]::new));
        for (Port port : ports) {
            if (port.openAtStart()) server.addConnector(connectors.get(port.name()));
        }
        try {
            for (Port port : ports) {
                if (port.openAtStart()) bind(connectors.get(port.name()));
            }
            server.start();
        } catch (IOException e) {
            stop();
            throw e;
        } catch (Exception e) {
            stop();
            throw new IOException("the ports cannot be opened", e);
        }
    }

    private static void bind(ServerConnector connector) throws PortTakenException {
        try {
            connector.open();
        } catch (IOException e) {
            throw new PortTakenException(connector.getPort(), e);
        }
    }

    private void limitCrowds(ServerConnector... all) {
        NetworkConnectionLimit crowd = new NetworkConnectionLimit(limits.connections(), all);
        crowd.setEndPointIdleTimeout(CROWDED_IDLE.toMillis());
        server.addBean(crowd);
        server.addBean(new AcceptRateLimit(limits.acceptsPerSecond(), 1, TimeUnit.SECONDS, all));
    }

    private ServerConnector connector(Port port) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        show(context, tls);
        context.setIncludeProtocols("TLSv1.3");
        context.setNeedClientAuth(port.clientCertificate());
        contexts.put(port.name(), context);

        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(server, 1, 1,
                new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString()), new HttpConnectionFactory(http));
        connector.setName(port.name());
        connector.setPort(port.number());
        if (port.loopback()) connector.setHost("127.0.0.1");
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setReuseAddress(true);
        return connector;
    }

    private static void show(SslContextFactory.Server context, Tls tls) {
        context.setKeyStore(tls.identity());
        context.setKeyStorePassword(tls.password());
        context.setTrustStore(tls.trusted());
    }

    /** The number a port really has, or -1 while it is closed. */
    public synchronized int number(String port) {
        return connectors.get(port).getLocalPort();
    }

    /**
     * Opens a closed port; an open one stays as it is.
     *
     * @throws PortTakenException when it cannot be had
     */
    public synchronized void open(String port) throws IOException {
        ServerConnector connector = connectors.get(port);
        if (connector.isStarted()) return;
        try {
            bind(connector);
            server.addConnector(connector);
            connector.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("port " + port + " cannot be opened", e);
        }
    }

    /** Closes a port and the connections on it. */
    public synchronized void close(String port) throws IOException {
        ServerConnector connector = connectors.get(port);
        if (!connector.isStarted()) return;
        try {
            connector.stop();
            server.removeConnector(connector);
        } catch (Exception e) {
            throw new IOException("port " + port + " cannot be closed", e);
        }
    }

    /** Shows another certificate on new connections; running ones go on. */
    public synchronized void renew(Tls renewed) throws IOException {
        for (SslContextFactory.Server context : contexts.values()) {
            try {
                context.reload(factory -> show((SslContextFactory.Server) factory, renewed));
            } catch (Exception e) {
                throw new IOException("the new certificate cannot be shown", e);
            }
        }
    }

    /** Closes all ports and connections at once. */
    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            System.getLogger(HttpServer.class.getName()).log(System.Logger.Level.WARNING, "unclean stop", e);
        }
    }
}
