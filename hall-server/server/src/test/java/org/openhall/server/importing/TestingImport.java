package org.openhall.server.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.openhall.content.blobs.BlobStore;
import org.openhall.server.attachments.Attachments;
import org.openhall.server.importing.judgement.Known;
import org.openhall.server.importing.judgement.Remark;
import org.openhall.server.importing.sheet.SheetReader;
import org.openhall.server.intake.Sandbox;

/** A whole importer on a folder of real files. */
final class TestingImport {

    static final String TITLE = "养老服务领域基层政务公开标准目录";
    static final String HEAD = "序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开渠道";

    final Path folder;
    final BlobStore blobs;
    private final Importer importer;

    TestingImport(Path folder) {
        this.folder = folder;
        blobs = new BlobStore(folder.resolve("blobs"));
        importer = new Importer(new SheetReader(Sandbox.usual()),
                new Attachments(blobs, Sandbox.forPages(), folder.resolve("cache")), Known.NOTHING);
    }

    Imported read(Path... files) {
        return importer.read(List.of(files), ImportOptions.NONE);
    }

    /** The one record of a pack. */
    Imported record(String kind, String record) throws IOException {
        return pack("{\"kind\":\"" + kind + "\",\"id\":\"a\",\"record\":" + record + "}");
    }

    Imported pack(String... records) throws IOException {
        return read(Files.writeString(folder.resolve("pack.json"),
                "{\"records\":[" + String.join(",", records) + "]}"));
    }

    /** A CSV of one catalogue. */
    Path csv(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), TITLE + "\n" + HEAD + "\n" + String.join("\n", rows) + "\n",
                StandardCharsets.UTF_8);
    }

    /** A workbook in which every sheet has the same title and head, and one row of its own. */
    Path workbook(String name, String... rows) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            for (int no = 0; no < rows.length; no++) {
                XSSFSheet sheet = book.createSheet("表" + (no + 1));
                List<String> lines = List.of(TITLE, HEAD, rows[no]);
                for (int line = 0; line < lines.size(); line++) {
                    XSSFRow row = sheet.createRow(line);
                    String[] cells = lines.get(line).split(",", -1);
                    for (int cell = 0; cell < cells.length; cell++)
                        row.createCell(cell).setCellValue(cells[cell]);
                }
            }
            book.write(out);
        }
        return file;
    }

    static List<Remark> remarks(Imported imported) {
        return imported.report().stream().flatMap(file -> file.lines().stream()).flatMap(l -> l.remarks().stream())
                .toList();
    }
}
