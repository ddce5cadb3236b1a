package org.openhall.provisioning.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.openhall.provisioning.programs.Failure;

/**
 * The ports of one demo hall: the product's own where they are free, any free ones otherwise. Kept in its folder, since
 * the enrolled kiosk knows its hall by them.
 *
 * @param device where enrolled devices connect
 * @param enrolment where new devices come in
 * @param console where staff's browsers connect
 * @param admin where the command line connects
 */
record DemoPorts(int device, int enrolment, int console, int admin) {

    /** Its file below the demo's folder. */
    static final String FILE = "ports";

    private static final DemoPorts USUAL = new DemoPorts(8443, 8444, 8445, 8446);

    /** The ports that the folder's hall has, chosen now if it has none. */
    static DemoPorts of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                List<Integer> kept = Files.readAllLines(file).stream().map(Integer::valueOf).toList();
                return new DemoPorts(kept.get(0), kept.get(1), kept.get(2), kept.get(3));
            }
            DemoPorts chosen = USUAL.free() ? USUAL : anyFree();
            Files.createDirectories(folder);
            Files.writeString(file, chosen.device + "\n" + chosen.enrolment + "\n" + chosen.console + "\n"
                    + chosen.admin + "\n");
            return chosen;
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Failure("读不到演示的端口 " + file + "。删掉 " + folder + " 再试", e);
        }
    }

    /** As options of {@code hall server}. */
    List<String> options() {
        return List.of("--device-port", String.valueOf(device), "--enrolment-port", String.valueOf(enrolment),
                "--console-port", String.valueOf(console), "--admin-port", String.valueOf(admin));
    }

    private boolean free() {
        try (ServerSocket a = new ServerSocket(device);
                ServerSocket b = new ServerSocket(enrolment);
                ServerSocket c = new ServerSocket(console);
                ServerSocket d = new ServerSocket(admin, 1, InetAddress.getLoopbackAddress())) {
            return a.isBound() && b.isBound() && c.isBound() && d.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static DemoPorts anyFree() throws IOException {
        try (ServerSocket a = new ServerSocket(0);
                ServerSocket b = new ServerSocket(0);
                ServerSocket c = new ServerSocket(0);
                ServerSocket d = new ServerSocket(0)) {
            return new DemoPorts(a.getLocalPort(), b.getLocalPort(), c.getLocalPort(), d.getLocalPort());
        }
    }
}
