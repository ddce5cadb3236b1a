package org.openhall.server.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.openhall.contract.json.Json;
import org.openhall.contract.signing.RootDocument;
import org.openhall.contract.signing.Signed;
import org.openhall.contract.signing.SigningKey;
import org.openhall.contract.signing.VerifyingKey;

/**
 * The folder of a hall's keys. Made once, with the hall; every file is readable by its owner only. Thread-safe, since
 * it only reads after that, except for the server's certificate, which one thread renews.
 */
public final class KeyFolder {

    private static final Duration ROOT_LIFE = Duration.ofDays(3 * 365);
    private static final Duration ROOT_RENEWED_BEFORE = Duration.ofDays(365);

    private final Path folder;
    private final Authority authority;
    private final SigningKey head;

    private KeyFolder(Path folder, Authority authority, SigningKey head) {
        this.folder = folder;
        this.authority = authority;
        this.head = head;
    }

    /**
     * Makes all keys of a new stand-alone hall: root 1 of 1, one head key, the authority, the admin token.
     *
     * @throws IOException when the folder cannot be written, or holds keys already
     */
    public static KeyFolder create(Path folder, String hall, Instant now) throws IOException {
        if (Files.exists(folder.resolve("root.key"))) throw new IOException("there are keys in " + folder);
        PrivateFile.folder(folder);
        SigningKey root = SigningKey.generate();
        SigningKey head = SigningKey.generate();
        Authority authority = Authority.create(hall, now);
        Signed document = Signed.of(new RootDocument(1, hall, now.plus(ROOT_LIFE), 1, List.of(root.verifying()),
                List.of(head.verifying())), root);
        PrivateFile.write(folder.resolve("head.key"), head.encode());
        PrivateFile.write(folder.resolve("authority.key"), authority.keyPem());
        PrivateFile.write(folder.resolve("authority.pem"), authority.pem());
        PrivateFile.write(folder.resolve("root.1.json"), Json.write(document));
        PrivateFile.write(folder.resolve("admin.token"), token());
        PrivateFile.write(folder.resolve("root.key"), root.encode());
        return open(folder);
    }

    /**
     * Reads the keys.
     *
     * @throws IOException when one is missing
     */
    public static KeyFolder open(Path folder) throws IOException {
        try {
            return new KeyFolder(folder, Authority.read(Files.readString(folder.resolve("authority.key")),
                    Files.readString(folder.resolve("authority.pem"))),
                    SigningKey.decode(Files.readString(folder.resolve("head.key"))));
        } catch (IllegalArgumentException e) {
            throw new IOException("the keys in " + folder + " are damaged", e);
        }
    }

    private static String token() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The hall's certificate authority. */
    public Authority authority() {
        return authority;
    }

    /** The key that signs heads. */
    public SigningKey head() {
        return head;
    }

    /** The keys that sign heads, or did under an earlier root document. */
    public List<VerifyingKey> headKeys() {
        return Stream.concat(Stream.of(head.verifying()), IntStream.rangeClosed(1, rootVersion())
                .mapToObj(this::root).flatMap(Optional::stream).flatMap(root -> root.peek(RootDocument.class).headKeys()
                        .stream()))
                .distinct().toList();
    }

    /** Secret by which the command line speaks to the running server. */
    public String adminToken() throws IOException {
        return Files.readString(folder.resolve("admin.token")).strip();
    }

    /** A version of the signed root document. */
    public Optional<Signed> root(int version) {
        Path file = folder.resolve("root." + version + ".json");
        try {
            return Files.exists(file) ? Optional.of(Json.read(Files.readString(file), Signed.class)) : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the root document cannot be read", e);
        }
    }

    /**
     * Signs the next root document, of the same keys, when the newest has less than a year to go and the root key
     * is here, as a stand-alone hall's is. Kiosks refuse what an ended one vouches for. To be called before a server starts.
     *
     * @throws IOException when it cannot be written
     */
    public void renewRoot(Instant now) throws IOException {
        RootDocument old = root(rootVersion()).orElseThrow().peek(RootDocument.class);
        if (now.plus(ROOT_RENEWED_BEFORE).isBefore(old.expires()) || !Files.exists(folder.resolve("root.key"))) return;
        SigningKey root = SigningKey.decode(Files.readString(folder.resolve("root.key")));
        RootDocument next = new RootDocument(old.version() + 1, old.hall(), now.plus(ROOT_LIFE), old.threshold(),
                old.rootKeys(), old.headKeys());
        PrivateFile.write(folder.resolve("root." + next.version() + ".json"), Json.write(Signed.of(next, root)));
    }

    /** The newest version of the root document that there is. */
    public int rootVersion() {
        int version = 1;
        while (Files.exists(folder.resolve("root." + (version + 1) + ".json")))
            version++;
        return version;
    }

    /** A key store with the server's key and certificate for the names, renewed where it is near its end. */
    public KeyStore serverStore(List<String> names, String password, Instant now) throws IOException {
        ServerCertificate server = serverCertificate(names, now);
        return store(store -> store.setKeyEntry("server", server.key(), password.toCharArray(),
                new X509Certificate[]{server.certificate(), authority.certificate()}));
    }

    /** A trust store with nobody but the hall's authority. */
    public KeyStore trustStore() throws IOException {
        return store(store -> store.setCertificateEntry("authority", authority.certificate()));
    }

    /** A random password for a store that lives in memory only. */
    public static String storePassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private ServerCertificate serverCertificate(List<String> names, Instant now) throws IOException {
        Path key = folder.resolve("server.key");
        Path certificate = folder.resolve("server.pem");
        if (Files.exists(key) && Files.exists(certificate)) {
            ServerCertificate old = new ServerCertificate(Authority.readKey(Files.readString(key)),
                    Authority.readCertificate(Files.readString(certificate)));
            if (old.serves(names, now)) return old;
        }
        KeyPair pair = Authority.newKey();
        X509Certificate issued = authority.issueServer(pair.getPublic(), names, now);
        Files.deleteIfExists(certificate);
        PrivateFile.write(key, Pem.writeKey(pair.getPrivate()));
        PrivateFile.write(certificate, Pem.write(issued));
        return new ServerCertificate(pair.getPrivate(), issued);
    }

    private static KeyStore store(Filler filler) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            filler.fill(store);
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot make a key store", e);
        }
    }

    private interface Filler {
        void fill(KeyStore store) throws GeneralSecurityException;
    }
}
