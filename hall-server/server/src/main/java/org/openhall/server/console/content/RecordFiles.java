package org.openhall.server.console.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Guide;
import org.openhall.contract.content.Published;
import org.openhall.contract.digest.Digest;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.server.console.view.FileView;
import org.openhall.server.editing.WorkingCopy;

/** All files that kiosks show with a record, each with what it is: nobody passes a file that no page names. Pure. */
final class RecordFiles {

    static final String ATTACHMENT = "附件";
    private static final int SHOWN_PAGES = 6;

    private RecordFiles() {}

    /**
     * A file where it stands in its record.
     *
     * @param what 附件, 空表, 样表 or 结果样本
     * @param at place of what it belongs to, from 0
     * @param of name of what it belongs to, or empty
     * @param no its place among the files there, from 0
     * @param file itself
     */
    record Carried(String what, int at, String of, int no, Attachment file) {

        /** Names the file by all that it is, so that a link never shows another one. */
        String digest() {
            return Digest.hex(Json.write(file));
        }

        /** It still stands where it stood: with what is called the same, or alone has got another name. */
        private boolean stands(List<Carried> others) {
            return others.stream().anyMatch(other -> what.equals(other.what) && file.equals(other.file)
                    && (of.equals(other.of)
                            || (at == other.at && others.stream().noneMatch(one -> one.of.equals(of)))));
        }
    }

    /** In the order of {@link Published#files()}. */
    static List<Carried> of(Optional<ContentRecord> content) {
        return content.map(record -> switch (record) {
            case Guide guide -> of(guide);
            case Published published -> carried(ATTACHMENT, 0, "", published.files()).toList();
            default -> List.<Carried>of();
        }).orElse(List.of());
    }

    private static List<Carried> of(Guide guide) {
        List<Carried> all = new ArrayList<>(carried(ATTACHMENT, 0, "", guide.attachments()).toList());
        for (int at = 0; at < guide.materials().size(); at++) {
            Guide.Material material = guide.materials().get(at);
            carried("空表", at, material.name(), material.blanks()).forEach(all::add);
            carried("样表", at, material.name(), material.samples()).forEach(all::add);
        }
        for (int at = 0; at < guide.results().size(); at++) {
            Guide.Result result = guide.results().get(at);
            carried("结果样本", at, result.name(), result.samples()).forEach(all::add);
        }
        return all;
    }

    private static Stream<Carried> carried(String what, int at, String of, List<Attachment> files) {
        return IntStream.range(0, files.size()).mapToObj(no -> new Carried(what, at, of, no, files.get(no)));
    }

    /** The file of a link: as the draft has it, else as it is public. */
    static Optional<Carried> find(WorkingCopy copy, String digest) {
        return Stream.concat(of(copy.content()).stream(), of(copy.published()).stream())
                .filter(file -> file.digest().equals(digest)).findFirst();
    }

    /** The files as they will be, with those that go. */
    static List<FileView> views(WorkingCopy copy) {
        boolean changes = copy.draft().isPresent() && copy.published().isPresent();
        return changes
                ? views(copy.key(), copy.published(), copy.content())
                : of(copy.content()).stream().map(file -> view(copy.key(), file, file.no, "")).toList();
    }

    /** The files of a version, with those that went with it: what is new and what is gone is marked. */
    static List<FileView> views(RowKey key, Optional<ContentRecord> before, Optional<ContentRecord> after) {
        List<Carried> old = of(before);
        List<Carried> young = of(after);
        return Stream.concat(young.stream().map(file -> view(key, file, file.no, file.stands(old) ? "" : "新增")),
                old.stream().filter(file -> !file.stands(young)).map(file -> view(key, file, -1, "去掉"))).toList();
    }

    private static FileView view(RowKey key, Carried carried, int no, String mark) {
        Attachment file = carried.file;
        return new FileView(carried.what.equals(ATTACHMENT) ? no : -1, carried.what, carried.of, name(file), mark, file
                .pages().size(), file.pictures().stream().limit(SHOWN_PAGES).map(RecordFiles::picture).toList(),
                file.original().sha256(), RecordPage.path(key) + "/file/" + carried.digest());
    }

    static String name(Attachment file) {
        return file.name().isEmpty() ? "没有名称的文件" : file.name();
    }

    static String picture(Blob picture) {
        return "/page/" + picture.sha256();
    }
}
