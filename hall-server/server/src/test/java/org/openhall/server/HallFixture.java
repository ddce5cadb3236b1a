package org.openhall.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A running hall, and a device of it, for each test that asks for them in its constructor; closed and cleared away after
 * it.
 */
final class HallFixture implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(HallFixture.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(TestingHall.class, TestingDevice.class).contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(OURS);
        Room room = store.computeIfAbsent(Room.class, _ -> Room.open(), Room.class);
        return parameter.getParameter().getType() == TestingHall.class ? room.hall : room.device();
    }

    /** Each test has its own, also in the constructor. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext context) {
        return ExtensionContextScope.TEST_METHOD;
    }

    private static final class Room implements AutoCloseable {

        private final Path folder;
        private final TestingHall hall;
        private TestingDevice device;

        private Room(Path folder, TestingHall hall) {
            this.folder = folder;
            this.hall = hall;
        }

        static Room open() {
            try {
                Path folder = Files.createTempDirectory("hall-test");
                return new Room(folder, TestingHall.start(folder));
            } catch (Exception e) {
                throw new IllegalStateException("no hall for the test", e);
            }
        }

        TestingDevice device() {
            try {
                if (device == null) device = hall.enrol("一号机");
                return device;
            } catch (Exception e) {
                throw new IllegalStateException("no device for the test", e);
            }
        }

        @Override
        public void close() throws IOException {
            if (device != null) device.close();
            hall.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.deleteIfExists(file);
            }
        }
    }
}
