package org.openhall.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhall.contract.feed.Head;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.contract.signing.BadSignatureException;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.VerifyingKey;

/**
 * What a device saw of a hall's audit: the signed heads that it kept, one a line, as {@code hall kiosk --witness} writes
 * them. Whoever writes the chain anew, or cuts its end off, cannot change what devices hold.
 */
public record Witness(List<Head> heads) {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_LINES = 100_000;

    /** Copies. */
    public Witness {
        heads = List.copyOf(heads);
    }

    /**
     * What the chain says to what was seen.
     *
     * @param matched marks that the chain still has
     * @param lost marks of rows that went with a restored backup, as the chain itself says
     * @param broken the first mark that the chain contradicts
     */
    public record Compared(int matched, int lost, Optional<Head> broken) {}

    /**
     * Reads a file.
     *
     * @param keys that sign the hall's heads
     * @throws IOException with a Chinese sentence, when it cannot be read or a line was not signed by the hall
     */
    public static Witness read(Path file, String hall, List<VerifyingKey> keys) throws IOException {
        if (!Files.isRegularFile(file))
            throw new IOException("没有这个见证文件：" + file + "。请核对路径；它要先在查询机上用 hall kiosk --witness 写出，再拷到这里");
        List<Head> heads = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines.limit(MOST_LINES).filter(l -> !l.isBlank())::iterator)
                heads.add(head(line, hall, keys, file, heads.size() + 1));
        } catch (java.io.UncheckedIOException e) {
            throw new IOException(file + " 不是见证文件，读不懂", e);
        }
        if (heads.isEmpty()) throw new IOException(file + " 里没有见证：那台查询机还没有收到过操作记录的指纹");
        return new Witness(heads);
    }

    private static Head head(String line, String hall, List<VerifyingKey> keys, Path file, int no) throws IOException {
        String where = file + " 第 " + no + " 行";
        try {
            if (line.length() > LONGEST_LINE) throw new BadSignatureException("too long");
            Head head = Json.read(line, Signed.class).open(Head.class, keys, 1);
            if (!head.hall().equals(hall)) throw new IOException(where + "是另一个大厅的（" + head.hall() + "）");
            if (head.audit().isEmpty()) throw new IOException(where + "没有操作记录的指纹");
            return head;
        } catch (BadSignatureException | BadJsonException e) {
            throw new IOException(where + "不是本大厅签过的：文件被改过，或不是见证文件", e);
        }
    }

    /** Compares with the chain as it is now. */
    public Compared with(AuditStore audit) {
        List<AuditRow> restorations = audit.restorations();
        int matched = 0;
        int lost = 0;
        for (Head head : heads) {
            Head.AuditMark mark = head.audit().orElseThrow();
            if (audit.hash(mark.rows()).equals(Optional.of(mark.hash()))) matched++;
            else if (restorations.stream().anyMatch(row -> epoch(row) > head.epoch().no() && row.seq() <= mark.rows()))
                lost++;
            else
                return new Compared(matched, lost, Optional.of(head));
        }
        return new Compared(matched, lost, Optional.empty());
    }

    private static int epoch(AuditRow row) {
        return row.object().matches("epoch \\d{1,9}") ? Integer.parseInt(row.object().substring(6)) : 0;
    }
}
