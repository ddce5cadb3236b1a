package org.openhall.server.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.intake.RefusedFileException;

/**
 * A file of ready records: {@code {"records":[{"kind":"guide","id":"g1","record":{…},"files":["a.pdf"]}]}}, see
 * hall-server/docs/content-packs.md. The names in {@code files} are files beside the pack that become the record's
 * attachments; {@code {"file":"a.pdf"}} inside the record puts one where it belongs.
 */
final class ContentPack {

    private static final long MOST_BYTES = 64L << 20;

    private static final String DOCUMENTED = "请对照 hall-server/docs/content-packs.md 里的例子改好再导入";

    private final PackFolder folder;
    private final List<Entry> entries = new ArrayList<>();
    private final List<ReportLine> lines = new ArrayList<>();

    /**
     * One record of a pack.
     *
     * @param place its place in the pack, from 1
     * @param key its row
     * @param content the record
     * @param files names of files beside the pack
     */
    record Entry(int place, RowKey key, ContentRecord content, List<String> files) {}

    private record Pack(List<Written> records) {}

    private record Written(String kind, String id, Map<String, Object> record, List<String> files) {}

    private ContentPack(PackFolder folder) {
        this.folder = folder;
    }

    static ContentPack read(Path file, PackFolder folder) throws RefusedFileException {
        ContentPack pack = new ContentPack(folder);
        try {
            if (Files.size(file) > MOST_BYTES) throw new RefusedFileException("内容包超过 64 MB，请拆成几个再导入。");
            Pack written = Json.read(Files.readString(file, StandardCharsets.UTF_8), Pack.class);
            if (written.records() == null) throw new RefusedFileException("内容包里没有 records，" + DOCUMENTED + "。");
            for (Written entry : written.records())
                pack.take(entry);
        } catch (BadJsonException e) {
            throw new RefusedFileException("不是内容包：文件必须是 JSON，写成 {\"records\":[…]}，"
                    + (e.path().isEmpty() ? "" : e.path() + " 处写法不对，") + DOCUMENTED + "。", e);
        } catch (IOException e) {
            throw new RefusedFileException("读不出文字：内容包必须是 UTF-8 编码的 JSON，请改好再导入。", e);
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
            lines.add(line(place, entry));
        } catch (UnclearRecord e) {
            lines.add(new ReportLine("", place, ReportLine.Verdict.REFUSED, "",
                    List.of(new Remark(e.field, e.getMessage()))));
        }
    }

    private ReportLine line(int place, Written entry) throws UnclearRecord {
        if (entry == null) throw new UnclearRecord("records", "这一条是空的，请删去或补上");
        Kind kind = Kind.of(entry.kind())
                .orElseThrow(() -> new UnclearRecord("kind", "“" + entry.kind() + "”不是内容的种类，请写成 "
                        + Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining("、")) + " 中的一个"));
        if (entry.record() == null) throw new UnclearRecord("record", "没有内容，请补上");
        RowKey key = key(kind, entry.id());
        List<Remark> remarks = new ArrayList<>();
        Object record = filled(entry.record(), remarks);
        ContentRecord content = content(kind, record);
        compare("", record, asMap(content), remarks);
        entries.add(new Entry(place, key, content, entry.files() == null ? List.of() : entry.files()));
        return new ReportLine("", place, ReportLine.Verdict.IMPORTED, key.id(), List.of()).and(remarks);
    }

    private Object filled(Map<String, Object> record, List<Remark> remarks) throws UnclearRecord {
        try {
            return folder.filled(record, remarks);
        } catch (RefusedFileException e) {
            throw new UnclearRecord("file", e.getMessage());
        }
    }

    private static RowKey key(Kind kind, String id) throws UnclearRecord {
        try {
            return new RowKey(kind.code(), id);
        } catch (IllegalArgumentException e) {
            throw new UnclearRecord("id", "编号只能用字母、数字、点、横线和下划线，1 到 120 个，请改正");
        }
    }

    private static ContentRecord content(Kind kind, Object record) throws UnclearRecord {
        try {
            return Json.read(Json.write(record), kind.type());
        } catch (BadJsonException e) {
            throw new UnclearRecord("record" + (e.path().isEmpty() ? "" : "." + e.path()), "写法不对，" + DOCUMENTED);
        }
    }

    /** A record that cannot be understood, with the field and what to do. */
    private static final class UnclearRecord extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;

        UnclearRecord(String field, String sentence) {
            super(sentence);
            this.field = field;
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
                String here = path + (path.isEmpty() ? "" : ".") + key;
                Optional<Object> kept = out instanceof Map<?, ?> other
                        ? Optional.ofNullable(other.get(key))
                        : Optional.empty();
                if (kept.isEmpty() && !empty(value))
                    unknown.add(new Remark(here, "不认识这个字段，没有采用，请检查写法"));
                kept.ifPresent(k -> compare(here, value, k, unknown));
            });
        } else if (in instanceof List<?> list && out instanceof List<?> other && list.size() == other.size()) {
            for (int i = 0; i < list.size(); i++)
                compare(path + "[" + i + "]", list.get(i), other.get(i), unknown);
        }
    }

    private static boolean empty(Object value) {
        return value == null || value.equals("") || value.equals(List.of()) || value.equals(Map.of());
    }
}
