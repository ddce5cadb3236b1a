package org.openhall.kiosk.kit;

/** The CSS class names of the kit: code and style sheet meet here and nowhere else. */
public final class Styles {

    /** The outermost box; colours and the root font size stand on it. */
    public static final String KIOSK = "kiosk";
    /** On the outermost box of a screen that is wider than high. */
    public static final String WIDE = "wide";
    /** On the outermost box at text size 大. */
    public static final String BIG = "big";
    /** On the outermost box at text size 特大, elder mode included. */
    public static final String HUGE = "huge";
    /** On the outermost box in elder mode. */
    public static final String ELDER = "elder";

    /** The one title of a screen. */
    public static final String H1 = "h1";
    /** The title of a document, in serif. */
    public static final String TITLE = "title";
    /** A heading inside a screen. */
    public static final String H2 = "h2";
    /** A heading inside a part. */
    public static final String H3 = "h3";
    /** Text a little larger. */
    public static final String LEAD = "lead";
    /** The smallest text there is. */
    public static final String SMALL = "small";
    /** Bold text. */
    public static final String BOLD = "bold";
    /** What may be skipped. */
    public static final String MUTED = "muted";
    /** Words an office wrote. */
    public static final String SERIF = "serif";
    /** Running text of a document. */
    public static final String PROSE = "prose";

    /** The area of a screen with its margins. */
    public static final String PAGE = "page";
    /** Things beside each other, a gap apart. */
    public static final String ROW = "row";
    /** Words beside each other. */
    public static final String ROW_TIGHT = "row-tight";
    /** Things below each other, a gap apart. */
    public static final String COL = "col";
    /** Lines below each other. */
    public static final String COL_TIGHT = "col-tight";
    /** Buttons that flow into as many lines as they need. */
    public static final String CHIPS = "chips";
    /** Targets in columns, a gap apart. */
    public static final String GRID = "grid";

    /** Whatever can be pressed. */
    public static final String TARGET = "target";
    /** A key of a keyboard: may stand closer than other targets. */
    public static final String KEY = "key";
    /** A button with a ledge. */
    public static final String BUTTON = "btn";
    /** The one main button of a screen. */
    public static final String MAIN = "main";
    /** The chosen one of several. */
    public static final String CHOSEN = "chosen";
    /** Not to be pressed just now. */
    public static final String OFF = "off";
    /** A count inside a button. */
    public static final String COUNT = "count";
    /** A domain's button. */
    public static final String DOMAIN = "domain";
    /** A search field, or what looks like one. */
    public static final String FIELD = "field";
    /** What an empty field says. */
    public static final String HINT = "hint";
    /** A door of the home screen. */
    public static final String DOOR = "door";
    /** A door that cannot be used just now. */
    public static final String AWAY = "away";

    /** Rows under a strong line. */
    public static final String LIST = "list";
    /** A row that leads to a page. */
    public static final String HIT = "hit";
    /** A small framed word. */
    public static final String TAG = "tag";
    /** Good. */
    public static final String OK = "ok";
    /** Needs care. */
    public static final String WARN = "warn";
    /** A box beside the page. */
    public static final String NOTE = "note";
    /** A box that needs care. */
    public static final String WARN_BOX = "warnbox";
    /** The line on opening hours. */
    public static final String DUTY = "duty";
    /** The box with what one can take away. */
    public static final String TAKE = "take";

    private Styles() {}
}
