package org.openhall.devices.pageprinter;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What matters most of what a printing service says. */
class PageStateTest {

    private static final int IDLE = 3;
    private static final int STOPPED = 5;

    @ParameterizedTest
    @ValueSource(strings = {"toner-low-report", "media-low-warning", "marker-supply-low", "output-area-almost-full"})
    void whatIsLowDoesNotHideThatItDoesNotPrint(String low) {
        assertTrue(PageState.of(IDLE, List.of(low), true).canPrint());
        assertFalse(PageState.of(IDLE, List.of(low), true).equals(PageState.READY));
        PageState stopped = PageState.of(STOPPED, List.of("paused", low), true);
        assertFalse(stopped.canPrint());
        assertTrue(stopped.words().contains("已暂停"), stopped::words);
        PageState refusing = PageState.of(IDLE, List.of(low), false);
        assertFalse(refusing.canPrint());
        assertTrue(refusing.words().contains("不接受新任务"), refusing::words);
        PageState jammed = PageState.of(IDLE, List.of(low, "media-jam-error"), true);
        assertTrue(jammed.words().contains("卡纸"), jammed::words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"output-area-full-error", "input-tray-missing-warning", "output-tray-missing"})
    void aTrayThatIsMissingOrFullIsNotReady(String reason) {
        assertFalse(PageState.of(IDLE, List.of(reason), true).canPrint());
    }

    @Test
    void oneThatSaysNothingIsReady() {
        assertEquals(PageState.READY, PageState.of(IDLE, List.of("none"), true));
    }
}
