package org.openhall.server;

import java.nio.file.Path;

import picocli.CommandLine.Option;

import org.openhall.server.hall.HallFolder;

/** The option that every command of the server takes: where the hall's data lies. */
public final class DataOption {

    @Option(names = "--data", defaultValue = "${env:HALL_DATA:-.hall}/server", paramLabel = "目录", description = "大厅的数据目录（默认 ${DEFAULT-VALUE}）")
    private Path data;

    /** The folder, as an absolute path. */
    public HallFolder folder() {
        return new HallFolder(data.toAbsolutePath().normalize());
    }
}
