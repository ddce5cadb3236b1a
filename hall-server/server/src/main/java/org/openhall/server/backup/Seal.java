package org.openhall.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;

/**
 * Sealed files, in the age format (age-encryption.org/v1): X25519 for the key, ChaCha20-Poly1305 over chunks of 64 KiB that
 * are numbered and the last of which is marked, so that a flipped bit, a cut and an exchange of chunks are all seen.
 */
final class Seal {

    static final String DAMAGED = "备份文件坏了或不完整（读到一半对不上）。请换另一份备份再试；是从 U 盘或网络拷来的，可以重新拷一次";

    private Seal() {}

    /**
     * What is written to the stream goes sealed into the other, which is closed with it.
     *
     * @param recipients public keys; each of their private parts alone opens it
     */
    static OutputStream sealing(OutputStream out, List<String> recipients) throws IOException {
        try {
            List<RecipientStanzaWriter> writers = new ArrayList<>();
            for (String recipient : recipients)
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
            return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(out), writers));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot seal", e);
        }
    }

    /**
     * Opens. Reading throws where the file is not what was sealed; it is known to be whole only when its end was read.
     *
     * @throws BackupException when the key is another's, or there is no sealed file
     */
    static InputStream opening(InputStream sealed, RecoveryKey key) throws BackupException {
        try {
            return new Guarded(Channels.newInputStream(new StandardDecryptingChannelFactory().newDecryptingChannel(
                    Channels.newChannel(sealed),
                    List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(key.code())))));
        } catch (UnsupportedRecipientStanzaException e) {
            throw new BackupException("这把恢复钥匙打不开这份备份：多半是另一把钥匙的备份，请找建这份备份时的那一把；确认钥匙没有拿错，就是文件头坏了，请换另一份备份", e);
        } catch (IOException | GeneralSecurityException | RuntimeException e) { // whatever is wrong in front of the first chunk
            throw new BackupException(DAMAGED, e);
        }
    }

    /** Everything that can go wrong while reading is one thing to a person. */
    private static final class Guarded extends InputStream {

        private final InputStream inner;

        Guarded(InputStream inner) {
            this.inner = inner;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return inner.read(bytes, offset, length);
            } catch (IOException | RuntimeException e) {
                throw new BackupException(DAMAGED, e);
            }
        }

        @Override
        public void close() throws IOException {
            inner.close();
        }
    }
}
