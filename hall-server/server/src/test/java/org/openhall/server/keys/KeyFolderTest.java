package org.openhall.server.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.contract.signing.RootDocument;
import org.openhall.contract.signing.SigningKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<String> NAMES = List.of("localhost", "127.0.0.1");

    @TempDir
    private Path temp;
    private Path folder;
    private KeyFolder keys;

    @BeforeEach
    void create() throws IOException {
        folder = temp.resolve("keys");
        keys = KeyFolder.create(folder, "3301", NOW);
    }

    @Test
    void everyFileIsItsOwnersAlone() throws Exception {
        keys.serverStore(NAMES, "x", NOW);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void theRootNamesTheHeadKeyAndIsSignedByTheRootKey() throws Exception {
        SigningKey root = SigningKey.decode(Files.readString(folder.resolve("root.key")));
        RootDocument document = keys.root(keys.rootVersion()).orElseThrow().open(RootDocument.class,
                List.of(root.verifying()), 1);
        assertEquals(List.of(keys.head().verifying()), document.headKeys());
        assertEquals("3301", document.hall());
        assertTrue(keys.root(2).isEmpty());
    }

    @Test
    void aRootNearItsEndIsFollowedByTheNextOfTheSameKeys() throws Exception {
        keys.renewRoot(NOW.plus(Duration.ofDays(700)));
        assertEquals(1, keys.rootVersion());
        Instant late = NOW.plus(Duration.ofDays(800));
        keys.renewRoot(late);
        keys.renewRoot(late);
        assertEquals(2, keys.rootVersion());
        RootDocument first = keys.root(1).orElseThrow().peek(RootDocument.class);
        RootDocument next = keys.root(2).orElseThrow().open(RootDocument.class, first.rootKeys(), 1);
        assertEquals(first.headKeys(), next.headKeys());
        assertTrue(next.expires().isAfter(late.plus(Duration.ofDays(1000))));
    }

    @Test
    void theServerRunsWithoutTheRootKey() throws Exception {
        Files.delete(folder.resolve("root.key"));
        KeyFolder opened = KeyFolder.open(folder);
        opened.renewRoot(NOW.plus(Duration.ofDays(1000)));
        assertEquals(keys.authority().pin(), opened.authority().pin());
        assertEquals(1, opened.rootVersion());
    }

    @Test
    void keysAreNeverOverwritten() {
        assertThrows(IOException.class, () -> KeyFolder.create(folder, "3301", NOW));
    }

    @Test
    void aDamagedOrMissingKeyIsSaidSo() throws Exception {
        Files.writeString(folder.resolve("authority.key"), "rubbish");
        assertThrows(IOException.class, () -> KeyFolder.open(folder));
        Files.delete(folder.resolve("authority.key"));
        assertThrows(IOException.class, () -> KeyFolder.open(folder));
    }

    @Test
    void theServersCertificateIsRenewedBeforeItsEndAndForNewNames() throws Exception {
        X509Certificate first = certificate(NAMES, NOW);
        assertEquals(first, certificate(NAMES, NOW.plus(Duration.ofDays(59))));
        X509Certificate second = certificate(NAMES, NOW.plus(Duration.ofDays(61)));
        assertNotEquals(first, second);
        assertEquals(second, certificate(NAMES, NOW.plus(Duration.ofDays(62))));
        X509Certificate third = certificate(List.of("localhost", "hall.lan"), NOW.plus(Duration.ofDays(62)));
        assertNotEquals(second, third);
        third.verify(keys.authority().certificate().getPublicKey());
    }

    private X509Certificate certificate(List<String> names, Instant now) throws Exception {
        KeyStore store = keys.serverStore(names, "password", now);
        return (X509Certificate) store.getCertificate("server");
    }
}
