package org.openhall.devices.pageprinter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How an A4 printer is, as something that a person can act on.
 *
 * @param canPrint whether a page may be sent to it now
 * @param words what is the matter and what to do, a Chinese sentence for staff
 */
public record PageState(boolean canPrint, String words) {

    /** All is well. */
    public static final PageState READY = new PageState(true, "A4 打印机就绪");
    /** Nobody answers where it should be. */
    public static final PageState UNREACHABLE = new PageState(false, "连不上打印服务：检查本机 cups 服务是否在运行，打印机是否开机");
    /** It would not have the document. */
    static final PageState NOT_TAKEN = new PageState(false, "打印服务不收这份文件：查看打印服务的记录，确认它支持 PDF");
    /** It is not known there. */
    static final PageState UNKNOWN_QUEUE = new PageState(false, "打印服务里没有这台打印机：用 lpstat -p 看名称，改正配置");
    private static final PageState STOPPED = new PageState(false, "A4 打印机已暂停：排除故障后在打印服务里恢复（cupsenable）");
    private static final PageState REFUSING = new PageState(false, "A4 打印机不接受新任务：在打印服务里恢复（cupsaccept）");

    private static final int STATE_STOPPED = 5;

    /** With which it does not print, in the order in which they matter; the beginning of each of the protocol's words. */
    private static final List<Map.Entry<String, PageState>> REASONS = List.of(
            Map.entry("media-jam", new PageState(false, "A4 打印机卡纸：打开盖板，顺着走纸方向取出纸")),
            Map.entry("cover-open", new PageState(false, "A4 打印机盖板开着：关好")),
            Map.entry("door-open", new PageState(false, "A4 打印机盖板开着：关好")),
            Map.entry("media-empty", new PageState(false, "A4 打印机缺纸：在纸盒里放 A4 纸")),
            Map.entry("media-needed", new PageState(false, "A4 打印机缺纸：在纸盒里放 A4 纸")),
            Map.entry("toner-empty", new PageState(false, "碳粉用完：换粉盒")),
            Map.entry("marker-supply-empty", new PageState(false, "碳粉或墨水用完：更换")),
            Map.entry("input-tray-missing", new PageState(false, "A4 打印机纸盒没有装好：把纸盒推到底")),
            Map.entry("output-area-full", new PageState(false, "A4 打印机出纸口满了：取走打好的纸")),
            Map.entry("output-tray-missing", new PageState(false, "A4 打印机出纸盘没有装好：装好")),
            Map.entry("offline", new PageState(false, "A4 打印机没有开机或没有连上：检查电源和数据线")));

    /** With which it prints all the same, in the order in which they matter. */
    private static final List<Map.Entry<String, PageState>> WARNINGS = List.of(
            Map.entry("output-area-almost-full", new PageState(true, "A4 打印机出纸口快满了：取走打好的纸")),
            Map.entry("media-low", new PageState(true, "A4 纸快用完：请准备加纸")),
            Map.entry("toner-low", new PageState(true, "碳粉快用完：请准备粉盒")),
            Map.entry("marker-supply-low", new PageState(true, "碳粉或墨水快用完：请准备更换")));

    /**
     * It does not say how it is.
     *
     * @param status the protocol's number of why
     */
    static PageState refusal(int status) {
        return new PageState(false, String.format(Locale.ROOT,
                "打印服务不肯说 A4 打印机怎么样（IPP 0x%04x）：看打印服务的记录和访问权限，过一会儿再试", status));
    }

    /** From what the printing service says of it. */
    static PageState of(int state, List<String> reasons, boolean accepting) {
        return first(REASONS, reasons).or(() -> state == STATE_STOPPED
                ? Optional.of(STOPPED)
                : Optional.empty()).or(() -> accepting ? first(WARNINGS, reasons) : Optional.of(REFUSING))
                .orElse(READY);
    }

    private static Optional<PageState> first(List<Map.Entry<String, PageState>> known, List<String> reasons) {
        return known.stream().filter(one -> reasons.stream().anyMatch(reason -> reason.startsWith(one.getKey())))
                .map(Map.Entry::getValue).findFirst();
    }
}
