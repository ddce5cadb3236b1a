package org.openhall.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.Port;
import org.openhall.server.http.Route;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProtocolPageTest {

    @TempDir
    private Path temp;

    @Test
    void everyRouteAndNoOtherStandsOnThePage() throws Exception {
        List<String> routes = new ArrayList<>();
        try (TestingHall hall = TestingHall.start(temp)) {
            for (Port port : hall.server().ports()) {
                if (port.name().equals(Routes.CONSOLE)) continue; // pages for people: ConsoleDoorTest tries them
                for (Route route : port.routes())
                    routes.add(route.method() + " " + route.template());
            }
        }
        List<String> written = Pattern.compile("\\| `((?:GET|POST|PUT|DELETE) [^`?]+)").matcher(page()).results()
                .map(found -> found.group(1)).toList();
        assertEquals(routes.stream().sorted().toList(), written.stream().sorted().toList());
    }

    @Test
    void everyRefusalAndNoOtherStandsOnThePage() throws Exception {
        List<String> written = Pattern.compile("\\| `([a-z-]+)` \\| (\\d{3}) \\|").matcher(page()).results()
                .map(found -> found.group(1) + " " + found.group(2)).toList();
        assertEquals(Arrays.stream(ErrorCode.values()).map(code -> code.word() + " " + code.status()).sorted().toList(),
                written.stream().sorted().toList());
    }

    private static String page() throws Exception {
        return Files.readString(Path.of(System.getProperty("openhall.house"), "hall-server/docs/protocol.md"));
    }
}
