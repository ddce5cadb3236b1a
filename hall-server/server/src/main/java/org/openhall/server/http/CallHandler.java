package org.openhall.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

import org.openhall.contract.digest.Digest;

/**
 * The one adapter between Jetty and endpoints. In this order: request id, access log (ids only), error mapping, route,
 * gate, body within its limit, endpoint; then the reply, whose callback is completed exactly once.
 */
final class CallHandler extends Handler.Abstract {

    private static final Logger ACCESS = System.getLogger("org.openhall.access");
    private static final Logger LOG = System.getLogger(CallHandler.class.getName());

    /** Whoever is still sending hears no answer: a refused body that says its length, up to this, is taken and thrown away. */
    private static final long MOST_DRAINED = 64L << 20;

    private final Map<String, Port> ports;
    private final Map<String, RouteTable> tables = new HashMap<>();
    private final ReplyWriter writer;

    /** Serves the ports by the names of their connectors. */
    CallHandler(Map<String, Port> ports, ReplyWriter writer) {
        this.ports = Map.copyOf(ports);
        this.writer = writer;
        ports.forEach((name, port) -> tables.put(name, new RouteTable(port.routes())));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String name = request.getConnectionMetaData().getConnector().getName();
        Trace trace = new Trace(Long.toHexString(request.getBeginNanoTime()) + "-" + request.getId());
        Reply reply = answer(request, ports.get(name), tables.get(name), trace);
        ACCESS.log(Level.DEBUG, () -> trace.id + " " + name + " " + request.getMethod() + " " + trace.template + " "
                + trace.caller + " " + ReplyWriter.statusOf(reply));
        writer.write(reply, request, response, callback);
        return true;
    }

    private Reply answer(Request request, Port port, RouteTable table, Trace trace) {
        try {
            RouteTable.Found found = table.find(request.getMethod(), request.getHttpURI().getCanonicalPath());
            trace.template = found.route().template();
            try (Body body = new Body(request, found.route().bodyLimit())) {
                Call call = call(request, found, body);
                trace.caller = port.gate().admit(call);
                return found.route().endpoint().answer(call.by(trace.caller));
            }
        } catch (RefusalException e) {
            drain(request);
            return port.refusals().of(e.code(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "request " + trace.id + " " + trace.template + " failed", e);
            return port.refusals().of(ErrorCode.INTERNAL, "see the server's log, request " + trace.id);
        }
    }

    private static Call call(Request request, RouteTable.Found found, Body body) {
        return new Call(request.getHttpURI().getCanonicalPath(), query(request),
                name -> Optional.ofNullable(request.getHeaders().get(name)),
                body::text, body::form, Request.getRemoteAddr(request), clientKey(request))
                .at(found.parts());
    }

    private static Map<String, String> query(Request request) {
        Map<String, String> query = new HashMap<>();
        try {
            for (Fields.Field field : Request.extractQueryParameters(request)) {
                query.put(field.getName(), field.getValue());
            }
        } catch (RuntimeException e) {
            throw new RefusalException(ErrorCode.REQUEST, "unreadable query");
        }
        return Map.copyOf(query);
    }

    private static void drain(Request request) {
        if (request.getLength() <= 0 || request.getLength() > MOST_DRAINED) return;
        byte[] rest = new byte[1 << 16];
        InputStream in = Content.Source.asInputStream(request);
        try {
            while (in.read(rest) >= 0)
                LOG.log(Level.TRACE, "draining");
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a refused request broke off: {0}", e.toString());
        }
    }

    private static Optional<String> clientKey(Request request) {
        if (!(request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData session)) {
            return Optional.empty();
        }
        X509Certificate[] chain = session.peerCertificates();
        if (chain == null || chain.length == 0) return Optional.empty();
        return Optional.of(Digest.hex(chain[0].getPublicKey().getEncoded()));
    }

    /** What the log says of one request. */
    private static final class Trace {
        private final String id;
        private String template = "-";
        private String caller = "-";

        private Trace(String id) {
            this.id = id;
        }
    }
}
