package org.openhall.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

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
    /** A workbook of 2007 or later in its binary form. */
    XLSB("这是二进制的 .xlsb 表格，请用 Excel 或 WPS 打开，“另存为”选 .xlsx 后再导入。"),
    /** A web page or XML, which many systems export under the name of a workbook. */
    WEB_TABLE("这是网页或 XML，只是改了扩展名，不是真正的表格：请用 Excel 或 WPS 打开，“另存为”选 .xlsx 后再导入。"),
    /** A folder packed into one file. */
    ARCHIVE("这是压缩包，请先解压，把里面的文件逐个导入。"),
    /** A picture. */
    PICTURE("这是图片，请把它放进文档里“另存为 PDF”后再导入。"),
    /** Nothing in it. */
    EMPTY("文件是空的，请重新导出一份。"),
    /** Anything else. */
    UNKNOWN("认不出这种文件：可以导入的是 .xlsx、.csv、.pdf 和 .json（内容包），请另存为其中一种。");

    private static final int HEAD = 256;
    private static final long MOST_LISTED = 128L << 20;
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final Map<String, FileKind> PARTS = Map.of("xl/workbook.xml", XLSX, "xl/workbook.bin", XLSB,
            "word/document.xml", DOCX, "OFD.xml", OFD);
    private static final Pattern WEB = Pattern
            .compile("^\\s*(<(!doctype html|html|head|meta|style|body|div|table|\\?xml)\\b|mime-version:)",
                    Pattern.CASE_INSENSITIVE);

    private final String advice;

    FileKind(String advice) {
        this.advice = advice;
    }

    /** What to do instead, for the formats that are not read. */
    public Optional<String> advice() {
        return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
    }

    /** What to do instead with a file that was to be attached to a record; empty for those that are attached. */
    public Optional<String> attachingAdvice() {
        return switch (this) {
            case PDF, PICTURE -> Optional.empty();
            case XLSX, XLS, XLSB, ET, CSV, DOC, DOCX, WPS ->
                Optional.of("这是文档或表格，附件只收 .pdf、.jpg 和 .png：请用 Excel、Word 或 WPS 打开，“另存为 PDF”后再选。");
            case OFD -> Optional.of("这是 OFD 版式文件，附件只收 .pdf、.jpg 和 .png：请用 OFD 阅读器打开，“导出 PDF”后再选。");
            case LOCKED_OFFICE -> Optional.of("文件加了密码，或者是旧格式改了扩展名：请在 Word、Excel 或 WPS 里去掉密码，“另存为 PDF”后再选。");
            case WEB_TABLE -> Optional.of("这是网页或 XML，只是改了扩展名，不是图片也不是 PDF：请用浏览器打开，“打印”成 PDF 后再选。");
            case ARCHIVE -> Optional.of("这是压缩包，请先解压，把里面的 .pdf、.jpg 或 .png 逐个选上。");
            case EMPTY -> Optional.of("文件是空的，请重新导出一份再选。");
            case JSON, UNKNOWN -> Optional.of("这种文件查询机显示不了：附件只收 .pdf、.jpg 和 .png，请另存为其中一种再选。");
        };
    }

    /**
     * Looks at a file.
     *
     * @throws RefusedFileException when it cannot be opened at all
     */
    public static FileKind of(Path file) throws RefusedFileException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new RefusedFileException("打不开这个文件，请检查路径和权限。", e);
        }
        Path label = file.getFileName();
        FileKind kind = of(head, label == null ? "" : label.toString());
        return starts(head, ZIP) ? inside(file).orElse(kind) : kind;
    }

    /** What a packed file is by the names in it, which say more than its own. Opens none of them. */
    private static Optional<FileKind> inside(Path file) {
        try {
            if (Files.size(file) > MOST_LISTED) return Optional.empty();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return PARTS.entrySet().stream().filter(part -> zip.getEntry(part.getKey()) != null)
                        .map(Map.Entry::getValue).findFirst();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
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
        if (starts(head, ZIP)) return zipped(ending);
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) return compound(ending);
        if (starts(head, 0x89, 'P', 'N', 'G') || starts(head, 0xFF, 0xD8, 0xFF)) return PICTURE;
        if (starts(head, 'R', 'a', 'r', '!') || starts(head, '7', 'z', 0xBC, 0xAF) || starts(head, 0x1F, 0x8B))
            return ARCHIVE;
        if (WEB.matcher(new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "")).find()) return WEB_TABLE;
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
            case "xlsb" -> XLSB;
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
