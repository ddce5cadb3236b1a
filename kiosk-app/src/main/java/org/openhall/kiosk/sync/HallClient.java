package org.openhall.kiosk.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.content.blobs.BlobRefusedException;
import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.enrolment.HelloRequest;
import org.openhall.contract.enrolment.HelloResponse;
import org.openhall.contract.feed.Buckets;
import org.openhall.contract.feed.PageEnd;
import org.openhall.contract.feed.Row;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.staffcall.StaffCallAnswer;
import org.openhall.contract.staffcall.StaffCallRequest;
import org.openhall.contract.staffcall.StaffCallState;

/**
 * What a device may ask of its hall, as methods. Every answer is limited in size; whatever is no answer of a hall is an
 * {@link IOException}, like a broken connection. Nothing here is verified yet.
 */
final class HallClient {

    private static final int LONGEST_SMALL = 256 * 1024;
    private static final int LONGEST_LINE = 16 << 20;
    private static final int PAGE = 500;

    private final Wire wire;

    HallClient(Wire wire) {
        this.wire = wire;
    }

    HelloResponse hello(HelloRequest report) throws IOException {
        return small(Wire.Ask.send("POST", "/v1/hello", Json.write(report)), HelloResponse.class)
                .orElseThrow(() -> new IOException("an empty hello"));
    }

    /** The signed head; empty when it is still the one of that tag. */
    Optional<Signed> head(Optional<String> tag) throws IOException {
        Map<String, String> headers = tag.map(t -> Map.of("If-None-Match", "\"" + t + "\"")).orElse(Map.of());
        return small(Wire.Ask.get("/v1/head", headers), Signed.class);
    }

    /** A root document; empty when there is none of that version yet. */
    Optional<Signed> root(int version) throws IOException {
        try {
            return small(Wire.Ask.get("/v1/root/" + version), Signed.class);
        } catch (RefusedByHallException e) {
            if (e.status() == 404) return Optional.empty();
            throw e;
        }
    }

    Buckets buckets(int epoch) throws IOException {
        return small(Wire.Ask.get("/v1/buckets?epoch=" + epoch), Buckets.class)
                .orElseThrow(() -> new IOException("no buckets"));
    }

    /** One page of changes, its rows handed to a staging area as they come. */
    PageEnd changes(int epoch, long since, Staging staging) throws IOException {
        String path = "/v1/changes?epoch=" + epoch + "&since=" + since + "&limit=" + PAGE;
        try (Wire.Answer answer = fine(wire.send(Wire.Ask.get(path)))) {
            Lines lines = new Lines(answer);
            String line = lines.next().orElseThrow(() -> new IOException("an empty page"));
            for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
                staging.add(line);
                line = next.get();
            }
            PageEnd end = read(line, PageEnd.class);
            if (!line.startsWith("{\"more\":") || end.more() == end.head().isPresent())
                throw new IOException("a page without its end");
            return end;
        }
    }

    List<Row> bucket(int no) throws IOException {
        try (Wire.Answer answer = fine(wire.send(Wire.Ask.get("/v1/bucket/" + no)))) {
            List<Row> rows = new ArrayList<>();
            Lines lines = new Lines(answer);
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next())
                rows.add(read(line.get(), Row.class));
            return rows;
        }
    }

    /**
     * Fetches a file by its hash, going on where an earlier transfer broke.
     *
     * @param what blob or snapshot
     * @throws BlobRefusedException when the hall's file is not the one asked for; nothing is kept of it
     */
    void file(String what, String sha256, long bytes, BlobStore into) throws IOException {
        long held = Math.min(into.partial(sha256), Math.max(0, bytes - 1));
        Map<String, String> headers = held == 0
                ? Map.of()
                : Map.of("Range", "bytes=" + held + "-", "If-Range",
                        "\"" + sha256 + "\"");
        try (Wire.Answer answer = fine(wire.send(Wire.Ask.get("/v1/" + what + "/" + sha256, headers)))) {
            if (into.append(sha256, answer.status() == 206 ? held : 0, bytes, answer.body()).isEmpty())
                throw tooShort(sha256, into);
        } catch (RefusedByHallException e) {
            if (e.status() == 416) throw tooShort(sha256, into);
            throw e;
        }
    }

    /** A connection that breaks ends with an exception of its own: this answer was whole. */
    private static BlobRefusedException tooShort(String sha256, BlobStore into) {
        into.forgetPart(sha256);
        return new BlobRefusedException("the hall's file is shorter than its record");
    }

    /** Calls staff under an id, or looks where that call stands. */
    StaffCallState callStaff(String id, String place) throws IOException {
        return small(Wire.Ask.send("PUT", "/v1/staff-calls/" + id, Json.write(new StaffCallRequest(place))),
                StaffCallAnswer.class).orElseThrow(() -> new IOException("no answer to a call")).state();
    }

    /** Nobody is needed any more. */
    void withdrawStaffCall(String id) throws IOException {
        fine(wire.send(new Wire.Ask("DELETE", "/v1/staff-calls/" + id, Map.of(), Optional.empty()))).close();
    }

    Wire.Answer events() throws IOException {
        return fine(wire.send(Wire.Ask.get("/v1/events", Map.of("Accept", "text/event-stream"))));
    }

    private <T> Optional<T> small(Wire.Ask ask, Class<T> type) throws IOException {
        try (Wire.Answer answer = fine(wire.send(ask))) {
            byte[] body = answer.body().readNBytes(LONGEST_SMALL + 1);
            if (answer.status() == 304) return Optional.empty();
            if (body.length > LONGEST_SMALL) throw new IOException("an answer that does not end");
            return Optional.of(read(new String(body, StandardCharsets.UTF_8), type));
        }
    }

    private static Wire.Answer fine(Wire.Answer answer) throws IOException {
        if (answer.status() == 200 || answer.status() == 204 || answer.status() == 206 || answer.status() == 304)
            return answer;
        try (answer) {
            byte[] body = answer.body().readNBytes(LONGEST_SMALL);
            throw new RefusedByHallException(answer.status(), code(new String(body, StandardCharsets.UTF_8)),
                    answer.retryAfter());
        }
    }

    private static String code(String body) {
        try {
            String code = Json.read(body, ErrorAnswer.class).code();
            return code == null ? "" : code;
        } catch (BadJsonException e) {
            return "";
        }
    }

    static <T> T read(String text, Class<T> type) throws IOException {
        try {
            return Json.read(text, type);
        } catch (BadJsonException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Lines of a body, none of them without end. */
    static final class Lines {
        private final BufferedReader reader;

        Lines(Wire.Answer answer) {
            reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8), 1 << 15);
        }

        Optional<String> next() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c != '\n'; c = reader.read()) {
                if (c < 0) {
                    if (line.isEmpty()) return Optional.empty();
                    throw new IOException("a line without its end");
                }
                if (line.length() > LONGEST_LINE) throw new IOException("a line that does not end");
                line.append((char) c);
            }
            return Optional.of(line.toString());
        }
    }
}
