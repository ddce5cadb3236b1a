package org.openhall.provisioning.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.openhall.devices.idcard.ReaderBrain;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.simulators.IdCardReaderSimulator;
import org.openhall.devices.simulators.InventedCard;

/** What may be done to a simulated card reader. */
final class ReaderDeeds {

    private ReaderDeeds() {}

    static List<Deed> of(IdCardReaderSimulator reader, ReaderBrain brain) {
        List<Deed> deeds = new ArrayList<>();
        String cards = Arrays.stream(InventedCard.values()).map(InventedCard::word).collect(Collectors.joining(
                "、"));
        deeds.add(new Deed("放", cards, "卡放上了", rest -> brain.lay(card(rest, cards).text(), "")));
        deeds.add(new Deed("取", "卡取走了", _ -> brain.take()));
        deeds.add(new Deed("拔", "插头拔了", _ -> reader.unplug()));
        deeds.add(new Deed("插", "插头插上了", _ -> plug(reader)));
        deeds.add(new Deed("移动", "卡总被移动，读不出来", _ -> brain.fail(SdtStatus.READ_FAILED)));
        deeds.add(new Deed("假卡", "放的不是身份证", _ -> brain.fail(SdtStatus.OTHER_CARD)));
        deeds.add(new Deed("坏", "安全模块没有授权，要技术人员", _ -> brain.fail(SdtStatus.NOT_LICENSED)));
        deeds.add(new Deed("好", "读得出来了", _ -> brain.fail(SdtStatus.OK)));
        for (IdCardReaderSimulator.Manner manner : IdCardReaderSimulator.Manner.values())
            deeds.add(new Deed(word(manner), says(manner), _ -> reader.speak(manner)));
        return deeds;
    }

    private static void plug(IdCardReaderSimulator reader) throws IOException {
        reader.unplug();
        reader.plug();
    }

    private static InventedCard card(String word, String all) {
        return Arrays.stream(InventedCard.values()).filter(one -> one.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有这张卡。有：" + all));
    }

    private static String word(IdCardReaderSimulator.Manner manner) {
        return switch (manner) {
            case PLAIN -> "正常";
            case BYTE_BY_BYTE -> "零碎";
            case NOISY -> "杂音";
            case BAD_CHECK -> "错校验";
            case BAD_LENGTH -> "错长度";
            case LATE -> "迟";
            case LEISURELY -> "磨蹭";
            case SLOW -> "慢";
            case SILENT -> "沉默";
        };
    }

    private static String says(IdCardReaderSimulator.Manner manner) {
        return switch (manner) {
            case PLAIN -> "线路正常";
            case BYTE_BY_BYTE -> "一次只发一个字节";
            case NOISY -> "回答前有杂音";
            case BAD_CHECK -> "校验总是错";
            case BAD_LENGTH -> "长度总是错";
            case LATE -> "回答来得太迟";
            case LEISURELY -> "每次回答都要一秒，还算正常";
            case SLOW -> "像 9600 的线路一样慢";
            case SILENT -> "一句不答";
        };
    }
}
