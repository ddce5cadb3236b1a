package org.openhall.devices.checkup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import org.openhall.devices.idcard.ReaderNews;
import org.openhall.devices.idcard.SdtReader;
import org.openhall.devices.idcard.SdtStatus;
import org.openhall.devices.link.ByteLink;
import org.openhall.devices.link.LinkException;
import org.openhall.devices.pageprinter.PageState;
import org.openhall.devices.printer.PrinterLook;
import org.openhall.devices.printer.PrinterState;
import org.openhall.devices.profiles.Model;

/** Speaks to a device once. */
final class Probes {

    private final LongSupplier nanos;

    /** @param nanos a clock that only goes on */
    Probes(LongSupplier nanos) {
        this.nanos = nanos;
    }

    Answer of(Model model, ByteLink line) {
        return model instanceof Model.Printer printer
                ? printer(new PrinterLook().at(line, printer.traits(), nanos))
                : quickly(model, line);
    }

    /** The same with less patience, for where it has answered to nothing. */
    Answer quickly(Model model, ByteLink line) {
        return switch (model) {
            case Model.Reader _ -> reader(line);
            case Model.Printer printer -> printer(new PrinterLook().quicklyAt(line, printer.traits(), nanos));
            case Model.Scanner _ -> opens(line, "端口打得开；扫一个码试试，它平时不说话");
        };
    }

    private Answer reader(ByteLink line) {
        List<ReaderNews> news = new ArrayList<>();
        try (SdtReader reader = new SdtReader(line, nanos, news::add)) {
            reader.seek(false); // a card that happens to lie there is nobody's business
            // once more: what it found wrong with itself may have been put right by a reset, or not
            if (reader.look()) reader.look();
        }
        boolean answered = news.stream().anyMatch(ReaderNews.Ready.class::isInstance);
        return switch (news.isEmpty() ? new ReaderNews.Broken(SdtStatus.UNKNOWN) : news.getLast()) {
            case ReaderNews.Ready ready -> new Answer.Well(ready.moduleId().isEmpty()
                    ? "有回答，没有说安全模块的编号"
                    : "有回答，安全模块编号 " + ready.moduleId());
            case ReaderNews.Away away -> new Answer.NoLine(away.cause());
            case ReaderNews.Broken(SdtStatus status) when status == SdtStatus.GARBLED -> new Answer.Garbled();
            case ReaderNews.Broken broken when broken.status() != SdtStatus.UNKNOWN -> told(broken.words());
            case ReaderNews.Broken _ when answered -> new Answer.Unwell("只回答了一次就不再回答", "检查供电和数据线；还不行就断电再开");
            case ReaderNews.Unread _ when answered -> new Answer.Unwell("有回答，但说自己现在不行", "断电再开；还不行就送修");
            default -> new Answer.Mute();
        };
    }

    private static Answer printer(PrinterState state) {
        return switch (state) {
            case PrinterState.Ready _ -> new Answer.Well(state.words());
            case PrinterState.Disconnected away -> new Answer.NoLine(away.cause());
            case PrinterState.Silent _ -> new Answer.Mute();
            case PrinterState.OneWay _,PrinterState.PaperNearEnd _ -> new Answer.Warned(state.words());
            case PrinterState.Starting _,PrinterState.Crowded _,PrinterState.LetGo _,PrinterState.PaperOut _,PrinterState.CoverOpen _,PrinterState.CutterFault _,PrinterState.HotHead _,PrinterState.Broken _,PrinterState.Offline _,PrinterState.Finishing _,PrinterState.Unproving _ ->
                told(state.words());
        };
    }

    static Answer of(PageState state) {
        if (!state.canPrint()) return told(state.words());
        return state.equals(PageState.READY) ? new Answer.Well(state.words()) : new Answer.Warned(state.words());
    }

    /** What is the matter, and what to do, stand on either side of the first colon. */
    private static Answer told(String words) {
        int colon = words.indexOf('：');
        return colon < 0
                ? new Answer.Unwell(words, "")
                : new Answer.Unwell(words.substring(0, colon), words.substring(colon + 1));
    }

    private static Answer opens(ByteLink line, String says) {
        try (line) {
            line.open();
            return new Answer.Well(says);
        } catch (LinkException e) {
            return new Answer.NoLine(e.why());
        }
    }
}
