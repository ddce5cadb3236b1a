package org.openhall.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.openhall.content.blobs.Durable;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.keys.PrivateFile;

/** What is inside the seal: a zip of the manifest, the database, the keys and the backup's own settings. */
final class Archive {

    /** Keys lie under this name until all that came out has been checked, so that the folder is no hall before. */
    static final String KEYS = "keys.part";
    private static final String MANIFEST = "manifest.json";
    private static final String DATABASE = "hall.db";
    private static final String KEY = "keys/";
    private static final String KEY_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,60}";

    private Archive() {}

    /** Writes the archive of a hall whose database was copied to a file, and ends the stream. */
    static void write(OutputStream out, Manifest manifest, Path database, HallFolder hall) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Json.write(manifest).getBytes(StandardCharsets.UTF_8));
            entry(zip, DATABASE, database);
            Path settings = hall.root().resolve(BackupSettings.FILE);
            if (Files.exists(settings)) entry(zip, BackupSettings.FILE, settings);
            for (Path key : keys(hall))
                entry(zip, KEY + key.getFileName(), key);
        }
    }

    private static List<Path> keys(HallFolder hall) throws IOException {
        try (Stream<Path> files = Files.list(hall.keys())) {
            return files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".part")).sorted()
                    .toList();
        }
    }

    private static void entry(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
    }

    /**
     * Unpacks into a folder of one's own. Reads the stream to its end: only then is the seal known to be whole.
     *
     * @throws BackupException when it holds something else
     */
    static Manifest read(InputStream in, Path into) throws IOException {
        Manifest manifest = null;
        PrivateFile.folder(into.resolve(KEYS));
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.equals(MANIFEST)) manifest = manifest(zip);
            else {
                Path place = place(name, into);
                Files.copy(zip, place);
                Durable.force(place);
            }
        }
        in.transferTo(OutputStream.nullOutputStream());
        if (manifest == null || !Files.exists(into.resolve(DATABASE)))
            throw new BackupException("这个文件打得开，但里面不是一个大厅的备份，请确认 --from 后面的文件");
        return manifest;
    }

    private static Manifest manifest(InputStream zip) throws IOException {
        try {
            Manifest manifest = Json.read(new String(zip.readAllBytes(), StandardCharsets.UTF_8), Manifest.class);
            if (manifest.format() == Manifest.FORMAT && manifest.counts() != null && manifest.taken() != null)
                return manifest;
            throw new BackupException("这份备份是更新的程序做的，请用同样新或更新的明厅来恢复");
        } catch (BadJsonException e) {
            throw new BackupException(Seal.DAMAGED, e);
        }
    }

    /** No name in an archive becomes a path of its own making. */
    private static Path place(String name, Path into) throws BackupException {
        if (name.equals(DATABASE) || name.equals(BackupSettings.FILE)) return into.resolve(name);
        String key = name.startsWith(KEY) ? name.substring(KEY.length()) : "";
        if (key.matches(KEY_NAME)) return into.resolve(KEYS).resolve(key);
        throw new BackupException("备份里有不认识的文件，没有恢复：它不是明厅做的，或是更新的程序做的");
    }
}
