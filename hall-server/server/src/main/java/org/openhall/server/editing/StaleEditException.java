package org.openhall.server.editing;

/** Somebody else has saved, decided or let out meanwhile: the person acted on something that is no more. */
public final class StaleEditException extends EditingException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public StaleEditException() {
        super("这份稿刚刚已经改过或处理过了（别人，或者您自己在另一页、按了两次），请看看现在的样子再决定");
    }
}
