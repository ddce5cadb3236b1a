package org.openhall.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What a handed-in file is, told by its first bytes and, where several formats share those, by its name. The formats
 * that cannot be read say what the office can do instead.
 */
public enum FileKind {
    /** A workbook of 2007 or later. */
    XLSX(""),
    /** Comma or tab separated text. */
    CSV(""),
    /** A content pack. */
    JSON(""),
    /** A document of pages. */
    PDF(""),
    /** A workbook of before 2007. */
    XLS("这是旧版 .xls 表格，请用 Excel 或 WPS 打开，“另存为”选 .xlsx 后再导入。"),
    /** A workbook of WPS. */
    ET("这是 WPS 的 .et 表格，请用 WPS 打开，“另存为”选 .xlsx 后再导入。"),
    /** A text of before 2007. */
    DOC("这是旧版 .doc 文档：正文请“另存为 PDF”后再导入，里面的目录表请复制到表格里存成 .xlsx。"),
    /** A text of 2007 or later. */
    DOCX("这是 .docx 文档：正文请“另存为 PDF”后再导入，里面的目录表请复制到表格里存成 .xlsx。"),
    /** A text of WPS. */
    WPS("这是 WPS 的 .wps 文档，请用 WPS 打开，“输出为 PDF”后再导入。"),
    /** A page format of its own. */
    OFD("这是 OFD 版式文件，请用 OFD 阅读器打开，“另存为 PDF”或“导出 PDF”后再导入。"),
    /** An office file behind a password. */
    LOCKED_OFFICE("文件加了密码，或者是旧格式改了扩展名：请在 Excel 或 WPS 里去掉密码，“另存为”选 .xlsx 后再导入。"),
    /** A folder packed into one file. */
    ARCHIVE("这是压缩包，请先解压，把里面的文件逐个导入。"),
    /** A picture. */
    PICTURE("这是图片，请把它放进文档里“另存为 PDF”后再导入。"),
    /** Nothing in it. */
    EMPTY("文件是空的，请重新导出一份。"),
    /** Anything else. */
    UNKNOWN("认不出这种文件：可以导入的是 .xlsx、.csv、.pdf 和 .json（内容包），请另存为其中一种。");

    private final String advice;

    FileKind(String advice) {
        this.advice = advice;
    }

    /** What to do instead, for the formats that are not read. */
    public Optional<String> advice() {
        return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
    }

    /**
     * Looks at a file.
     *
     * @throws RefusedFileException when it cannot be opened at all
     */
    public static FileKind of(Path file) throws RefusedFileException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(16);
        } catch (IOException e) {
            throw new RefusedFileException("打不开这个文件，请检查路径和权限。", e);
        }
        Path label = file.getFileName();
        return of(head, label == null ? "" : label.toString());
    }

    /**
     * Tells a file by its first bytes and its name.
     *
     * @param head at least its first 8 bytes, or all it has
     * @param name may be empty
     */
    public static FileKind of(byte[] head, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (head.length == 0) return EMPTY;
        if (starts(head, '%', 'P', 'D', 'F')) return PDF;
        if (starts(head, 'P', 'K', 3, 4)) return zipped(ending);
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) return compound(ending);
        if (starts(head, 0x89, 'P', 'N', 'G') || starts(head, 0xFF, 0xD8, 0xFF)) return PICTURE;
        if (starts(head, 'R', 'a', 'r', '!') || starts(head, '7', 'z', 0xBC, 0xAF) || starts(head, 0x1F, 0x8B))
            return ARCHIVE;
        return switch (ending) {
            case "csv", "tsv", "txt" -> CSV;
            case "json" -> JSON;
            case "wps" -> WPS;
            case "ofd" -> OFD;
            default -> UNKNOWN;
        };
    }

    private static FileKind zipped(String ending) {
        return switch (ending) {
            case "xlsx", "xlsm" -> XLSX;
            case "docx" -> DOCX;
            case "ofd" -> OFD;
            default -> ARCHIVE;
        };
    }

    private static FileKind compound(String ending) {
        return switch (ending) {
            case "xls" -> XLS;
            case "et" -> ET;
            case "doc" -> DOC;
            case "wps" -> WPS;
            default -> LOCKED_OFFICE;
        };
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) return false;
        }
        return true;
    }
}
