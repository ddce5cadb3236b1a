package org.openhall.devices.lines;

import java.nio.file.Path;
import java.util.Optional;

import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.DeviceLink;
import org.openhall.devices.serial.SerialByteLink;

/** Makes the line that a profile names. Opens nothing. Safe on any thread. */
public final class Lines {

    private static final int SIMULATED_BAUD = 115_200;

    private final Path simulated;

    /**
     * A choice of lines.
     *
     * @param simulated folder where simulators lay their ports
     */
    public Lines(Path simulated) {
        this.simulated = simulated;
    }

    /** A line that is not open yet. */
    public ByteLink to(DeviceLink link) {
        return switch (link) {
            case DeviceLink.Serial serial -> new SerialByteLink(serial);
            case DeviceLink.Tcp tcp -> new TcpByteLink(tcp.host(), tcp.port());
            case DeviceLink.DeviceFile file -> new FileByteLink(Path.of(file.path()), file.oneWay());
            case DeviceLink.Simulated simulator -> new SerialByteLink(port(simulator).toString(), SIMULATED_BAUD);
        };
    }

    /** The path at which such a line appears when the device is there; absent for one on the network. */
    public Optional<Path> path(DeviceLink link) {
        return switch (link) {
            case DeviceLink.Serial serial -> Optional.of(Path.of(serial.path()));
            case DeviceLink.Tcp _ -> Optional.empty();
            case DeviceLink.DeviceFile file -> Optional.of(Path.of(file.path()));
            case DeviceLink.Simulated simulator -> Optional.of(port(simulator));
        };
    }

    private Path port(DeviceLink.Simulated simulator) {
        return simulated.resolve(simulator.name());
    }
}
