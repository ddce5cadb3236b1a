package org.openhall.server.batches;

import org.openhall.server.editing.EditingException;

/** Files that were kept or thrown away already, by a second press or on another page. */
public final class BatchOverException extends EditingException {
    private static final long serialVersionUID = 1L;

    BatchOverException() {
        super("这批文件已经处理过了，请到“导入”看看它的结果");
    }
}
