package org.openhall.provisioning.simulate;

import java.util.ArrayList;
import java.util.List;

import org.openhall.devices.simulators.PrinterBrain;
import org.openhall.devices.simulators.ReceiptPrinterSimulator;

/** What may be done to a simulated printer. */
final class PrinterDeeds {

    private PrinterDeeds() {}

    static List<Deed> of(ReceiptPrinterSimulator printer, PrinterBrain brain) {
        List<Deed> deeds = new ArrayList<>(List.of(
                new Deed("缺纸", "纸用完了", _ -> brain.paperOut()),
                new Deed("半路缺纸", "再打三行纸就完", _ -> brain.afterLines(3, brain::paperOut)),
                new Deed("快完", "纸快用完了", _ -> brain.paperNearEnd(true)),
                new Deed("装纸", "装上了新纸", _ -> brain.loadPaper()),
                new Deed("开盖", "盖子开了", _ -> brain.cover(true)),
                new Deed("合盖", "盖子合上了", _ -> brain.cover(false)),
                new Deed("卡刀", "下次切纸时卡住", _ -> brain.jamAtNextCut()),
                new Deed("修刀", "切刀好了", _ -> brain.freeKnife()),
                new Deed("过热", "打印头过热", _ -> brain.hot(true)),
                new Deed("凉了", "打印头凉下来了", _ -> brain.hot(false)),
                new Deed("断电", "电断了，没打的都丢了", _ -> brain.power(false)),
                new Deed("通电", "电来了", _ -> brain.power(true)),
                new Deed("拔", "插头拔了", _ -> printer.unplug()),
                new Deed("插", "插头插上了", _ -> {
                    printer.unplug();
                    printer.plug();
                })));
        for (ReceiptPrinterSimulator.Manner manner : ReceiptPrinterSimulator.Manner.values())
            deeds.add(new Deed(word(manner), says(manner), _ -> printer.speak(manner)));
        return deeds;
    }

    private static String word(ReceiptPrinterSimulator.Manner manner) {
        return switch (manner) {
            case PLAIN -> "正常";
            case BYTE_BY_BYTE -> "零碎";
            case NOISY -> "杂音";
            case LATE -> "迟";
            case SLOW -> "慢";
            case SILENT -> "沉默";
            case CHOKED -> "堵住";
            case UNPROVED -> "不证明";
        };
    }

    private static String says(ReceiptPrinterSimulator.Manner manner) {
        return switch (manner) {
            case PLAIN -> "线路正常";
            case BYTE_BY_BYTE -> "一次只答一个字节";
            case NOISY -> "回答前有杂音";
            case LATE -> "回答来得太迟";
            case SLOW -> "打得很慢";
            case SILENT -> "照打，一句不答";
            case CHOKED -> "线路塞满，什么都不收";
            case UNPROVED -> "答状态，不说打完了";
        };
    }
}
