package org.openhall.content.rows;

import java.util.function.Supplier;

import org.openhall.content.database.StorageException;
import org.openhall.content.database.StorageException.Fault;

/**
 * Damaged bytes come out of a database as values that no program wrote: a bucket 300, a key with a line feed, text that
 * is no JSON. What trips over them is a fault of the file, not of the program.
 */
final class Damage {

    private Damage() {}

    static <T> T guard(String act, Supplier<T> work) {
        try {
            return work.get();
        } catch (StorageException | ContentRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StorageException(act, fault(e), e);
        }
    }

    private static Fault fault(RuntimeException e) {
        boolean ours = !e.getClass().getName().startsWith("org.jdbi.");
        return ours ? Fault.CORRUPT : Fault.OTHER;
    }
}
