package org.openhall.kiosk.input;

/** What happens to a keyboard. */
sealed interface KeyboardEvent {

    /** A letter a to z, or the syllable mark '. */
    record Letter(char letter) implements KeyboardEvent {}

    /** A figure or punctuation mark. */
    record Sign(String sign) implements KeyboardEvent {}

    /** 空格: takes the first candidate while composing. */
    record Space() implements KeyboardEvent {}

    /** Takes back the last thing. */
    record Delete() implements KeyboardEvent {}

    /** A candidate was chosen, by its place from 0. */
    record Pick(int place) implements KeyboardEvent {}

    /** 更多, or its opposite. */
    record Expand(boolean shown) implements KeyboardEvent {}

    /** Another page of candidates, from 0. */
    record TurnPage(int page) implements KeyboardEvent {}

    /** 123, or back to letters. */
    record SwitchLayer() implements KeyboardEvent {}

    /** 中 / 英. */
    record SwitchLanguage() implements KeyboardEvent {}

    /** 大写, for one letter. */
    record Capital() implements KeyboardEvent {}

    /** 查找. */
    record Go() implements KeyboardEvent {}

    /** 收起. */
    record Hide() implements KeyboardEvent {}

    /** The caret was put elsewhere. */
    record PlaceCaret(int caret) implements KeyboardEvent {}

    /** The text was changed by other means, e.g. 清空 or a suggestion. */
    record Replace(String text) implements KeyboardEvent {}

    /** The lexicon, or a newer one, is there. */
    record Ready() implements KeyboardEvent {}

    /** The session is over. */
    record Forget() implements KeyboardEvent {}
}
