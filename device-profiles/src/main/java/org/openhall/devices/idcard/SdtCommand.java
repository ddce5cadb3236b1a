package org.openhall.devices.idcard;

import java.io.ByteArrayOutputStream;

/** What a reader can be asked. Fingerprints (30 10) are not among it: the product never asks for them. */
public enum SdtCommand {
    /** Starts the security module anew. */
    RESET(0x10, 0xFF),
    /** Whether the security module works. */
    STATUS(0x11, 0xFF),
    /** The number of the security module. */
    MODULE_ID(0x12, 0xFF),
    /** Looks for a card in the field. */
    FIND(0x20, 0x01),
    /** Takes up the card that was found. */
    SELECT(0x20, 0x02),
    /** Text and photo of the card taken up. */
    READ(0x30, 0x01),
    /** The newest address, which is on the card apart from its text. */
    READ_ADDRESS(0x30, 0x03);

    private final int command;
    private final int parameter;

    SdtCommand(int command, int parameter) {
        this.command = command;
        this.parameter = parameter;
    }

    /** The whole frame. */
    public byte[] frame() {
        return SdtFrame.of(new byte[]{(byte) command, (byte) parameter});
    }

    /** The command of a request's body (CMD PARA), as a simulator reads it. */
    static java.util.Optional<SdtCommand> of(byte[] body) {
        if (body.length != 2) return java.util.Optional.empty();
        return java.util.Arrays.stream(values())
                .filter(one -> (byte) one.command == body[0] && (byte) one.parameter == body[1]).findFirst();
    }

    /** A request's body that is longer than a command, e.g. with settings. */
    static byte[] with(int command, int parameter, byte... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(command);
        bytes.write(parameter);
        bytes.writeBytes(more);
        return bytes.toByteArray();
    }
}
