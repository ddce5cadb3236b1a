package org.openhall.server.importing.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.openhall.server.intake.RefusedFileException;

/** Bytes to text: by byte order mark, else UTF-8 if it is UTF-8, else GB18030 (which Excel calls ANSI on Chinese Windows). */
final class TextDecoding {
    private TextDecoding() {}

    static String decode(byte[] bytes) throws RefusedFileException {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return strictly(bytes, 3, StandardCharsets.UTF_8);
        if (starts(bytes, 0xFF, 0xFE)) return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xFE, 0xFF)) return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) throw new RefusedFileException("文件里有不属于文字的内容，不是 CSV：请在表格软件里另存为 .xlsx 或“CSV UTF-8”再导入。");
        }
        try {
            return strict(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return strictly(bytes, 0, Charset.forName("GB18030"));
        }
    }

    private static String strictly(byte[] bytes, int from, Charset charset) throws RefusedFileException {
        try {
            return strict(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("文字编码混乱，认不出来：请在表格软件里另存为“CSV UTF-8”或 .xlsx 再导入。", e);
        }
    }

    private static String strict(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) return false;
        }
        return true;
    }
}
