package org.openhall.server.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.intake.RefusedFileException;

/**
 * A file of ready records: {@code {"records":[{"kind":"guide","id":"g1","record":{…},"files":["a.pdf"]}]}}. The names
 * in {@code files} are files beside the pack that become the record's attachments.
 */
final class ContentPack {

    private static final long MOST_BYTES = 64L << 20;

    private final List<Entry> entries = new ArrayList<>();
    private final List<ReportLine> lines = new ArrayList<>();

    /**
     * One record of a pack.
     *
     * @param place its place in the pack, from 1
     * @param id its row id
     * @param content the record
     * @param files names of files beside the pack
     */
    record Entry(int place, String id, ContentRecord content, List<String> files) {}

    private record Pack(List<Written> records) {}

    private record Written(String kind, String id, Map<String, Object> record, List<String> files) {}

    static ContentPack read(Path file) throws RefusedFileException {
        ContentPack pack = new ContentPack();
        try {
            if (Files.size(file) > MOST_BYTES) throw new RefusedFileException("内容包超过 64 MB，请拆成几个再导入。");
            Pack written = Json.read(Files.readString(file, StandardCharsets.UTF_8), Pack.class);
            if (written.records() == null) throw new RefusedFileException("内容包里没有 records，请检查文件。");
            for (Written entry : written.records())
                pack.take(entry);
        } catch (BadJsonException | IOException e) {
            throw new RefusedFileException("不是内容包：文件必须是 UTF-8 的 JSON，写成 {\"records\":[…]}，请改好再导入。", e);
        }
        return pack;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Lines for the records that were refused, and for those with fields that nobody knows. */
    List<ReportLine> lines() {
        return List.copyOf(lines);
    }

    private void take(Written entry) {
        int place = lines.size() + 1;
        try {
            Kind kind = Kind.of(entry.kind()).orElseThrow(() -> new IllegalArgumentException("kind"));
            new RowKey(kind.code(), entry.id());
            ContentRecord content = Json.read(Json.write(entry.record()), kind.type());
            List<Remark> unknown = new ArrayList<>();
            compare("", entry.record(), asMap(content), unknown);
            entries.add(new Entry(place, entry.id(), content, entry.files() == null ? List.of() : entry.files()));
            ReportLine.Verdict verdict = unknown.isEmpty() ? ReportLine.Verdict.IMPORTED : ReportLine.Verdict.QUESTION;
            lines.add(new ReportLine("", place, verdict, entry.id(), unknown));
        } catch (BadJsonException | IllegalArgumentException | NullPointerException e) {
            lines.add(new ReportLine("", place, ReportLine.Verdict.REFUSED, "",
                    List.of(new Remark("第 " + place + " 条", "种类、编号或字段的写法不对，请对照说明改好再导入"))));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(ContentRecord content) {
        return Json.read(Json.write(content), Map.class);
    }

    /** A field that did not come back was never understood: it must not vanish silently. */
    private static void compare(String path, Object in, Object out, List<Remark> unknown) {
        if (in instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                Optional<Object> kept = out instanceof Map<?, ?> other
                        ? Optional.ofNullable(other.get(key))
                        : Optional.empty();
                if (kept.isEmpty() && !empty(value))
                    unknown.add(new Remark(path + key, "不认识这个字段，没有采用，请检查写法"));
                kept.ifPresent(k -> compare(path + key + ".", value, k, unknown));
            });
        } else if (in instanceof List<?> list && out instanceof List<?> other && list.size() == other.size()) {
            for (int i = 0; i < list.size(); i++)
                compare(path, list.get(i), other.get(i), unknown);
        }
    }

    private static boolean empty(Object value) {
        return value == null || value.equals("") || value.equals(List.of()) || value.equals(Map.of());
    }
}
