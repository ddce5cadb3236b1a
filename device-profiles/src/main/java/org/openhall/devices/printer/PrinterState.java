package org.openhall.devices.printer;

import org.openhall.devices.link.LinkException;
import org.openhall.devices.receipt.Paper;

/** How a printer is, as something that a person can act on. */
public sealed interface PrinterState {

    /** Whether a slip may be sent to it now. */
    default boolean canPrint() {
        return false;
    }

    /** What is the matter and what to do, a Chinese sentence for staff. */
    String words();

    /** It has not been looked at yet. */
    record Starting() implements PrinterState {
        @Override
        public String words() {
            return "正在找打印机";
        }
    }

    /** So many slips wait for it already that one more is not taken. */
    record Crowded() implements PrinterState {
        @Override
        public String words() {
            return "等着打印的凭条太多：等前面的打完，再试一次";
        }
    }

    /** The program does not look after it just now: it is being checked, or the program ends. */
    record LetGo() implements PrinterState {
        @Override
        public String words() {
            return "打印机正在检查，或程序正在停下：等几秒，再试一次";
        }
    }

    /** All is well. */
    record Ready() implements PrinterState {
        @Override
        public boolean canPrint() {
            return true;
        }

        @Override
        public String words() {
            return "打印机就绪";
        }
    }

    /**
     * It prints, and the roll will soon be at its end.
     *
     * @param millimetres of paper that are left, counted since it first said so; 0 or more, and a guess
     */
    record PaperNearEnd(int millimetres) implements PrinterState {
        @Override
        public boolean canPrint() {
            return true;
        }

        /** So many lines of text fit on what is left. */
        public int lines() {
            return millimetres * Paper.DOTS_PER_MM / Paper.LINE;
        }

        @Override
        public String words() {
            return millimetres < 300
                    ? "纸马上用完：请现在换纸"
                    : String.format(java.util.Locale.ROOT, "纸快用完，大约还剩 %.1f 米（%d 行）：请准备换纸", millimetres / 1000.0,
                            lines());
        }
    }

    /** There is no paper. */
    record PaperOut() implements PrinterState {
        @Override
        public String words() {
            return "缺纸：打开上盖，装上新纸卷，盖好";
        }
    }

    /** Its cover is open. */
    record CoverOpen() implements PrinterState {
        @Override
        public String words() {
            return "上盖没有盖好：把上盖压紧，直到听见响声";
        }
    }

    /** The knife is stuck. */
    record CutterFault() implements PrinterState {
        @Override
        public String words() {
            return "切刀卡住：关掉打印机电源，打开上盖，清掉切刀处的纸，再开电源";
        }
    }

    /** The head has to cool down. */
    record HotHead() implements PrinterState {
        @Override
        public String words() {
            return "打印头过热：等几分钟，凉下来会自己恢复";
        }
    }

    /** A fault that it does not get over. */
    record Broken() implements PrinterState {
        @Override
        public String words() {
            return "打印机故障：关掉电源再开；仍不好请报修";
        }
    }

    /** It answers and takes nothing: somebody feeds paper by its button, or it has not said why. */
    record Offline() implements PrinterState {
        @Override
        public String words() {
            return "打印机脱机：看看是否有人按着走纸键；按联机键，或关掉电源再开";
        }
    }

    /** What it was sent before is still coming out, or stands in its memory. */
    record Finishing() implements PrinterState {
        @Override
        public String words() {
            return "打印机还在处理上一张凭条：取走并收好吐出的纸，稍等";
        }
    }

    /** It says how it is, and never that a slip was printed, though its model is said to: for whoever sets up the kiosk. */
    record Unproving() implements PrinterState {
        @Override
        public String words() {
            return "打印机能答状态，但从不证明打完：请技术人员在它的型号里把 confirmation 改成 none";
        }
    }

    /** The line is there and nobody answers on it: switched off, or the power was lost. */
    record Silent() implements PrinterState {
        @Override
        public String words() {
            return "打印机没有应答：检查电源开关和数据线；接在串口上的，再看配置的波特率";
        }
    }

    /**
     * There is no line to it; it is looked for again.
     *
     * @param cause why
     */
    record Disconnected(LinkException.Cause cause) implements PrinterState {
        @Override
        public String words() {
            return cause == LinkException.Cause.STUCK ? "打印机不收数据：看有没有缺纸、开盖或脱机" : "打印机：" + cause.advice();
        }
    }

    /** It takes slips and never says anything: whether one was printed, only people can see. */
    record OneWay() implements PrinterState {
        @Override
        public boolean canPrint() {
            return true;
        }

        @Override
        public String words() {
            return "打印机只能单向发送：打没打出来，要请人看一眼";
        }
    }
}
