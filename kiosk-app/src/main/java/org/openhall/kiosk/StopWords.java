package org.openhall.kiosk;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import org.openhall.kiosk.shell.FaultCode;

/** Says why the kiosk stopped: the sentence of a known reason; a code and a trace in the log for a fault in the program. */
final class StopWords implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        boolean known = e instanceof KioskStopException;
        System.getLogger(StopWords.class.getName())
                .log(known ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR, "the kiosk ended", e);
        line.getErr().println("没有做成：" + (known
                ? e.getMessage()
                : "程序出错了，代码 " + FaultCode.of(e).text() + "，原因见日志。"));
        return 1;
    }
}
