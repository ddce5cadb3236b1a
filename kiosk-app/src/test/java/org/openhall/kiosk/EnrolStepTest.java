package org.openhall.kiosk;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.openhall.contract.enrolment.Invitation;
import org.openhall.kiosk.identity.IdentityStore;
import org.openhall.kiosk.sync.TestingHall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever keeps a device out is told in Chinese, with what to do, and without a trace. */
class EnrolStepTest {

    private final InstantSource clock = InstantSource.system();
    @TempDir
    private Path home;
    private TestingHall hall;
    private IdentityStore identities;

    @BeforeEach
    void open() {
        hall = new TestingHall(home.resolve("hall"), clock);
        identities = IdentityStore.open(home.resolve("identity.db"));
    }

    @AfterEach
    void close() {
        identities.close();
        hall.close();
    }

    private Invitation invitation() {
        return hall.server().invitations().invite("一号机", "kiosk", "测试员");
    }

    private String refusal(String line) {
        KioskStopException stop = assertThrows(KioskStopException.class,
                () -> new EnrolStep(identities, clock).enrol(line));
        assertTrue(identities.identity().isEmpty());
        return stop.getMessage();
    }

    private String at(String url) {
        Invitation real = invitation();
        return refusal(new Invitation(url, real.pin(), real.code(), real.expires()).encode());
    }

    @Test
    void aHallThatDoesNotAnswerSaysWhatToCheck() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        String told = at("https://localhost:" + closed);
        assertTrue(told.startsWith("连不上大厅服务器 localhost:" + closed), told);
        assertTrue(told.contains("防火墙") && told.contains("8444") && told.contains("30 分钟"), told);
    }

    @Test
    void aNameThatNobodyKnowsIsNamed() {
        assertTrue(at("https://no-such-hall.invalid:8444").startsWith("找不到大厅服务器 no-such-hall.invalid"));
    }

    @Test
    void addressesThatAreNoneAreSaidToBeNone() {
        assertTrue(at("localhost:8444").startsWith("邀请码里"));
        assertTrue(at("https://bad host").startsWith("邀请码里"));
        assertTrue(at(null).startsWith("邀请码里"));
        assertTrue(refusal("OH1.rubbish").startsWith("这不是邀请码"));
    }

    @Test
    void anotherHallIsNotBelieved() {
        Invitation real = invitation();
        String told = refusal(new Invitation(real.url(), Base64.getEncoder().encodeToString(new byte[32]), real.code(),
                real.expires()).encode());
        assertTrue(told.contains("不是发这个邀请码的大厅"), told);
    }

    @Test
    void aWrongCodeSaysHowToGetAnother() {
        Invitation real = invitation();
        String told = refusal(new Invitation(real.url(), real.pin(), "A".repeat(26), real.expires()).encode());
        assertTrue(told.contains("大厅不认这个邀请码") && told.contains("hall device new"), told);
    }

    @Test
    void aFaultInTheProgramIsACodeAndAKnownReasonItsSentence() {
        assertEquals("没有做成：请检查网线\n", said(new KioskStopException("请检查网线", new IOException("null"))));
        String fault = said(new IllegalStateException("secret cause"));
        assertTrue(fault.matches("没有做成：程序出错了，代码 K-[0-9A-F]{4}，原因见日志。\n"), fault);
        assertFalse(fault.contains("secret"), fault);
    }

    private static String said(Exception fault) {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new KioskMain()).setErr(new PrintWriter(err, true));
        assertEquals(1, new StopWords().handleExecutionException(fault, line, null));
        return err.toString();
    }
}
