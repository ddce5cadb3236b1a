package org.openhall.server;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

import org.openhall.server.backup.BackupException;
import org.openhall.server.backup.RecoveryKey;

/** The option of commands that open backups: where the recovery key lies. Without it the key is asked for. */
final class KeyOption {

    @Option(names = "--key", paramLabel = "文件", description = "存着恢复钥匙的文件；不写就在这里输入")
    private Optional<Path> file = Optional.empty();

    RecoveryKey key() throws IOException {
        if (file.isPresent()) {
            if (!Files.isRegularFile(file.get())) throw new BackupException("没有这个文件：" + file.get());
            return RecoveryKey.read(Files.readString(file.get(), StandardCharsets.ISO_8859_1));
        }
        char[] typed = Optional.ofNullable(System.console()).filter(Console::isTerminal)
                .map(console -> console.readPassword("恢复钥匙：")).orElse(null);
        if (typed == null) throw new BackupException("请用 --key 写明存着恢复钥匙的文件");
        return RecoveryKey.read(new String(typed));
    }
}
