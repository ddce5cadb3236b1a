package org.openhall.server.editing;

/** Somebody else has saved, decided or let out meanwhile: the person acted on something that is no more. */
public final class StaleEditException extends EditingException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public StaleEditException() {
        super("别人刚刚改过或处理过这份稿，请看看现在的样子再决定");
    }
}
