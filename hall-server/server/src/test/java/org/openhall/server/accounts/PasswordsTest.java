package org.openhall.server.accounts;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Passwords. Those kept here were worked out by the reference program (Debian's argon2 0~20171227). */
class PasswordsTest {

    private static final String WORD = "大厅的长口令2026";
    private static final String SALT = "MDEyMzQ1Njc4OWFiY2RlZg";

    private final Passwords passwords = new Passwords();

    @Test
    void whatTheReferenceProgramMadeFitsInAllRowsOfTheStandard() {
        for (String kept : List.of("12288,3,1$" + SALT + "$DRZ+Dc8fpm8nLZ6Ed6cl1k7R9SH3ZxrGPv6UfKVJSc0",
                "19456,2,1$" + SALT + "$G1e9VVjE8USYdLNUnnVgpBMdT6hl1eyNnkW49POagoQ",
                "47104,1,1$" + SALT + "$wDTH3NVM++wk2ySIpJy+VN7e6kyBtz0qx1wOs7Fzh60")) {
            assertTrue(passwords.fits(WORD, "argon2id$19$" + kept), kept);
            assertFalse(passwords.fits(WORD + " ", "argon2id$19$" + kept), kept);
        }
        assertFalse(passwords.fits(WORD, "argon2id$19$47104,1,1$" + SALT
                + "$G1e9VVjE8USYdLNUnnVgpBMdT6hl1eyNnkW49POagoQ"));
    }

    @Test
    void whatIsKeptFitsAndIsNeverTheSameTwice() {
        String kept = passwords.hash(WORD);
        assertTrue(passwords.fits(WORD, kept));
        assertNotEquals(kept, passwords.hash(WORD));
    }

    @Test
    void nothingFitsWhatWasNeverKept() {
        for (String kept : new String[]{"", "$", "argon2id$19$8,1,1$" + SALT + "$AAAA",
                "argon2id$19$19456,2,1$" + SALT})
            assertFalse(passwords.fits("", kept), kept);
    }
}
