package org.openhall.server.importing.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import org.openhall.server.intake.FileKind;
import org.openhall.server.intake.RefusedFileException;

/**
 * Looks at a packed office file before any office code does. Counts bytes as they really come out, never what the file
 * claims; names are only looked at, never used as paths. Limits after OWASP ASVS 5.2.3.
 */
final class ZipCheck {
    static final int MOST_ENTRIES = 2_000;
    static final int MOST_RATIO = 100;
    /** Small parts of honest workbooks are often packed tighter than 100:1. */
    static final long RATIO_FROM_BYTES = 100 << 10;

    private static final Pattern NESTED = Pattern
            .compile(".*\\.(zip|rar|7z|gz|bz2|xz|tar|jar|xlsx|xlsm|docx|pptx|ofd)");

    private ZipCheck() {}

    static void check(Path file) throws RefusedFileException {
        try (ZipFile zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(false).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) throw refused("条目过多");
            checkPlaces(entries);
            long total = 0;
            for (ZipArchiveEntry entry : entries) {
                checkName(entry);
                total += inflate(zip, entry, Bounds.MOST_BYTES - total);
            }
            long packed = java.nio.file.Files.size(file);
            if (total > RATIO_FROM_BYTES && total > packed * MOST_RATIO) throw refused("压缩比异常");
        } catch (IOException | RuntimeException e) {
            throw new RefusedFileException("文件不完整或已损坏：请重新下载，或在表格软件里打开后另存一份 .xlsx 再导入。", e);
        }
    }

    private static void checkPlaces(List<ZipArchiveEntry> entries) throws RefusedFileException {
        List<ZipArchiveEntry> byPlace = new ArrayList<>(entries);
        byPlace.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        long end = 0;
        for (ZipArchiveEntry entry : byPlace) {
            if (entry.getLocalHeaderOffset() < end) throw refused("条目互相重叠");
            end = Math.max(entry.getLocalHeaderOffset(), entry.getDataOffset()) + entry.getCompressedSize();
        }
    }

    private static void checkName(ZipArchiveEntry entry) throws RefusedFileException {
        String name = entry.getName();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean strange = name.indexOf('\0') >= 0 || name.indexOf('\\') >= 0 || name.startsWith("/")
                || name.matches("[A-Za-z]:.*") || List.of(name.split("/", -1)).contains("..");
        if (strange || entry.isUnixSymlink()) throw refused("可疑的文件名");
        if (NESTED.matcher(lower).matches()) throw refused("里面还有压缩包");
    }

    private static long inflate(ZipFile zip, ZipArchiveEntry entry, long room)
            throws IOException, RefusedFileException {
        if (!zip.canReadEntryData(entry)) throw refused("加了密码");
        long out = 0;
        byte[] buffer = new byte[16 << 10];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (out == 0 && FileKind.of(Arrays.copyOf(buffer, n), "") == FileKind.ARCHIVE) throw refused("里面还有压缩包");
                out += n;
                if (out > room) throw refused("展开后过大");
                if (out > RATIO_FROM_BYTES && out > Math.max(entry.getCompressedSize(), 1) * MOST_RATIO)
                    throw refused("压缩比异常");
            }
        }
        return out;
    }

    private static RefusedFileException refused(String what) {
        return new RefusedFileException(
                "文件的内部结构不正常（" + what + "），为安全起见不打开：请在表格软件里打开后另存一份 .xlsx 再导入。");
    }
}
