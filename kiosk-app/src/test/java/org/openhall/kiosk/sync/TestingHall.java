package org.openhall.kiosk.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Section;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.signing.SigningKey;
import org.openhall.server.HallCreation;
import org.openhall.server.HallServer;
import org.openhall.server.PortNumbers;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallFolder;
import org.openhall.server.hall.HallSettings;
import org.openhall.server.keys.KeyFolder;

/** A real hall server on free ports, in this process. */
public final class TestingHall implements AutoCloseable {

    private final HallFolder folder;
    private final InstantSource clock;
    private HallServer server;
    private int port;

    /** Makes a hall in a folder and starts it. */
    public TestingHall(Path root, InstantSource clock) {
        this.folder = new HallFolder(root);
        this.clock = clock;
        try {
            HallCreation.create(folder, new HallSettings("3301", "测试大厅", "localhost"), clock);
            server = HallServer.start(folder, PortNumbers.FREE, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that runs now. */
    public HallServer server() {
        return server;
    }

    /** The key that signs its heads. */
    SigningKey headKey() throws IOException {
        return KeyFolder.open(folder.keys()).head();
    }

    /** Stops and starts again, on the port that its devices know. */
    public void restart() throws IOException {
        stop();
        server = HallServer.start(folder, new PortNumbers(port, 0, 0, 0), clock);
    }

    /** Stops, until it is restarted. */
    public void stop() {
        int known = java.net.URI.create(server.deviceUrl()).getPort();
        if (known > 0) port = known;
        server.close();
    }

    /** Publishes notices under ids stem0, stem1 and so on; returns the place in the feed. */
    long publish(String stem, int count) {
        return publish(IntStream.range(0, count).mapToObj(i -> Release.put(stem + i, notice(stem + i, List.of())))
                .toList());
    }

    /** Publishes; returns the place in the feed. */
    public long publish(List<Release> releases) {
        return server.feed().release(releases, "测试员", clock.instant()).seq();
    }

    long withdraw(String id) {
        return publish(List.of(Release.gone(new RowKey("notice", id))));
    }

    /** Publishes a notice with a picture of these bytes. */
    long publishWithPicture(String id, byte[] picture) throws IOException {
        String sha256 = new BlobStore(folder.blobs()).put(new ByteArrayInputStream(picture));
        Attachment attachment = new Attachment("附件.pdf", Blob.NONE, List.of(new Attachment.Page(
                new Blob(sha256, picture.length, "image/png"), 100, 100, "")));
        return publish(List.of(Release.put(id, notice(id, List.of(attachment)))));
    }

    private static Notice notice(String title, List<Attachment> attachments) {
        Section body = new Section("正文", "关于" + title + "的通知：机构职能、办公地址、办公时间、联系方式。");
        return new Notice(new Imprint(title, "", "", List.of(), Optional.empty(), null, "", null, null), null,
                List.of(body), attachments);
    }

    /** A clock that stands at a moment. */
    static InstantSource at(String moment) {
        return InstantSource.fixed(Instant.parse(moment));
    }

    @Override
    public void close() {
        server.close();
    }
}
