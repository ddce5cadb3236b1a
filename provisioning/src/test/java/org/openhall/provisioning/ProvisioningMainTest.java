package org.openhall.provisioning;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProvisioningMainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine line = ProvisioningMain.commandLine().setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));

    @TempDir
    private Path folder;

    @Test
    void saysWhatToDoWhenNoServerRuns() {
        assertEquals(1, line.execute("device", "list", "--data", folder.toString()));

        assertTrue(err.toString().contains("先运行 provisioning/hall server"), err.toString());
        assertFalse(err.toString().contains("Exception"), err.toString());
    }

    @Test
    void helpIsChinese() {
        assertEquals(0, line.execute("device", "new", "--help"));

        assertTrue(out.toString().startsWith("用法："), out.toString());
        assertTrue(out.toString().contains("显示这段帮助"), out.toString());
    }

    @Test
    void aMistypedCommandIsToldApartFromAFailedOne() {
        assertEquals(2, line.execute("device", "new"));

        assertTrue(err.toString().contains("命令写得不对"), err.toString());
    }
}
