package org.openhall.devices.pageprinter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said in the Internet Printing Protocol, as bytes (RFC 8010, version 1.1). Pure. */
final class IppMessage {

    private static final int VERSION = 0x0101;
    private static final int OPERATION = 1;
    private static final int JOB = 2;
    private static final int END = 3;
    private static final int FIRST_VALUE = 0x10;
    private static final int INTEGER = 0x21;
    private static final int BOOLEAN = 0x22;
    private static final int ENUM = 0x23;
    private static final int NAME = 0x42;
    private static final int KEYWORD = 0x44;
    private static final int URI = 0x45;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int MIME = 0x49;
    private static final int MOST_VALUES = 5000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private IppMessage() {}

    /** A question about a printer or to it. */
    static IppMessage of(int operation, int id, String printer) {
        IppMessage message = new IppMessage();
        try {
            message.out.writeShort(VERSION);
            message.out.writeShort(operation);
            message.out.writeInt(id);
            message.out.writeByte(OPERATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message.text(CHARSET, "attributes-charset", "utf-8")
                .text(LANGUAGE, "attributes-natural-language", "zh-cn").text(URI, "printer-uri", printer)
                .text(NAME, "requesting-user-name", "openhall");
    }

    IppMessage name(String name, String value) {
        return text(NAME, name, value);
    }

    IppMessage mime(String name, String value) {
        return text(MIME, name, value);
    }

    IppMessage keywords(String name, String... values) {
        for (int i = 0; i < values.length; i++)
            text(KEYWORD, i == 0 ? name : "", values[i]);
        return this;
    }

    IppMessage number(String name, int value) {
        return value(INTEGER, name, ByteBuffer.allocate(4).putInt(value).array());
    }

    IppMessage flag(String name, boolean value) {
        return value(BOOLEAN, name, new byte[]{(byte) (value ? 1 : 0)});
    }

    /** From here on about the job. */
    IppMessage job() {
        bytes.write(JOB);
        return this;
    }

    private IppMessage text(int kind, String name, String value) {
        return value(kind, name, value.getBytes(StandardCharsets.UTF_8));
    }

    private IppMessage value(int kind, String name, byte[] value) {
        try {
            out.writeByte(kind);
            out.writeUTF(name);
            out.writeShort(value.length);
            out.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The whole, before a document. */
    byte[] end() {
        bytes.write(END);
        return bytes.toByteArray();
    }

    /**
     * An answer.
     *
     * @param status below 0x100: done
     * @param values of each attribute as text; the first group that has it counts
     */
    record Answer(int status, Map<String, List<String>> values) {

        /** Whether it was done. */
        boolean done() {
            return status < 0x100;
        }

        /** All values of an attribute. */
        List<String> all(String name) {
            return values.getOrDefault(name, List.of());
        }

        /** Its one value as a number; -1 where there is none. */
        int number(String name) {
            List<String> all = all(name);
            return all.size() == 1 && all.getFirst().matches("-?[0-9]{1,9}") ? Integer.parseInt(all.getFirst()) : -1;
        }
    }

    /**
     * Reads an answer.
     *
     * @throws IOException when it is none
     */
    static Answer read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.readShort();
        int status = in.readUnsignedShort();
        in.readInt();
        Map<String, List<String>> values = new LinkedHashMap<>();
        String name = "";
        int count = 0;
        for (int tag = in.readUnsignedByte(); tag != END; tag = in.readUnsignedByte()) {
            if (tag < FIRST_VALUE) continue;
            if (++count > MOST_VALUES) throw new IOException("too much in an answer");
            String said = new String(counted(in), StandardCharsets.UTF_8);
            byte[] value = counted(in);
            if (!said.isEmpty()) name = said;
            if (said.isEmpty() || !values.containsKey(name))
                values.computeIfAbsent(name, _ -> new ArrayList<>()).add(words(tag, value));
        }
        return new Answer(status, values);
    }

    private static byte[] counted(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new IOException("an answer cut short");
        return bytes;
    }

    private static String words(int tag, byte[] value) {
        boolean number = (tag == INTEGER || tag == ENUM) && value.length == 4;
        if (number) return Integer.toString(ByteBuffer.wrap(value).getInt());
        if (tag == BOOLEAN && value.length == 1) return Boolean.toString(value[0] != 0);
        return new String(value, StandardCharsets.UTF_8);
    }
}
