package org.openhall.kiosk.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Section;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.feed.Release;

/**
 * Bytes on the wire, TLS and HTTP headers of both directions counted, for a device that follows a change of one row in a
 * hundred, against gzip -9 of the changed payloads in one stream; and for a poll that finds nothing new.
 */
public final class FeedBench {

    private static final String WORDS = "机构职能负责人办公地址时间联系方式公开事项依据期限主体渠道载体申请材料受理条件流程收费标准"
            + "低保救助养老残疾人社会保险就业创业培训补贴户籍身份证居住婚姻登记生育服务医疗卫生环境保护食品药品安全生产";

    private FeedBench() {}

    /** Prints a table with ratios. First argument: number of rows, 20,000 when absent. */
    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        Path home = Files.createTempDirectory("feed-bench");
        InstantSource clock = InstantSource.system();
        try (TestingHall hall = new TestingHall(home.resolve("hall"), clock);
                TestingDevice device = new TestingDevice(home.resolve("device"), clock);
                CountingProxy proxy = new CountingProxy(URI.create(hall.server().deviceUrl()).getPort())) {
            device.enrol(hall.server().invitations().invite("一号机", "kiosk", "bench"));
            SyncCycle cycle = device.cycle(device.wire("https://localhost:" + proxy.port()));
            device.reach(cycle, hall.publish(releases(rows, 1, 1)));
            System.out.printf("BENCH first filling of %d rows: %,d bytes%n", rows, proxy.take());
            for (int share : new int[]{1_000, 100, 20})
                change(hall, device, cycle, proxy, rows, share);
            poll(cycle, proxy);
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
        }
    }

    private static void change(TestingHall hall, TestingDevice device, SyncCycle cycle, CountingProxy proxy, int rows,
            int share) throws IOException {
        long seq = hall.publish(releases(rows, share, share));
        TestingDevice.until(() -> hall.server().status().seq() >= seq, "the hall did not sign");
        proxy.take();
        cycle.run();
        long ours = proxy.take();
        if (device.position().orElseThrow().seq() < seq) throw new IllegalStateException("not followed");
        long bare = gzipped(device, rows, share);
        System.out.printf("BENCH change of 1 in %-5d ours %,9d B  gzip -9 of the payloads %,9d B  ratio %.2f%s%n",
                share,
                ours, bare, (double) ours / bare, share == 100 ? " (target 1.30)" : "");
    }

    private static void poll(SyncCycle cycle, CountingProxy proxy) {
        cycle.run();
        proxy.take();
        int polls = 10;
        for (int i = 0; i < polls; i++)
            cycle.run();
        System.out.printf("BENCH empty poll: %d B (target 300)%n", proxy.take() / polls);
    }

    private static long gzipped(TestingDevice device, int rows, int share) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            for (int i = 0; i < rows; i += share) {
                gzip.write(device.content().row(new RowKey("notice", "n" + i)).orElseThrow().payload().orElseThrow()
                        .getBytes(StandardCharsets.UTF_8));
                gzip.write('\n');
            }
        }
        return bytes.size();
    }

    private static List<Release> releases(int rows, int share, int edition) {
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < rows; i += share) {
            Random dice = new Random(i * 31L + edition);
            Imprint imprint = new Imprint(words(dice, 12), "", words(dice, 6), List.of(), Optional.empty(), null, "",
                    null, null);
            releases.add(Release.put("n" + i, new Notice(imprint, null, List.of(new Section(words(dice, 4),
                    words(dice, 120 + dice.nextInt(120))), new Section(words(dice, 4), words(dice, 60))), List.of())));
        }
        return releases;
    }

    /** Words of two to four characters in random order: less alike than real records, so harder to pack. */
    private static String words(Random dice, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int from = dice.nextInt(WORDS.length() - 4);
            text.append(WORDS, from, from + 2 + dice.nextInt(3));
            if (dice.nextInt(6) == 0) text.append('，');
        }
        return text.toString();
    }
}
