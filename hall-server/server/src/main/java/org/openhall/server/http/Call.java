package org.openhall.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;

/**
 * One request as an endpoint sees it. Belongs to the thread that answers it.
 */
public final class Call {

    private final String path;
    private final Map<String, String> parts;
    private final Map<String, String> query;
    private final Function<String, Optional<String>> headers;
    private final Supplier<String> body;
    private final Supplier<Form> form;
    private final String address;
    private final Optional<String> clientKey;
    private final String caller;

    /**
     * Describes a request.
     *
     * @param path as asked for, without the query
     * @param query the first value of each parameter
     * @param headers by name, any case
     * @param body reads it, at most once
     * @param form reads it as a form, at most once
     * @param address of the peer
     * @param clientKey SHA-256, hex, of the public key (SPKI) of the peer's certificate
     */
    Call(String path, Map<String, String> query, Function<String, Optional<String>> headers, Supplier<String> body,
            Supplier<Form> form, String address, Optional<String> clientKey) {
        this(path, Map.of(), query, headers, body, form, address, clientKey, "");
    }

    private Call(String path, Map<String, String> parts, Map<String, String> query,
            Function<String, Optional<String>> headers,
            Supplier<String> body, Supplier<Form> form, String address, Optional<String> clientKey, String caller) {
        this.path = path;
        this.parts = parts;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.form = form;
        this.address = address;
        this.clientKey = clientKey;
        this.caller = caller;
    }

    Call at(Map<String, String> pathParts) {
        return new Call(path, pathParts, query, headers, body, form, address, clientKey, caller);
    }

    Call by(String admitted) {
        return new Call(path, parts, query, headers, body, form, address, clientKey, admitted);
    }

    /** What was asked for, without the query. */
    public String path() {
        return path;
    }

    /** What was asked for, with the query: where a person goes on after they signed in. */
    public String place() {
        return query.isEmpty()
                ? path
                : path + query.entrySet().stream()
                        .map(one -> URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** A part of the path by its name in the route's template. */
    public String part(String name) {
        String part = parts.get(name);
        if (part == null) throw new IllegalArgumentException("the route has no part " + name);
        return part;
    }

    /** A part of the path that is a SHA-256. */
    public String digest(String name) {
        String part = part(name);
        if (!part.matches("[0-9a-f]{64}")) throw new RefusalException(ErrorCode.UNKNOWN, "no SHA-256 in the path");
        return part;
    }

    /** A query parameter that is a whole number within bounds, or the default where it is absent. */
    public long number(String name, long fallback, long least, long most) {
        String text = query.get(name);
        return text == null ? fallback : parse(name, text, least, most);
    }

    /** A query parameter that must be there. */
    public long number(String name, long least, long most) {
        String text = query.get(name);
        if (text == null) throw new RefusalException(ErrorCode.REQUEST, "query parameter " + name + " is missing");
        return parse(name, text, least, most);
    }

    private static long parse(String name, String text, long least, long most) {
        String fault = "query parameter " + name + " is no number from " + least + " to " + most;
        if (!text.matches("[0-9]{1,18}")) throw new RefusalException(ErrorCode.REQUEST, fault);
        long value = Long.parseLong(text);
        if (value < least || value > most) throw new RefusalException(ErrorCode.REQUEST, fault);
        return value;
    }

    /** A query parameter as text; empty where it is absent. */
    public String text(String name) {
        return query.getOrDefault(name, "");
    }

    /** A cookie of that name. */
    public Optional<String> cookie(String name) {
        return header("Cookie").flatMap(all -> Arrays.stream(all.split(";")).map(String::strip)
                .filter(one -> one.startsWith(name + "=")).map(one -> one.substring(name.length() + 1)).findFirst());
    }

    /** Whether the body is a form that may hold files. */
    public boolean inParts() {
        return header("Content-Type").filter(type -> type.startsWith("multipart/form-data")).isPresent();
    }

    /** The body as a form, with files or without. To be read once. */
    public Form form() {
        return form.get();
    }

    /** A request header. */
    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** The JSON body. To be read once. */
    public <T> T body(Class<T> type) {
        try {
            return Json.read(body.get(), type);
        } catch (BadJsonException e) {
            throw new RefusalException(ErrorCode.JSON, e.getMessage());
        }
    }

    /** Network address of the peer. */
    public String address() {
        return address;
    }

    /** SHA-256, hex, of the public key (SPKI) of the certificate by which the peer came in. */
    public Optional<String> clientKey() {
        return clientKey;
    }

    /** What the gate called the caller. */
    public String caller() {
        return caller;
    }
}
